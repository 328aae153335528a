import { describe, expect, test } from 'vitest';
import type { SourcedRecord } from '../../../contract/records.ts';
import { compareImport, type StoredPart } from '../../../server/store/revisions/compare-import.ts';
import { collectStatements } from '../../../server/store/revisions/statements-of-import.ts';
import { fromFile, tie } from '../records.ts';

const nothingStored: StoredPart = {
  partKeys: 100,
  authorityOf: () => 'import',
  storedKeys: () => Promise.resolve(new Map()),
  async *keysInScope() {
    /* Nothing is stored. */
  },
};

/** How often the records of an import are read while it is compared. */
async function readingsOf(given: readonly SourcedRecord[]): Promise<number> {
  let readings = 0;
  const records = {
    [Symbol.iterator]() {
      readings += 1;
      return given[Symbol.iterator]();
    },
  };
  const statements = await collectStatements(records);
  const [collected, { changes }] = [
    readings,
    await compareImport(nothingStored, 'import', [], statements, 0),
  ];
  expect(changes).toMatchObject([{ type: 'tie', new: 1 }]);
  return readings - collected;
}

describe('a comparison', () => {
  const ties = fromFile('a.csv', [tie({ networkId: 'n', layer: 'trust', from: 'a', to: 'b' })]);
  const ended = fromFile('a.csv', [tie({ networkId: 'n', layer: 'trust', from: 'b', to: 'c' })]);

  test('reads an import once', async () => {
    expect(await readingsOf(ties)).toBe(1);
  });

  test('reads one that says what is gone once more: what goes is counted first', async () => {
    const gone = ended.map((sourced): SourcedRecord => ({ ...sourced, gone: true }));
    expect(await readingsOf([...ties, ...gone])).toBe(2);
  });
});
