import { byCodeUnit } from '../../../contract/text-order.ts';
import { z } from 'zod';
import type { Undefined } from '../../../contract/metrics.ts';
import { choose, eachSubset } from '../inference/enumerate.ts';
import { outNeighbours } from '../graph/neighbours.ts';
import { undefinedBecause, type NetworkGraph } from '../graph/network-graph.ts';
import { symmetrise } from '../graph/symmetrise.ts';
import { withoutActors } from '../graph/without-actor.ts';
import { fragmentation } from './fragmentation.ts';
import { asGiven, ignoringDirection, networkMetric, units } from './metric.ts';

/** Largest network for which every set is tried. */
const exactSize = 16;

export type KeyPlayers = {
  readonly value: number;
  /** Every set that is as good, ids in order; one set when the search is not exact. */
  readonly sets: readonly (readonly string[])[];
  readonly exact: boolean;
};

/**
 * Key players: the set of actors without whom the others are most fragmented (KPP-NEG), or who together reach most
 * (KPP-POS).
 *
 *   fragment  max over sets K of size k of F (or DF) of the others
 *   reach     max over sets K of size k of the share of all actors in K or within `steps` of somebody in K
 *
 * Tie cost    fragment with `measure: "distance"`: the graph's cost where it has one; else not used
 * Returns     {value [0, 1], sets, exact}: all equally good sets for n ≤ 16; beyond, one set found by adding and swapping
 * @example keyPlayers(path("a", "b", "c"), "fragment", { size: 1 })   // value 1, sets [["b"]]
 */
export function keyPlayers(
  graph: NetworkGraph,
  kind: 'fragment' | 'reach',
  {
    size = 2,
    steps = 2,
    measure = 'weak',
  }: { size?: number; steps?: number; measure?: 'weak' | 'distance' } = {},
): KeyPlayers | Undefined {
  const n = graph.actors.length;
  if (kind === 'fragment' ? size + 1 >= n : size > n) return undefinedBecause('too-few-actors');
  const plain = symmetrise(graph);
  const worth =
    kind === 'fragment'
      ? (set: readonly number[]) => fragmentation(withoutActors(plain, new Set(set)), measure) as number
      : reachOf(graph, steps);
  return n <= exactSize ? everySet(graph, size, worth) : searchSet(graph, size, worth);
}

type Worth = (set: readonly number[]) => number;

function reachOf(graph: NetworkGraph, steps: number): Worth {
  const n = graph.actors.length;
  const { offset, neighbour } = outNeighbours(graph);
  return (set) => {
    const seen = new Set(set);
    let edge = [...set];
    for (let step = 0; step < steps && edge.length > 0; step++) {
      const next: number[] = [];
      for (const here of edge)
        for (let entry = offset[here]!; entry < offset[here + 1]!; entry++) {
          const there = neighbour[entry]!;
          if (seen.has(there)) continue;
          seen.add(there);
          next.push(there);
        }
      edge = next;
    }
    return seen.size / n;
  };
}

const namesOf = (graph: NetworkGraph, set: readonly number[]): string[] =>
  set.map((position) => graph.actors[position]!).sort();

function everySet(graph: NetworkGraph, size: number, worth: Worth): KeyPlayers {
  let best = -Infinity;
  let sets: string[][] = [];
  eachSubset(graph.actors.length, size, (set) => {
    const value = worth(set);
    if (value > best + 1e-12) [best, sets] = [value, []];
    if (value >= best - 1e-12) sets.push(namesOf(graph, set));
  });
  sets.sort((a, b) => byCodeUnit(a.join('\n'), b.join('\n')));
  return { value: best, sets, exact: true };
}

/** Adds whoever helps most, then swaps one member for one outsider while that helps; equals by id. */
function searchSet(graph: NetworkGraph, size: number, worth: Worth): KeyPlayers {
  const byId = Array.from(graph.actors.keys()).sort((a, b) => byCodeUnit(graph.actors[a]!, graph.actors[b]!));
  let set: number[] = [];
  let value = -Infinity;
  const bestOf = (candidates: readonly number[][]): boolean => {
    let found = false;
    for (const candidate of candidates) {
      const reached = worth(candidate);
      if (reached <= value + 1e-12) continue;
      [set, value, found] = [candidate, reached, true];
    }
    return found;
  };
  const outsiders = (held: readonly number[]) => byId.filter((position) => !held.includes(position));
  while (set.length < size) {
    const held = set;
    value = -Infinity;
    bestOf(outsiders(held).map((position) => [...held, position]));
  }
  let held = set;
  while (bestOf(held.flatMap((_, at) => outsiders(held).map((position) => held.with(at, position)))))
    held = set;
  return { value, sets: [namesOf(graph, set)], exact: false };
}

const sizeParameter = z.number().int().min(1).max(10).default(2).describe('How many key players');
const shared = {
  source: 'Borgatti 2006, doi:10.1007/s10588-006-7084-x',
  unit: units.none,
  range: [null, null] as const,
  undefinedWhen: 'fewer actors than the set needs: too-few-actors',
  cost: {
    text: 'C(n, k) measurements for n ≤ 16, else about n·k a round',
    operations: (n: number, m: number) => (n <= exactSize ? choose(n, 2) : 10 * n) * (n + m),
  },
  agreesWith: 'enumeration; Borgatti’s KeyPlayer up to its search',
};

export const keyPlayersFragmentMetric = networkMetric({
  ...shared,
  id: 'key-players.fragment',
  name: { es: 'Actores clave por ruptura (KPP-NEG)', en: 'Key players by fragmentation (KPP-NEG)' },
  meaning: {
    es: 'Los actores sin los cuales los demás quedan más fragmentados.',
    en: 'The actors without whom the others are most fragmented.',
  },
  formula: 'max over sets K of size k of F (or DF) of the network without K',
  reads: ignoringDirection('simple network, directions ignored'),
  parameters: z.object({
    size: sizeParameter,
    measure: z
      .enum(['weak', 'distance'])
      .default('weak')
      .describe('Fragmentation by components or by distance'),
  }),
  equals: {
    ucinet: 'KeyPlayer: KPP-NEG',
    fromOurs: 'up to KeyPlayer’s search; ours is exhaustive for n ≤ 16',
  },
  measure: (graph, parameters) => keyPlayers(graph, 'fragment', parameters),
});

export const keyPlayersReachMetric = networkMetric({
  ...shared,
  id: 'key-players.reach',
  name: { es: 'Actores clave por alcance (KPP-POS)', en: 'Key players by reach (KPP-POS)' },
  meaning: {
    es: 'Los actores que juntos alcanzan a más en pocos pasos.',
    en: 'The actors who together reach most in a few steps.',
  },
  formula: 'max over sets K of size k of |K and those within the steps of K| / n',
  reads: asGiven('simple network as given, along ties'),
  parameters: z.object({
    size: sizeParameter,
    steps: z
      .number()
      .int()
      .min(1)
      .max(100)
      .default(2)
      .describe('Steps within which somebody counts as reached'),
  }),
  equals: {
    ucinet: 'KeyPlayer: KPP-POS',
    fromOurs: 'up to KeyPlayer’s search; ours is exhaustive for n ≤ 16',
  },
  measure: (graph, parameters) => keyPlayers(graph, 'reach', parameters),
});
