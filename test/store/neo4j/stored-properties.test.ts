import neo4j from 'neo4j-driver';
import { expect, test } from 'vitest';
import { newRecord } from '../../../contract/new-record.ts';
import { extraProperties } from '../../../server/store/neo4j/stored-properties.ts';
import { actor, tie, wave } from '../records.ts';

const day = (year: number, month: number, of: number) =>
  new neo4j.types.Date(neo4j.int(year), neo4j.int(month), neo4j.int(of));

test('what begins in a year or month begins on its first day, and ends on its last', () => {
  const contract = newRecord('contract', { ...parties, validFrom: '2024-02', validTo: '2024-02' });
  expect(extraProperties(contract)).toMatchObject({ fromDay: day(2024, 2, 1), toDay: day(2024, 2, 29) });
  const due = newRecord('commitment', { networkId: 'red:a', commitmentId: 'c', due: '2025' });
  expect(extraProperties(due)).toMatchObject({ dueDay: day(2025, 12, 31), name: 'c' });
  const asked = wave({ networkId: 'red:a', waveId: 'w1', order: 1, date: '2024-05-07' });
  expect(extraProperties(asked)).toMatchObject({ day: day(2024, 5, 7), name: 'w1 2024-05-07' });
});

const parties = { providerId: 'organisation:a', contractId: 'k' };

test('a tie carries the key of its wave; one of the register has none', () => {
  const ends = { layer: 'knowledge', from: 'school:1', to: 'school:2' };
  expect(extraProperties(tie({ ...ends, networkId: 'red:"a"', waveId: 'w1' }))).toMatchObject({
    waveKey: '["wave","red:\\"a\\"","w1"]',
  });
  expect(extraProperties(tie({ ...ends, networkId: null, waveId: null }))).toMatchObject({ waveKey: null });
});

test('attributes are properties one by one, without their English doubles', () => {
  const school = actor({
    id: 'school:1',
    kind: 'school',
    name: 'E',
    attributes: { PACE: '1', note: 'a', note_en: 'b' },
  });
  expect(extraProperties(school)).toEqual({ attribute_PACE: '1', attribute_note: 'a', searchName: 'e' });
});
