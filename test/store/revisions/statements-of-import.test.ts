import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SourcedRecord } from '../../../contract/records.ts';
import {
  collectStatements,
  statementsOfImport,
} from '../../../server/store/revisions/statements-of-import.ts';
import { actor, network, tie } from '../records.ts';

const id = fc.constantFrom('a', 'b', 'c');
const record = fc.oneof(
  fc.record({ id, name: id }).map((given) => actor({ kind: 'school', ...given })),
  fc.record({ id, name: id }).map((given) => network(given)),
  fc
    .record({ from: id, to: id, strength: fc.constantFrom(1, 2) })
    .map((given) => tie({ networkId: 'n', layer: 'trust', ...given })),
);
const sourced: fc.Arbitrary<SourcedRecord> = fc
  .record({ record, row: fc.nat(9), gone: fc.boolean(), assumed: fc.subarray(['name']) })
  .map(({ gone, ...rest }) => ({ file: 'a.csv', ...rest, ...(gone ? { gone } : {}) }));

test('statements that are read again are those that are kept, in the same order, once each', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(sourced, { maxLength: 20 }), async (records) => {
      const whole = statementsOfImport(records);
      const collected = await collectStatements(records);
      expect([...collected]).toEqual([...whole]);
      expect([...collected]).toEqual([...whole]);
      for (const key of whole.keys()) expect(collected.has(key)).toBe(true);
      expect(collected.has('another')).toBe(false);
      expect(collected.hasGone).toBe(records.some(({ gone }) => gone === true));
    }),
  );
});

test('records that can be read only once are kept', async () => {
  const records = [tie({ networkId: 'n', layer: 'trust', from: 'a', to: 'b' })].map(
    (each): SourcedRecord => ({ record: each, file: 'a.csv', row: 2 }),
  );
  const collected = await collectStatements(records.values());
  expect([...collected]).toHaveLength(1);
  expect([...collected]).toHaveLength(1);
});
