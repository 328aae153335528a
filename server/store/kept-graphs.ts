import { LRUCache } from 'lru-cache';
import type { QueryRunner } from '../../graph-queries/query.ts';
import { changeCount } from '../../graph-queries/revisions/change-count.ts';
import { type PackedGraph, rowsOf, unpackGraph } from './packed-graph.ts';
import type { GraphReader } from './ports/graph-reader.ts';

type TerritoryQuery = Parameters<GraphReader['loadTerritory']>[0];
type Found = { graph: PackedGraph | null; isOfVersion: boolean };

/** Rows that are kept together: a country of 20,000 actors and 150,000 ties and its regions, about 20 MB. */
const mostRows = 400_000;

/**
 * Reads the graph of a territory once as long as the store stays the same: a page of a territory asks for ten things that
 * are made of it, and whoever chooses other layers or another layout for its picture reads the same again. What is kept
 * was looked at: it is of the version that it is kept under, whoever read it. Of an earlier version nothing stays, as what
 * was erased must not.
 *
 * @param load reads it from the store
 */
export function keptGraphs(
  load: (query: TerritoryQuery) => Promise<PackedGraph | null>,
  { changes, runQuery }: Pick<QueryRunner, 'changes' | 'runQuery'>,
): GraphReader['loadTerritory'] {
  const kept = new LRUCache<string, Found>({ maxSize: mostRows });
  const running = new Map<string, Promise<Found>>();
  let latest = 0;

  async function read(query: TerritoryQuery, version: number, key: string): Promise<Found> {
    try {
      const graph = await load(query);
      const [now] = await runQuery(changeCount, {});
      const found = { graph, isOfVersion: now?.changes === version };
      if (found.isOfVersion) kept.set(key, found, { size: 1 + (graph === null ? 0 : rowsOf(graph)) });
      return found;
    } finally {
      running.delete(key);
    }
  }

  function readOnce(query: TerritoryQuery, version: number): Found | Promise<Found> {
    if (version > latest) kept.clear();
    latest = Math.max(latest, version);
    const key = JSON.stringify([version, query.id, query.year, query.scope]);
    const known = kept.get(key) ?? running.get(key);
    if (known !== undefined) return known;
    const found = read(query, version, key);
    running.set(key, found);
    return found;
  }

  return async (query) => {
    const { graph, isOfVersion } = await readOnce(query, await changes());
    // The store was changed meanwhile: whoever answers reads it as it is now, and begins again where it has to.
    const given = isOfVersion ? graph : await load(query);
    return given && unpackGraph(given);
  };
}
