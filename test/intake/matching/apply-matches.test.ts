import { describe, expect, it } from 'vitest';
import type { ActorMatch } from '../../../contract/imports.ts';
import { newRecord } from '../../../contract/new-record.ts';
import type { RecordOf, RecordType, SourcedRecord } from '../../../contract/records.ts';
import { applyMatches } from '../../../server/intake/matching/apply-matches.ts';

const sourced = (record: RecordOf<RecordType>): SourcedRecord => ({ record, file: 'red.csv', row: 2 });
const chosen = (id: string, actorId: string): ActorMatch => ({
  id,
  name: id,
  state: 'chosen',
  actorId,
  candidates: [],
});
const tie = (from: string, to: string) =>
  sourced(newRecord('tie', { networkId: 'red', layer: 'trust', from, to, reporter: from }));
const intake = (records: SourcedRecord[]) => ({
  title: 'red',
  source: 'red.csv',
  hash: '',
  records,
  findings: [],
  counts: {},
  changes: {},
});

describe('applyMatches', () => {
  const records = [
    sourced(newRecord('actor', { id: 'red~a', kind: 'school', name: 'A' })),
    sourced(newRecord('actor', { id: 'red~b', kind: 'school', name: 'B' })),
    sourced(newRecord('membership', { networkId: 'red', actorId: 'red~a' })),
    tie('red~a', 'red~b'),
    tie('red~b', 'red~c'),
  ];

  it('stores every fact of an actor under the id that it was recognised as', () => {
    const { records: stored } = applyMatches(intake(records), [chosen('a', 'school:1')]);
    expect(
      [...stored].map(({ record }) =>
        'from' in record ? [record.from, record.to, record.reporter] : record,
      ),
    ).toMatchObject([
      { id: 'school:1', name: 'A' },
      { id: 'red~b' },
      { actorId: 'school:1' },
      ['school:1', 'red~b', 'school:1'],
      ['red~b', 'red~c', 'red~b'],
    ]);
  });

  it('leaves out what was reported between two actors that are one, with a finding, and keeps the rest once', () => {
    const both = applyMatches(intake([...records, tie('red~a', 'red~c')]), [
      chosen('a', 'school:1'),
      chosen('b', 'school:1'),
    ]);
    expect([...both.records].map(({ record }) => record.type)).toEqual(['actor', 'membership', 'tie']);
    expect(both.findings).toMatchObject([
      { code: 'self-tie-after-match', row: 2, about: 'school:1', outcome: 'corrected' },
    ]);
  });

  it('changes nothing where nothing was recognised', () => {
    const given = intake(records);
    expect(applyMatches(given, [{ ...chosen('a', ''), state: 'near', actorId: null }])).toBe(given);
  });
});
