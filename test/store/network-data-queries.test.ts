import { expect, test } from 'vitest';
import type { Query, QueryRunner, RunQuery } from '../../graph-queries/query.ts';
import { newRecord } from '../../contract/new-record.ts';
import { networkDataQueries } from '../../server/store/network-data-queries.ts';

/** A store of networks without anything in them, which counts the queries put to it. */
function emptyNetworks() {
  const counted = { queries: 0 };
  const rowsOf = (query: Query, ids: string[]): unknown[] =>
    query.name === 'networks/networks-by-id'
      ? ids.map((id) => newRecord('network', { id, name: id }))
      : query.name === 'networks/last-waves'
        ? ids.map((networkId) => ({ networkId, waveId: 'w' }))
        : [];
  const runQuery = ((query: Query, { ids }: { ids: string[] }) => {
    counted.queries++;
    return Promise.resolve(rowsOf(query, ids));
    // The rows are those of the query that was put.
  }) as RunQuery;
  const runner: QueryRunner = {
    runQuery,
    inOneVersion: (work) => work(runQuery),
    inOneState: (work) => work(() => Promise.resolve(true)),
    changes: () => Promise.resolve(0),
  };
  return { counted, ...networkDataQueries(runner) };
}

const ids = Array.from({ length: 398 }, (_, i) => `network:${String(1_000 + i)}`);

test('many networks are loaded with few queries', async () => {
  const { counted, loadNetworks } = emptyNetworks();
  expect((await loadNetworks({ ids })).map(({ network }) => network.id)).toEqual(ids);
  expect(counted.queries).toBe(44);
});

test('the last waves of many networks are one query', async () => {
  const { counted, lastWaves } = emptyNetworks();
  expect((await lastWaves([...ids, ...ids])).size).toBe(398);
  expect(counted.queries).toBe(1);
});
