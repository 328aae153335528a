import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordKey } from '../../../contract/record-key.ts';
import { StoredRecord } from '../../../contract/records.ts';
import { isEvaluatorRole } from '../../../contract/support-records.ts';
import { readBundle } from '../../../server/intake/bundle/read-bundle.ts';
import { textFile } from './text-file.ts';

const id = fc.constantFrom(
  ...[
    'a',
    'b',
    '8008',
    '8008-K',
    'school:8008',
    'RBD8008',
    'school:8008-1',
    '10-ene',
    'sx:1',
    'red:n',
    'red:n~a',
    '',
  ],
);
const cell = fc.oneof(
  id,
  fc.constantFrom('1', '2,5', 'yes', 'trust', 'assists', '2024', 'Undirected', 'x y', '13101'),
);
const sheets = {
  ties: ['from', 'to', 'layer', 'weight', 'wave', 'Type', 'reporter', 'extra'],
  actors: ['actor_id', 'name', 'rbd', 'comuna', 'kind', 'sostenedor'],
  members: ['actor_id', 'role', 'from'],
  responses: ['actor_id', 'wave_id', 'responded'],
  attendance: ['activity_id', 'actor_id', 'attended'],
  events: ['actor_id', 'territory', 'event_id', 'kind', 'date', 'note'],
  contracts: ['contract_id', 'provider', 'sostenedor', 'school', 'amount', 'from', 'extra'],
  evaluations: ['contract_id', 'provider', 'evaluator', 'dimension', 'score'],
  results: ['rbd', 'year', 'measure', 'value'],
};

const table = (columns: readonly string[]): fc.Arbitrary<string[]> =>
  fc
    .subarray([...columns], { minLength: 2 })
    .chain((heading) =>
      fc
        .array(fc.array(cell, { minLength: heading.length, maxLength: heading.length }), { maxLength: 6 })
        .map((rows) => [heading, ...rows].map((cells) => cells.map((each) => `"${each}"`).join(','))),
    );

/** Whom a record names that belongs to no survey. */
const actorsIn = (record: StoredRecord): string[] => {
  switch (record.type) {
    case 'event':
      return record.actorIds;
    case 'contract':
      return [record.providerId, ...record.schoolIds, ...(record.sostenedorId ? [record.sostenedorId] : [])];
    case 'evaluation':
      return [record.providerId, ...(isEvaluatorRole(record.evaluator) ? [] : [record.evaluator])];
    case 'result':
      return [record.schoolId];
    default:
      return [];
  }
};

describe('readBundle of whatever people put together', () => {
  it('gives records that the store can keep, each once, between actors that are there, or refuses the row', () => {
    const tables = fc.record(
      {
        ties: table(sheets.ties),
        ...Object.fromEntries(Object.entries(sheets).map(([name, columns]) => [name, table(columns)])),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(tables, fc.boolean(), (files, isDeclared) => {
        const networks = isDeclared ? [textFile('networks.csv', 'network_id', 'red:n')] : [];
        fc.pre(['ties', 'events', 'contracts', 'evaluations', 'results'].some((name) => name in files));
        const { data, result } = readBundle([
          ...networks,
          ...Object.entries(files).map(([name, lines]) => textFile(`${name}.csv`, ...(lines as string[]))),
        ]);
        const records = result.records.map(({ record }) => record);
        for (const record of records) expect(StoredRecord.safeParse(record).success).toBe(true);
        expect(new Set(records.map(recordKey)).size).toBe(records.length);
        const known = new Set(
          records.flatMap((record) =>
            record.type === 'actor' || record.type === 'network' ? [record.id] : [],
          ),
        );
        const named = records.flatMap(actorsIn);
        expect(named.filter((id) => !known.has(id))).toEqual([]);
        const ends = records.flatMap((record) => (record.type === 'tie' ? [record.from, record.to] : []));
        expect(ends.filter((end) => !known.has(end))).toEqual([]);
        expect([...known].filter((each) => /8008-|ene/.test(each))).toEqual([]);
        // Both doors have the same ties.
        expect(data.flatMap(({ ties }) => ties)).toHaveLength(ends.length / 2);
      }),
      { numRuns: 300 },
    );
  });
});
