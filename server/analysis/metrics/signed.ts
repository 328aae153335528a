import { solve } from '../linear/solve.ts';
import { undefinedBecause, type NetworkGraph, type Values } from '../graph/network-graph.ts';
import { symmetrise } from '../graph/symmetrise.ts';
import { actorMetric, ignoringDirection, units } from './metric.ts';

/** Largest network for which the equations of PN are solved: n² numbers are kept. */
const largestSolved = 2000;

/**
 * PN centrality: well placed by positive ties, badly by negative ones, counting those of one's neighbours too.
 *
 *   PN = (I − A/(2(n−1)))⁻¹ · 1,   A = P − 2N, P positive and N negative ties
 *
 * Returns     one number an actor, dimensionless: 1 without ties, 2 when all are tied positively
 * @example pnCentrality(ties("a-b"))   // a 2, b 2
 */
export function pnCentrality(graph: NetworkGraph): Values {
  const n = graph.actors.length;
  if (n < 2) return graph.actors.map(() => undefinedBecause('too-few-actors'));
  if (n > largestSolved) return graph.actors.map(() => undefinedBecause('too-large-for-exact'));
  const plain = symmetrise(graph);
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) matrix[i * n + i] = 1;
  for (const [tie, from] of plain.from.entries()) {
    const worth = plain.sign[tie] === -1 ? -2 : 1;
    matrix[from * n + plain.to[tie]!] = matrix[plain.to[tie]! * n + from] = -worth / (2 * (n - 1));
  }
  const found = solve(matrix, new Float64Array(n).fill(1));
  return found ? Array.from(found) : graph.actors.map(() => undefinedBecause('singular'));
}

/** How many positive (or negative) ties an actor has, directions ignored. O(n + m). */
export function signedDegree(graph: NetworkGraph, sign: 1 | -1): number[] {
  const plain = symmetrise(graph);
  const degree = plain.actors.map(() => 0);
  for (const [tie, from] of plain.from.entries())
    if (plain.sign[tie] === sign) for (const end of [from, plain.to[tie]!]) degree[end]!++;
  return degree;
}

export const pnMetric = actorMetric({
  id: 'pn',
  name: { es: 'Centralidad PN', en: 'PN centrality' },
  meaning: {
    es: 'Bien ubicado por los vínculos positivos y mal por los negativos, propios y de los vecinos.',
    en: 'Well placed by positive ties and badly by negative ones, one’s own and one’s neighbours’.',
  },
  formula: 'PN = (I − A/(2(n−1)))⁻¹·1, A = P − 2N',
  source: 'Everett & Borgatti 2014, doi:10.1016/j.socnet.2014.03.005',
  unit: units.none,
  range: [null, null],
  reads: ignoringDirection('signed simple network, directions ignored; a pair with both signs is negative'),
  undefinedWhen: 'n < 2: too-few-actors; n > 2,000: too-large-for-exact; no solution: singular',
  cost: { text: 'O(n³), at most 2,000 actors', operations: (n) => (n > largestSolved ? n : n ** 3) },
  agreesWith: 'UCINET PN centrality; signnet pn_index',
  equals: { ucinet: 'PN centrality', igraph: 'signnet (R): pn_index', fromOurs: 'the same number' },
  measure: pnCentrality,
});

const reads = ignoringDirection(
  'signed simple network, directions ignored; a pair with both signs is negative',
);
const shared = {
  source: 'Everett & Borgatti 2014, doi:10.1016/j.socnet.2014.03.005',
  unit: units.ties,
  range: [0, null] as const,
  undefinedWhen: 'never: an actor without such ties has 0',
  cost: { text: 'O(n + m)', operations: (n: number, m: number) => n + m },
  agreesWith: 'UCINET degree of the positive or the negative network',
};

export const positiveDegreeMetric = actorMetric({
  ...shared,
  id: 'degree.positive',
  name: { es: 'Grado positivo', en: 'Positive degree' },
  meaning: { es: 'Cuántos vínculos positivos tiene el actor.', en: 'How many positive ties the actor has.' },
  formula: 'number of neighbours over positive ties',
  reads: { ...reads, leavesOut: ['negative'] },
  equals: {
    ucinet: 'Degree of the positive matrix, symmetrised',
    fromOurs: 'elsewhere: degree of the positive ties alone, symmetrised',
  },
  measure: (graph): Values => signedDegree(graph, 1),
});

export const negativeDegreeMetric = actorMetric({
  ...shared,
  id: 'degree.negative',
  name: { es: 'Grado negativo', en: 'Negative degree' },
  meaning: { es: 'Cuántas tensiones tiene el actor.', en: 'How many negative ties the actor has.' },
  formula: 'number of neighbours over negative ties',
  reads: { ...reads, leavesOut: ['positive'] },
  equals: {
    ucinet: 'Degree of the negative matrix, symmetrised',
    fromOurs: 'elsewhere: degree of the negative ties alone, symmetrised',
  },
  measure: (graph): Values => signedDegree(graph, -1),
});
