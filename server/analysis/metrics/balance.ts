import type { Undefined } from '../../../contract/metrics.ts';
import { frustration, type SignedPair } from '../inference/frustration.ts';
import { undefinedBecause, type NetworkGraph } from '../graph/network-graph.ts';
import { symmetrise } from '../graph/symmetrise.ts';
import { balanceTriads } from './balance-triads.ts';
import { ignoringDirection, networkMetric, units } from './metric.ts';

/**
 * Frustration and balance: whether friends and tensions divide the network into two camps.
 *
 *   frustration F = fewest ties that sit wrong (positive across, negative inside) in the best split into two camps
 *   balance     = 1 − 2F/m;   balance.triangles = triangles with an even number of negative ties / all triangles
 * @example balance: three actors, one of three ties negative: frustration 1, balance 1/3, triangles 0
 */
export function frustrationOf(graph: NetworkGraph): number | Undefined {
  const pairs = signedPairs(graph);
  if (pairs.length === 0) return undefinedBecause('no-ties');
  return frustration(graph.actors.length, pairs)?.value ?? undefinedBecause('too-large-for-exact');
}

/** 1 − 2F/m: 1 for a network of two camps, 0 at the worst that can be. */
export function balance(graph: NetworkGraph): number | Undefined {
  const wrong = frustrationOf(graph);
  return typeof wrong === 'number' ? 1 - (2 * wrong) / symmetrise(graph).from.length : wrong;
}

/** Share of triangles with an even number of negative ties. */
export function balancedTriangles(graph: NetworkGraph): number | Undefined {
  const triads = balanceTriads(graph);
  return 'undefined' in triads ? triads : triads.balanced;
}

function signedPairs(graph: NetworkGraph): SignedPair[] {
  const plain = symmetrise(graph);
  return Array.from(plain.from, (a, tie) => ({
    a,
    b: plain.to[tie]!,
    sign: plain.sign[tie] === -1 ? -1 : 1,
  }));
}

const shared = {
  source: 'Harary 1959, doi:10.1002/bs.3830040405; Aref & Wilson 2018, doi:10.1093/comnet/cny015',
  reads: ignoringDirection('signed simple network, directions ignored; a pair with both signs is negative'),
  undefinedWhen: 'no ties: no-ties; more than 20 tied actors: too-large-for-exact',
  cost: { text: 'O(2^n) for n ≤ 20', operations: (n: number) => 2 ** Math.min(n, 20) },
};

export const frustrationMetric = networkMetric({
  ...shared,
  id: 'frustration',
  name: { es: 'Frustración', en: 'Frustration' },
  meaning: {
    es: 'El menor número de vínculos que contradicen una división en dos bandos.',
    en: 'The fewest ties that contradict a division into two camps.',
  },
  formula: 'F = min over splits of #(positive ties across) + #(negative ties inside)',
  unit: units.ties,
  range: [0, null],
  agreesWith: 'signnet frustration_exact; the split-by-split twin',
  equals: { igraph: 'signnet (R): frustration_exact', fromOurs: 'the same number' },
  measure: frustrationOf,
});

export const balanceMetric = networkMetric({
  ...shared,
  id: 'balance',
  name: { es: 'Equilibrio', en: 'Balance' },
  meaning: {
    es: 'Qué tan cerca está la red de dividirse en dos bandos sin contradicciones (1).',
    en: 'How near the network is to two camps without contradiction (1).',
  },
  formula: '1 − 2F/m, F = frustration',
  unit: units.none,
  range: [0, 1],
  agreesWith: 'signnet balance_score(method="frustration")',
  equals: { igraph: 'signnet (R): balance_score(method="frustration")', fromOurs: 'the same number' },
  measure: balance,
});

export const balancedTrianglesMetric = networkMetric({
  ...shared,
  id: 'balance.triangles',
  name: { es: 'Triángulos equilibrados', en: 'Balanced triangles' },
  meaning: {
    es: 'Qué parte de los triángulos tiene un número par de vínculos negativos.',
    en: 'The share of triangles with an even number of negative ties.',
  },
  formula: 'triangles whose signs multiply to +1 / all triangles',
  source: 'Cartwright & Harary 1956, doi:10.1037/h0046049',
  unit: units.none,
  range: [0, 1],
  undefinedWhen: 'no triangle: no-triangles',
  cost: { text: 'O(m^1.5)', operations: (n, m) => n + m * Math.sqrt(m) },
  agreesWith: 'signnet balance_score(method="triangles")',
  equals: { igraph: 'signnet (R): balance_score(method="triangles")', fromOurs: 'the same number' },
  measure: balancedTriangles,
});
