import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newRecord } from '../../../contract/new-record.ts';
import type { StoredRecord } from '../../../contract/records.ts';
import { openImport } from '../../../server/intake/bundle/open-import.ts';
import { readCases } from '../../../server/intake/cases/read-cases.ts';
import { storeIntake } from '../../../server/use-cases/importing/import-files.ts';
import { draft } from '../../store/records.ts';
import { type ImportingTelar, importingTelar } from './importing-telar.ts';

const folder = fileURLToPath(new URL('../../../datasets/cases', import.meta.url));

/** What an earlier version stored: a member without the year in which it enters, and a diagnosis told as a network. */
const earlier: StoredRecord[] = [
  newRecord('network', { id: 'case-enlaces', name: 'Enlaces' }),
  newRecord('network', { id: 'case-slep-barrancas', name: 'Redes en el SLEP Barrancas' }),
  newRecord('actor', { id: 'organisation:rate', kind: 'organisation', name: 'RATE' }),
  newRecord('actor', { id: 'public-body:slep-barrancas', kind: 'public-body', name: 'SLEP Barrancas' }),
  newRecord('membership', { networkId: 'case-enlaces', actorId: 'organisation:rate' }),
  newRecord('membership', { networkId: 'case-slep-barrancas', actorId: 'public-body:slep-barrancas' }),
];

describe('the documented cases over those of an earlier version', () => {
  let telar: ImportingTelar;
  beforeAll(async () => {
    telar = await importingTelar();
    const records = earlier.map((record, row) => ({ record, file: 'earlier.csv', row }));
    await telar.store.commitRevision(draft({ title: 'earlier', hash: 'earlier' }), records);
    const read = readCases(await openImport([folder]));
    await storeIntake(telar, { read, acceptRejects: false, importedBy: 'test' });
  });
  afterAll(() => telar.close());

  it('have a member once, from the year in which it enters', async () => {
    const { members } = (await telar.store.loadNetwork('case-enlaces'))!;
    const entered = members.filter(({ actorId }) => actorId === 'organisation:rate');
    expect(entered.map(({ validFrom }) => validFrom)).toEqual(['1996']);
  });

  it('take away the network that was a document about a territory, with its actor', async () => {
    expect(await telar.store.findNetwork('case-slep-barrancas')).toBeNull();
    expect(await telar.store.findActor('public-body:slep-barrancas')).toBeNull();
  });

  it('are listed with their periods in the order of time', async () => {
    const { waves } = (await telar.store.findNetwork('case-escuelas-criticas'))!;
    expect(waves.map(({ waveId }) => waveId)).toEqual(['before', 'during', 'after']);
  });
});
