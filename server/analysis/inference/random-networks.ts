import type { NullModel } from '../../../contract/null-models.ts';
import { codedProblem } from '../../../contract/problems.ts';
import { outNeighbours } from '../graph/neighbours.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';
import { mostRows } from '../null-models/bit-matrix.ts';
import { curveball } from '../null-models/curveball.ts';
import { TieSwaps } from '../null-models/tie-swaps.ts';
import { drawWithDyadCensus, drawWithTies, type Ties } from '../null-models/uniform-graphs.ts';
import type { Random } from '../random.ts';

/** Swaps tried a tie between two networks, and trades an actor: enough to forget the one before. */
export const triesBetween = { swaps: 10, curveball: 10 } as const;

/**
 * Random networks of the same actors as a given one, one a call; what else they share with it is the model:
 *
 *   swaps        ties given and got by each actor; ties swap ends (10 m tries between two networks)
 *   curveball    the same, of directed networks; actors trade whom they name (10 n trades between two networks)
 *   dyad-census  mutual, one-way and empty pairs, of directed networks; every such network equally likely
 *   ties         the number of ties; every such network equally likely
 *
 * Strengths and signs go with the ties: with whoever gives them (swaps, curveball), or anywhere. Costs are left out.
 *
 * Source  see `server/analysis/null-models/`; Milo et al. 2003, arXiv:cond-mat/0312028 (tries between networks)
 * @throws TelarProblem `invalid-request` for a model that needs directions, `too-large` for swaps of more than 65,536 actors
 */
export function randomNetworks(graph: NetworkGraph, model: NullModel, random: Random): () => NetworkGraph {
  const needsDirections = model === 'curveball' || model === 'dyad-census';
  if (needsDirections && !graph.directed)
    throw codedProblem('null-model-needs-directions', { model }, 'nullModel');
  if (model === 'swaps' && graph.actors.length > mostRows)
    throw codedProblem(
      'null-model-too-large',
      { model, limit: mostRows, actors: graph.actors.length },
      'nullModel',
    );
  const draw = drawings[model](graph, random);
  return () => withTies(graph, draw());
}

const drawings: Record<NullModel, (graph: NetworkGraph, random: Random) => () => Ties> = {
  swaps: (graph, random) => {
    const swaps = new TieSwaps(graph, random);
    return () => {
      swaps.swap(triesBetween.swaps * graph.from.length);
      return { from: swaps.from.slice(), to: swaps.to.slice() };
    };
  },
  curveball: (graph, random) => {
    const { offset, neighbour } = outNeighbours(graph);
    const rows = graph.actors.map((_, giver) => [...neighbour.subarray(offset[giver], offset[giver + 1])]);
    const toItself = (row: number, column: number) => row === column;
    return () => {
      curveball(rows, triesBetween.curveball * rows.length, random, toItself);
      return refill(graph, rows);
    };
  },
  'dyad-census': (graph, random) => {
    const n = graph.actors.length;
    const cells = new Set(Array.from(graph.from, (a, tie) => a * n + graph.to[tie]!));
    const returned = Array.from(graph.from, (a, tie) => cells.has(graph.to[tie]! * n + a));
    const mutual = returned.filter(Boolean).length / 2;
    return () => drawWithDyadCensus(n, mutual, graph.from.length - 2 * mutual, random);
  },
  ties: ({ directed, actors, from }, random) =>
    directed
      ? () => drawWithTies(actors.length, from.length, random)
      : () => drawWithDyadCensus(actors.length, 0, from.length, random),
};

/** Each giver's ties, in the graph's order, lead to whom its row now names. */
function refill(graph: NetworkGraph, rows: readonly number[][]): Ties {
  const taken = new Int32Array(rows.length);
  const to = graph.from.map((giver) => rows[giver]![taken[giver]!++]!);
  return { from: graph.from, to };
}

const withTies = (graph: NetworkGraph, { from, to }: Ties): NetworkGraph => ({
  ...graph,
  from,
  to,
  cost: null,
});
