import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { RecordOf, RecordType } from '../../../contract/records.ts';
import type { ImportFile, IntakeResult } from '../../../server/intake/intake-result.ts';
import { readRegister } from '../../../server/intake/register/read-register.ts';
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { commitIntake } from '../../../server/use-cases/importing/commit-intake.ts';
import { storedRegister } from '../../../server/use-cases/importing/stored-register.ts';
import { type Cells, directory } from '../../intake/register/directory-fixture.ts';
import { collect } from '../../store/everything.ts';

export const school = (AGNO: string, RBD: string, cells: Cells = {}): Cells => ({
  ...{ AGNO, RBD, DGV_RBD: '', NOM_RBD: `ESCUELA ${RBD}` },
  ...cells,
});
export const slep: Cells = { RUT_SOSTENEDOR: '62000660', COD_DEPE: '6', COD_DEPE2: '5' };
const nobody: Cells = { RUT_SOSTENEDOR: ' ', P_JURIDICA: '9' };
const person: Cells = {
  MRUN: '90002890',
  RUT_SOSTENEDOR: ' ',
  P_JURIDICA: '0',
  COD_DEPE: '3',
  COD_DEPE2: '2',
};
export const shut: Cells = { ESTADO_ESTAB: '2', MATRICULA: '0', MAT_TOTAL: '0', ENS_01: '0' };

/** One school a kind of change; 2023 came without owner columns, 2022 without pupils, and 2025 has one comuna more. */
export const directories: Record<number, ImportFile> = {
  2022: directory(
    [
      school('2022', '1'),
      school('2022', '2', { LATITUD: ' ', LONGITUD: ' ' }),
      school('2022', '3', shut),
      school('2022', '4', nobody),
      school('2022', '5'),
      school('2022', '6', { ...person, NOM_RBD: 'ANTIGUA' }),
      school('2022', '7'),
    ],
    '2022.csv',
    ['MAT_TOTAL'],
  ),
  2023: directory(
    [
      school('2023', '1', slep),
      school('2023', '2'),
      school('2023', '3'),
      school('2023', '4'),
      school('2023', '6', { NOM_RBD: 'NULL' }),
      school('2023', '7', { ENS_01: '10' }),
    ],
    '2023.csv',
    ['MRUN', 'RUT_SOSTENEDOR'],
  ),
  2024: directory(
    [
      school('2024', '1', slep),
      school('2024', '2', { LATITUD: ' ', LONGITUD: ' ', MAT_TOTAL: '55' }),
      school('2024', '3', { RUT_SOSTENEDOR: '65144059', COD_DEPE: '3', COD_DEPE2: '2' }),
      school('2024', '4', nobody),
      school('2024', '5'),
      school('2024', '7', { COD_DEPROV_RBD: '152', NOM_DEPROV_RBD: 'PARINACOTA' }),
      school('2024', '8'),
    ],
    '2024.csv',
  ),
  2025: directory(
    [
      school('2025', '1', { ...slep, RUT_SOSTENEDOR: '62000661' }),
      school('2025', '2', { MAT_TOTAL: '' }),
      school('2025', '3', { ...shut, RUT_SOSTENEDOR: '65144059', COD_DEPE: '3', COD_DEPE2: '2' }),
      school('2025', '4', { RURAL_RBD: '' }),
      school('2025', '5', person),
      school('2025', '7', { COD_DEPROV_RBD: '152', NOM_DEPROV_RBD: 'ARICA Y PARINACOTA' }),
      school('2025', '9', { COD_COM_RBD: '15201', NOM_COM_RBD: 'PUTRE' }),
    ],
    '2025.csv',
  ),
};

const types = ['territory', 'actor', 'school-year', 'school-event', 'tie'] as const;
const ownerKey = new Uint8Array(32).fill(7);
const now = () => new Date('2026-01-02T03:04:05.000Z');

async function openStore(): Promise<NetworkStore> {
  const folder = await mkdtemp(join(tmpdir(), 'telar-register-'));
  const store = await openEmbeddedStore(folder);
  onTestFinished(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });
  return store;
}

/** Directories as they are read beside what is stored. */
export async function readBeside(store: NetworkStore, ...files: ImportFile[]): Promise<IntakeResult> {
  return readRegister(files, { ownerKey, stored: await collect(storedRegister({ store })) });
}

export async function importRegister(store: NetworkStore, ...files: ImportFile[]): Promise<IntakeResult> {
  const read = await readBeside(store, ...files);
  await storeRead(store, read);
  return read;
}

export const storeRead = (store: NetworkStore, read: IntakeResult): Promise<number> =>
  commitIntake({ store, now }, read, { importedBy: 'test' });

/** What is stored after some imports, each of some years. */
export async function storeAfter(...imports: number[][]): Promise<NetworkStore> {
  const store = await openStore();
  for (const years of imports) await importRegister(store, ...years.map((year) => directories[year]!));
  return store;
}

export async function recordsOf<T extends RecordType>(store: NetworkStore, type: T): Promise<RecordOf<T>[]> {
  const sourced = await collect(store.streamRecords({ type, where: {} }));
  // A stream of one type has records of that type only.
  return sourced.map(({ record }) => record as RecordOf<T>);
}

export async function everything(store: NetworkStore) {
  const all: unknown[] = [];
  for (const type of types) all.push(await recordsOf(store, type));
  return all;
}

/** Who administers a school, from when to when. */
export const owners = async (store: NetworkStore, rbd: number) =>
  (await recordsOf(store, 'tie'))
    .filter(({ to }) => to === `school:${String(rbd)}`)
    .map(({ from, validFrom, validTo }) => [from.replace('sostenedor:', ''), validFrom, validTo]);

export const actor = async (store: NetworkStore, id: string) =>
  (await recordsOf(store, 'actor')).find((each) => each.id === id);
