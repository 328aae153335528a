import { randomUUID } from 'node:crypto';
import { partnerKinds } from '../graph-queries.ts';
import type { GraphScope, HeldTies, ServerMetric } from '../in-database.ts';
import { queryText } from '../query-text.ts';
import type { Plain, Run } from './connection.ts';
import { cypherFile } from './cypher-files.ts';

/** How the ties of a graph are read. */
export type Reading = { directed: boolean; reversed: boolean; positive: boolean };

/** What of the store is read. */
type Read = { visibleRevisions: number[]; heldBack: readonly HeldTies[] };

/** A graph in the memory of the server. */
export type Projection = {
  reading: Reading;
  /** In the catalogue of the server. */
  name: string;
  n: number;
  /** Ties, or pairs where it has no directions. */
  m: number;
  /** Pairs left out as negative. */
  negative: number;
  mentions: number;
  layers: string[];
};

const withoutDirections: Reading = { directed: false, reversed: false, positive: false };

/** How Telar's own kernel of the same name reads ties. */
export function readingOf(metric: ServerMetric): Reading {
  switch (metric.id) {
    case 'betweenness':
    case 'pagerank':
      return { ...withoutDirections, directed: metric.directed };
    case 'harmonic':
      // The library follows ties towards the actor, which along them is the same the other way round.
      return {
        ...withoutDirections,
        directed: metric.directed,
        reversed: metric.directed && metric.direction === 'out',
      };
    case 'leiden':
      return { ...withoutDirections, positive: true };
    case 'coreness':
    case 'components':
      return withoutDirections;
  }
}

export const sameReading = (one: Reading, other: Reading): boolean =>
  one.directed === other.directed && one.reversed === other.reversed && one.positive === other.positive;

/**
 * Projects the graph of a territory inside the server.
 *
 * @param onBegun is given the projection before it is begun, for whoever has to drop it; its figures are set when it ends
 */
export async function project(
  run: Run,
  { territory: id, year, layers }: GraphScope,
  { visibleRevisions, heldBack, ...reading }: Reading & Read,
  onBegun: (projection: Projection) => void,
): Promise<void> {
  const name = `telar-${randomUUID()}`;
  const projection = { reading, name, n: 0, m: 0, negative: 0, mentions: 0, layers: [] as string[] };
  onBegun(projection);
  const [territory] = await run(queryText('territories/find-territory', 'cypher'), { id, visibleRevisions });
  const [row] = await run(cypherFile('gds-project'), {
    ...{ name, id, year, layers, visibleRevisions, ...reading, heldBack: byNetwork(heldBack) },
    ...{ simulated: territory?.['simulated'] === true, dependencies: null, kinds: partnerKinds },
    configuration: reading.directed ? {} : { undirectedRelationshipTypes: ['*'] },
  });
  const graph = row?.['graph'] as Plain | null | undefined;
  const ties = Number(graph?.['relationshipCount'] ?? 0);
  const lists = (row?.['layers'] ?? []) as string[][];
  Object.assign(projection, {
    n: Number(graph?.['nodeCount'] ?? 0),
    // The library stores an undirected tie both ways.
    m: reading.directed ? ties : ties / 2,
    negative: Number(row?.['negative'] ?? 0),
    mentions: Number(row?.['mentions'] ?? 0),
    layers: [...new Set(lists.flat())].sort(),
  });
}

/** As the condition `tie-given` reads it. */
const byNetwork = (heldBack: readonly HeldTies[]): Record<string, string[]> =>
  Object.fromEntries(
    [...Map.groupBy(heldBack, ({ networkId }) => networkId)].map(([id, ties]) => [
      id,
      ties.map(({ layer, waveId }) => `${layer} ${waveId ?? ''}`),
    ]),
  );
