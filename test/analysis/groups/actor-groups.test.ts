import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../server/analysis/graph/network-graph.ts';
import { findCommunities } from '../../../server/analysis/groups/find-communities.ts';
import { measureGraph } from '../../../server/analysis/measuring/measure-graph.ts';

const triangle = (a: string, b: string, c: string) => [
  { from: a, to: b },
  { from: b, to: c },
  { from: c, to: a },
];
/** Two triangles with a tie of tension between them, and one actor alone. */
const graph = buildGraph({
  directed: true,
  actors: ['alone', 'a', 'b', 'c', 'd', 'e', 'f'],
  ties: [...triangle('a', 'b', 'c'), ...triangle('d', 'e', 'f'), { from: 'c', to: 'd', sign: -1 as const }],
});
const options = { metrics: [], seed: 3, datasetHash: 'x', missing: null };

describe('groups of actors', () => {
  it('are numbered from 1, largest first, and say how they came about', () => {
    const { actors, passports } = measureGraph(graph, { ...options, groups: ['components', 'leiden'] });
    expect(actors.map(({ components }) => components)).toEqual([2, 1, 1, 1, 1, 1, 1]);
    expect(actors.map(({ leiden }) => leiden)).toEqual([3, 1, 1, 1, 2, 2, 2]);
    const read = { n: 7, m: 7, directed: false, ties: 'pairs', engine: 'telar' };
    expect(passports['components']).toMatchObject({ ...read, seed: null, leftOut: [], parameters: {} });
    const leftOut = [{ reason: 'negative', ties: 1 }];
    expect(passports['leiden']).toMatchObject({
      ...read,
      seed: 3,
      leftOut,
      parameters: { resolution: 1, seeds: 10 },
    });
  });

  it('are the communities that Telar shows elsewhere', () => {
    const { actors } = measureGraph(graph, { ...options, groups: ['leiden'] });
    const { groups } = findCommunities(graph, { method: 'leiden', seed: 3, datasetHash: 'x' });
    for (const { id, actors: members } of groups)
      expect(actors.filter(({ leiden }) => leiden === id).map((actor) => actor.id)).toEqual(members);
  });
});
