import type { Communities } from '../../../contract/networks.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import type { Parts } from '../graph/parts.ts';
import { undefinedBecause, type NetworkGraph } from '../graph/network-graph.ts';
import { createRandom } from '../random.ts';
import { adjustedRand } from './adjusted-rand.ts';
import { leiden } from './leiden.ts';
import { louvain } from './louvain.ts';
import { modularityOf } from './modularity-of.ts';

export interface CommunityOptions {
  method: 'louvain' | 'leiden';
  seed: number;
  datasetHash: string;
  /** γ > 0; larger gives smaller groups. */
  resolution?: number;
  /** Runs, of which the best counts and over which stability is taken; 1 leaves it undefined. */
  seeds?: number;
  /** Weigh ties by their strength instead of 1 each. */
  strength?: boolean;
}

/**
 * Groups found by a seeded method, largest first, with how stable they are: the mean adjusted Rand index between the
 * divisions that `seeds` runs give. The groups are those of the run with the best modularity (the first of equals), which
 * is the number that the metric `modularity` gives of as many runs. The same request gives the same answer.
 *
 * Undefined  modularity and stability without positive ties: "no-ties"; stability of one seed: "one-seed"
 */
export function findCommunities(graph: NetworkGraph, options: CommunityOptions): Communities {
  const { method, seed, datasetHash, resolution = 1, seeds = 10, strength = false } = options;
  const find = method === 'leiden' ? leiden : louvain;
  // The metric `modularity` draws from the same place, so that both see the same runs.
  const random = createRandom(seed).fork('modularity');
  const divisions = Array.from({ length: Math.max(1, seeds) }, (_, run) =>
    find(graph, random.fork(run), { resolution, strength }),
  );
  const scores = divisions.map(({ of }) => modularityOf(graph, of, { resolution, strength }));
  const best = scores.reduce<number>((top, score, run) => ((score ?? 0) > (scores[top] ?? 0) ? run : top), 0);
  const modularity = scores[best] ?? null;
  return {
    method,
    seed,
    resolution,
    datasetHash,
    modularity: modularity ?? undefinedBecause('no-ties'),
    stability: modularity === null ? undefinedBecause('no-ties') : stability(divisions),
    seeds,
    groups: groupsBySize(graph.actors, divisions[best]!),
  };
}

function stability(divisions: Parts[]) {
  if (divisions.length < 2) return undefinedBecause('one-seed');
  let sum = 0;
  let pairs = 0;
  for (const [at, first] of divisions.entries())
    for (const second of divisions.slice(at + 1)) {
      sum += adjustedRand(first.of, second.of);
      pairs++;
    }
  return sum / pairs;
}

/** Numbered from 1: largest first, and of one size by the least id of a member. */
export function groupsBySize(ids: readonly string[], parts: Parts): Communities['groups'] {
  const members: string[][] = Array.from(parts.sizes, () => []);
  for (const [position, id] of ids.entries()) members[parts.of[position]!]!.push(id);
  const least = new Map(members.map((actors) => [actors, actors.toSorted(byCodeUnit)[0] ?? '']));
  return members
    .toSorted((a, b) => b.length - a.length || byCodeUnit(least.get(a)!, least.get(b)!))
    .map((actors, index) => ({ id: index + 1, size: actors.length, actors }));
}
