import { expect, test, vi } from 'vitest';
import type { Measurement } from '../../../contract/metrics.ts';
import type { WriteBack } from '../../../server/store/in-database.ts';
import { nothingStored, writeBack } from '../../../server/use-cases/measuring/write-back.ts';

const passport = (metric: string) => ({
  ...{ metric, version: 1, parameters: {}, seed: null, n: 2, m: 1, directed: false, missing: null },
  ...{ datasetHash: 'f'.repeat(64), engine: 'telar 0.1.0' },
});
const measured = {
  passports: {
    degree: passport('degree'),
    density: passport('density'),
    eigenvector: passport('eigenvector'),
  },
  actors: [
    { id: 'school:1', name: 'A', degree: 1, eigenvector: { undefined: 'not-connected' } },
    { id: 'school:2', name: 'B', degree: 2, eigenvector: { undefined: 'not-connected' } },
  ],
  network: { density: 1 },
} as unknown as Measurement; // The parts of a measurement that writing back reads.
const now = () => new Date('2026-03-01T12:00:00.000Z');

test('all metrics of actors are given to the store at once, with the signal of who waits', async () => {
  const writeResults = vi.fn<WriteBack['writeResults']>(() => Promise.resolve([]));
  const results: WriteBack = { writeResults, listResults: vi.fn(), removeResults: vi.fn() };
  const { signal } = new AbortController();
  // Only the results of the store are used.
  const store = { results } as Parameters<typeof writeBack>[0]['store'];
  const scope = { territory: null, network: 'red:n', year: null };
  await writeBack({ store, now }, measured, { scope, signal });

  expect(writeResults).toHaveBeenCalledTimes(1);
  const [written, options] = writeResults.mock.calls[0]!;
  expect(options).toEqual({ signal });
  for (const { passport: given } of written) expect(given).toMatchObject(scope);
  expect(written.map(({ passport: { metric }, values }) => [metric, [...values]])).toEqual([
    [
      'degree',
      [
        { id: 'school:1', value: 1 },
        { id: 'school:2', value: 2 },
      ],
    ],
    [
      'eigenvector',
      [
        { id: 'school:1', value: { undefined: 'not-connected' } },
        { id: 'school:2', value: { undefined: 'not-connected' } },
      ],
    ],
  ]);
});

test('a store without a place for results refuses', async () => {
  const store = {} as Parameters<typeof writeBack>[0]['store'];
  await expect(writeBack({ store, now }, measured, { scope: nothingStored })).rejects.toMatchObject({
    kind: 'conflict',
  });
});
