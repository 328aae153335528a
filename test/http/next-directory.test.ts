import { readdirSync, readFileSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { api } from '../../contract/api.ts';
import type { RecordOf, RecordType } from '../../contract/records.ts';
import type { ImportReport } from '../../contract/revisions.ts';
import { formOf, type RunningTelar, startTelar } from '../running-telar.ts';

const datasets = new URL('../../datasets/', import.meta.url).pathname;
const names = readdirSync(join(datasets, 'mineduc')).filter((name) => name.endsWith('.csv'));
const file = (path: string) => [path, Uint8Array.from(readFileSync(join(datasets, path)))] as const;
const directoryOf = (year: number) => {
  const name = names.find((each) => each.includes(`EE_${String(year)}`))!;
  return file(`mineduc/${name}`);
};
const lists = [
  file(`mineduc/${names.find((name) => name.includes('Sostenedores'))!}`),
  file('slep/listado_slep_2026_listado.csv'),
  file('territory/cut_comuna.csv'),
  file('territory/mineduc_sedes_ed_superior_2024.csv'),
];

/** The directory without the columns with personal numbers, as offices keep it. */
function cleaned([name, bytes]: readonly [string, Uint8Array]) {
  const lines = new TextDecoder()
    .decode(bytes)
    .split('\r\n')
    .map((line) => line.split(';'));
  const personal = new Set(['MRUN', 'RUT_SOSTENEDOR'].map((column) => lines[0]!.indexOf(column)));
  const kept = lines.map((cells) => cells.filter((_cell, at) => !personal.has(at)).join(';'));
  return [name, Uint8Array.from(new TextEncoder().encode(kept.join('\n')))] as const;
}

async function bring(telar: RunningTelar, ...files: (readonly [string, Uint8Array<ArrayBuffer>])[]) {
  const { id, changes } = await telar.query(api.previewImport, { body: formOf(Object.fromEntries(files)) });
  const report: ImportReport = await telar.query(api.commitImport, { id, body: { acceptRejects: false } });
  return { report, changes };
}

async function recordsOf<T extends RecordType>({ telar }: RunningTelar, type: T): Promise<RecordOf<T>[]> {
  const records: RecordOf<T>[] = [];
  // A stream of one type has records of that type only.
  for await (const { record } of telar.store.streamRecords({ type, where: {} }))
    records.push(record as RecordOf<T>);
  return records;
}

const isReal = (id: string) => !id.includes('demo');
/** What is stored of the register: the shipped data hold networks and an example besides. */
async function registerOf(telar: RunningTelar) {
  const ties = await recordsOf(telar, 'tie');
  return {
    actors: (await recordsOf(telar, 'actor')).filter(({ id }) =>
      /^(school:\d|sostenedor:(\d|natural))/.test(id),
    ),
    years: (await recordsOf(telar, 'school-year')).filter(({ schoolId }) => isReal(schoolId)),
    events: (await recordsOf(telar, 'school-event')).filter(({ schoolId }) => isReal(schoolId)),
    ties: ties.filter(
      ({ networkId, layer, to }) => networkId === null && layer === 'administers' && isReal(to),
    ),
  };
}

describe('the directory of the next year, brought alone', () => {
  let shipped: RunningTelar;
  let telar: RunningTelar;
  beforeAll(async () => {
    // The same key on both, or natural persons would not have the same id.
    const key = await mkdtemp(join(tmpdir(), 'telar-key-'));
    await copyFile(join(inject('shippedData'), 'owner.key'), join(key, 'owner.key'));
    [shipped, telar] = await Promise.all([startTelar(inject('shippedData')), startTelar(key)]);
    await rm(key, { recursive: true });
    await bring(telar, directoryOf(2022), directoryOf(2023), directoryOf(2024), ...lists);
  }, 300_000);
  afterAll(() => Promise.all([shipped.stop(), telar.stop()]));

  it('gives what all years together give: events, and one current owner a school', async () => {
    const { report } = await bring(telar, directoryOf(2025));
    expect(report.changes).toMatchObject({
      'new.2024-2025': 79,
      'gone.2024-2025': 5,
      'closed.2024-2025': 16 + 51,
      'reopened.2024-2025': 2,
      'municipal-to-slep.2024-2025': 1012,
      // 956 from one legal person to another, and 89 from or to a natural person.
      'owner-changed.2024-2025': 956 + 89,
      'school-year.new': 16_768,
      'school-event.new': 79 + 5 + 67 + 2 + 1012 + 1045,
    });
    const register = await registerOf(telar);
    expect(register).toEqual(await registerOf(shipped));
    const current = register.ties.filter(({ validTo }) => validTo === null).map(({ to }) => to);
    expect(current).toHaveLength(16_768 - 1003);
    expect(new Set(current).size).toBe(current.length);
    const last = register.events.filter(({ toYear }) => toYear === 2025);
    const closed = last.filter(({ kind }) => kind === 'closed').map(({ after }) => after);
    expect(closed.filter((state) => state === 'recess')).toHaveLength(16);
    const legal = last.filter(
      ({ kind, before, after }) => kind === 'owner-changed' && !`${before!} ${after!}`.includes('natural'),
    );
    expect(legal).toHaveLength(956);
  }, 300_000);

  it('says that nothing is new when it is brought again, and stores nothing', async () => {
    const { report, changes } = await bring(shipped, directoryOf(2025));
    expect(changes.map(({ type, new: added, changed, gone }) => [type, added, changed, gone])).toEqual(
      changes.map(({ type }) => [type, 0, 0, 0]),
    );
    expect(report).toMatchObject({ alreadyStored: true, stored: false });
  }, 300_000);

  it('without its owner columns takes no known owner away', async () => {
    const before = await registerOf(shipped);
    const { report } = await bring(shipped, cleaned(directoryOf(2025)));
    expect(report.findingCounts['missing-column']).toBe(1);
    expect(report.findingCounts['without-owner'] ?? 0).toBe(0);
    expect(await registerOf(shipped)).toEqual(before);
  }, 300_000);
});
