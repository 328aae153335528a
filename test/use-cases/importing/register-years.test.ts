import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { newRecord } from '../../../contract/new-record.ts';
import type { RecordOf, RecordType, SourcedRecord, StoredRecord } from '../../../contract/records.ts';
import type { ImportFile } from '../../../server/intake/intake-result.ts';
import { readRegister } from '../../../server/intake/register/read-register.ts';
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { commitIntake } from '../../../server/use-cases/importing/commit-intake.ts';
import { storedRegister } from '../../../server/use-cases/importing/stored-register.ts';
import { type Cells, directory } from '../../intake/register/directory-fixture.ts';
import { tie } from '../../store/records.ts';

const school = (AGNO: string, RBD: string, cells: Cells = {}): Cells => ({
  ...{ AGNO, RBD, DGV_RBD: '', NOM_RBD: `ESCUELA ${RBD}` },
  ...cells,
});
const slep: Cells = { RUT_SOSTENEDOR: '62000660', COD_DEPE: '6', COD_DEPE2: '5' };
const nobody: Cells = { RUT_SOSTENEDOR: ' ', P_JURIDICA: '9' };
const person: Cells = {
  MRUN: '90002890',
  RUT_SOSTENEDOR: ' ',
  P_JURIDICA: '0',
  COD_DEPE: '3',
  COD_DEPE2: '2',
};
const shut: Cells = { ESTADO_ESTAB: '2', MATRICULA: '0', MAT_TOTAL: '0', ENS_01: '0' };

/** One school a kind of change; 2023 came without owner columns, 2022 without pupils, and 2025 has one comuna more. */
const directories: Record<number, ImportFile> = {
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
const imported = { importedBy: 'test' };
const now = () => new Date('2026-01-02T03:04:05.000Z');

const stores: { store: NetworkStore; folder: string }[] = [];
afterEach(async () => {
  for (const { store, folder } of stores.splice(0)) {
    await store.close();
    await rm(folder, { recursive: true });
  }
});

async function openStore(): Promise<NetworkStore> {
  const folder = await mkdtemp(join(tmpdir(), 'telar-register-'));
  const store = await openEmbeddedStore(folder);
  stores.push({ store, folder });
  return store;
}

async function importRegister(store: NetworkStore, ...files: ImportFile[]) {
  const stored: SourcedRecord[] = [];
  for await (const record of storedRegister({ store })) stored.push(record);
  const read = readRegister(files, { ownerKey, stored });
  await commitIntake({ store, now }, read, imported);
  return read;
}

/** What is stored after some imports, each of some years. */
async function storeAfter(...imports: number[][]): Promise<NetworkStore> {
  const store = await openStore();
  for (const years of imports) await importRegister(store, ...years.map((year) => directories[year]!));
  return store;
}

async function recordsOf<T extends RecordType>(store: NetworkStore, type: T): Promise<RecordOf<T>[]> {
  const records: RecordOf<T>[] = [];
  // A stream of one type has records of that type only.
  for await (const { record } of store.streamRecords({ type, where: {} }))
    records.push(record as RecordOf<T>);
  return records;
}

async function everything(store: NetworkStore) {
  const all: unknown[] = [];
  for (const type of types) all.push(await recordsOf(store, type));
  return all;
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map((rest) => [item, ...rest]));
}

const owners = async (store: NetworkStore, rbd: number) =>
  (await recordsOf(store, 'tie'))
    .filter(({ to }) => to === `school:${String(rbd)}`)
    .map(({ from, validFrom, validTo }) => [from.replace('sostenedor:', ''), validFrom, validTo]);
const actor = async (store: NetworkStore, id: string) =>
  (await recordsOf(store, 'actor')).find((each) => each.id === id);

describe('directories of several years', () => {
  it('give the same records whether they come together or one by one, in any order', async () => {
    const together = await everything(await storeAfter([2022, 2023, 2024, 2025]));
    for (const order of permutations([2022, 2023, 2024, 2025])) {
      const apart = await storeAfter(...order.map((year) => [year]));
      expect(await everything(apart), order.join()).toEqual(together);
    }
    const groups = [
      [[2022, 2023, 2024], [2025]],
      [
        [2023, 2025],
        [2022, 2024],
      ],
      [[2025], [2022, 2024], [2023]],
    ];
    for (const group of groups)
      expect(await everything(await storeAfter(...group)), JSON.stringify(group)).toEqual(together);
  }, 120_000);

  it('know each field of a school as the newest year that gives it', async () => {
    const store = await storeAfter([2025], [2024], [2022], [2023]);
    expect(await actor(store, 'school:2')).toMatchObject({ enrolment: 55, latitude: -18.4872 });
    expect(await actor(store, 'school:4')).toMatchObject({
      rural: false,
      sostenedorId: 'sostenedor:69010100',
    });
    expect(await actor(store, 'school:6')).toMatchObject({
      name: 'ANTIGUA',
      attributes: { lastRegisterYear: 2023 },
    });
    const deprovs = (await recordsOf(store, 'territory')).filter(({ kind }) => kind === 'deprov');
    expect(deprovs.find(({ code }) => code === '152')?.name).toBe('Arica y Parinacota');
  });

  it('leave one current owner a school, and none to one that is gone', async () => {
    const store = await storeAfter([2024], [2025], [2023], [2022]);
    // 2023 names no owner: what was before and after goes on through it.
    expect(await owners(store, 1)).toEqual([
      ['62000660', '2024', '2024'],
      ['62000661', '2025', null],
      ['69010100', '2022', '2022'],
    ]);
    expect(await owners(store, 2)).toEqual([['69010100', '2022', null]]);
    expect(await owners(store, 4)).toEqual([['69010100', '2025', null]]);
    expect((await owners(store, 6)).map(([, ...valid]) => valid)).toEqual([['2022', '2022']]);
    expect(await owners(store, 8)).toEqual([['69010100', '2024', '2024']]);
  });

  it('take back what no longer follows: a year between two makes their changes changes of its own', async () => {
    const eventsOf5 = async (store: NetworkStore) =>
      (await recordsOf(store, 'school-event'))
        .filter(({ schoolId }) => schoolId === 'school:5')
        .map(({ kind, fromYear, toYear }) => [kind, fromYear, toYear]);
    expect(await eventsOf5(await storeAfter([2022], [2024]))).toEqual([]);
    const store = await storeAfter([2022], [2024], [2023]);
    expect(await eventsOf5(store)).toEqual([
      ['gone', 2022, 2023],
      ['opened', 2023, 2024],
    ]);
    expect(await owners(store, 5)).toEqual([
      ['69010100', '2022', '2022'],
      ['69010100', '2024', null],
    ]);
  });
});

describe('a year that is brought again', () => {
  const again = (cells: Cells[], without: Parameters<typeof directory>[2] = []) =>
    directory(cells, 'again.csv', without);

  it('changes nothing when it is the same', async () => {
    const store = await storeAfter([2024, 2025]);
    const stored: SourcedRecord[] = [];
    for await (const record of storedRegister({ store })) stored.push(record);
    const { records } = readRegister([directories[2025]!], { ownerKey, stored });
    const { changes } = await store.compareImport({ authority: 'register' }, records, 10);
    for (const { type, ...counts } of changes)
      expect(counts, type).toMatchObject({ new: 0, changed: 0, gone: 0 });
  });

  it('is compared with what is stored before it replaces it', async () => {
    const store = await storeAfter([2024, 2025]);
    const stored: SourcedRecord[] = [];
    for await (const record of storedRegister({ store })) stored.push(record);
    const as4 = school('2025', '4', { RURAL_RBD: '' });
    const files = [again([school('2025', '1', { ...slep, MAT_TOTAL: '31' }), as4])];
    const { records } = readRegister(files, { ownerKey, stored });
    const { changes } = await store.compareImport({ authority: 'register' }, records, 10);
    const years = changes.find(({ type }) => type === 'school-year');
    expect(years).toEqual({ type: 'school-year', new: 0, same: 1, changed: 1, gone: 4 });
  });

  it('replaces what it says and takes out the schools it no longer lists', async () => {
    const store = await storeAfter([2024, 2025]);
    await importRegister(
      store,
      again([school('2025', '1', { ...slep, MAT_TOTAL: '31' }), school('2025', '4')]),
    );
    const years = (await recordsOf(store, 'school-year')).filter(({ year }) => year === 2025);
    // Putre is not in the file: what is known of it stays.
    expect(years.map(({ schoolId, enrolment }) => [schoolId, enrolment])).toEqual([
      ['school:1', 31],
      ['school:4', 30],
      ['school:9', 30],
    ]);
    expect(await owners(store, 1)).toEqual([['62000660', '2024', null]]);
    expect(await owners(store, 2)).toEqual([['69010100', '2024', '2024']]);
    expect(await owners(store, 9)).toEqual([['69010100', '2025', null]]);
  });

  it('keeps what it has no column for', async () => {
    const store = await storeAfter([2024], [2025]);
    const before = await everything(store);
    const cells = [
      school('2025', '1', slep),
      school('2025', '2'),
      school('2025', '5', { COD_DEPE: '3', COD_DEPE2: '2' }),
    ];
    const rest = [
      school('2025', '3', { ...shut, COD_DEPE: '3', COD_DEPE2: '2' }),
      school('2025', '4'),
      school('2025', '7', { COD_DEPROV_RBD: '152', NOM_DEPROV_RBD: 'ARICA Y PARINACOTA' }),
      school('2025', '9', { COD_COM_RBD: '15201', NOM_COM_RBD: 'PUTRE' }),
    ];
    const personal = ['MRUN', 'RUT_SOSTENEDOR', 'MAT_TOTAL', 'RURAL_RBD'] as const;
    const { counts, findings } = await importRegister(store, again([...cells, ...rest], personal));
    expect(await everything(store)).toEqual(before);
    expect(Object.keys(counts)).not.toContain('without-owner.2025');
    expect(findings.filter(({ code }) => code === 'missing-column').map(({ column }) => column)).toEqual([
      'RUT_SOSTENEDOR, MRUN',
      'MAT_TOTAL',
      'RURAL_RBD',
    ]);
  });
});

describe('a directory beside other imports', () => {
  it('leaves schools of comunas that it does not list as they are', async () => {
    const store = await storeAfter([2024, 2025]);
    const putre = { COD_COM_RBD: '15201', NOM_COM_RBD: 'PUTRE' };
    const next = directory([school('2026', '9', { ...putre, RUT_SOSTENEDOR: '65144059' })], '2026.csv');
    const { changes } = await importRegister(store, next);
    expect(changes).toMatchObject({ 'gone.2025-2026': 0, 'owner-changed.2025-2026': 1 });
    expect(await owners(store, 2)).toEqual([['69010100', '2024', null]]);
    expect(await owners(store, 9)).toEqual([
      ['65144059', '2026', null],
      ['69010100', '2025', '2025'],
    ]);
  });

  it('touches no fictional school, and undoing it brings back what was', async () => {
    const store = await storeAfter([2024]);
    const fictional: StoredRecord[] = [
      tie({ layer: 'administers', from: 'sostenedor:demo', to: 'school:demo-1', validFrom: '2024' }),
      newRecord('school-event', { schoolId: 'school:demo-1', fromYear: 2023, toYear: 2024, kind: 'closed' }),
    ];
    const example = {
      title: 'example',
      source: 'test',
      hash: 'example',
      counts: {},
      changes: {},
      findings: [],
    };
    const records = fictional.map((record) => ({ record, file: 'example.csv', row: 2 }));
    await commitIntake({ store, now }, { ...example, records }, imported);
    const before = await everything(store);
    await importRegister(store, directories[2025]!);
    expect(await recordsOf(store, 'tie')).toContainEqual(fictional[0]);
    expect(await recordsOf(store, 'school-event')).toContainEqual(fictional[1]);
    await store.undoRevision(3);
    expect(await everything(store)).toEqual(before);
  });
});
