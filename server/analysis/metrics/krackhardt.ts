import type { Undefined } from '../../../contract/metrics.ts';
import { strongComponents } from '../graph/strong-components.ts';
import { weakComponents } from '../graph/weak-components.ts';
import { outNeighbours } from '../graph/neighbours.ts';
import { undefinedBecause, type NetworkGraph } from '../graph/network-graph.ts';
import { oncePerGraph } from '../graph/once-per-graph.ts';
import { ShortestPaths } from '../graph/shortest-paths.ts';
import { distanceSums } from '../graph/distance-sums.ts';
import { fragmentation } from './fragmentation.ts';
import { asGiven, ignoringDirection, networkMetric, units } from './metric.ts';

/** Largest network whose table of who reaches whom is kept (n² bits). */
const largestTable = 20_000;

/**
 * Graph-theoretic dimensions of hierarchy (Krackhardt): how near the network is to a perfect tree of command.
 *
 *   connectedness = share of pairs joined by a path, directions ignored
 *   hierarchy     = 1 − pairs that reach each other both ways / pairs where one reaches the other
 *   efficiency    = 1 − Σ (m_c − (s_c − 1)) / Σ (s_c(s_c − 1) − (s_c − 1)), over weak components c with m_c arcs, s_c actors
 *   LUB           = 1 − violations / Σ (s_c − 1)(s_c − 2)/2: a pair of one weak component is a violation unless it has a
 *                   shared superior (who reaches both; one of the two may be it) that reaches all its other shared superiors
 * @example krackhardt(ties("a>b a>c"), "lub")   // 1
 */
export function krackhardt(
  graph: NetworkGraph,
  dimension: 'connectedness' | 'hierarchy' | 'efficiency' | 'lub',
): number | Undefined {
  if (graph.actors.length < 2) return undefinedBecause('too-few-actors');
  if (dimension === 'connectedness') return 1 - (fragmentation(graph, 'weak') as number);
  if (dimension === 'efficiency') return efficiency(graph);
  return dimension === 'hierarchy' ? hierarchy(graph) : lub(graph);
}

function efficiency(graph: NetworkGraph): number | Undefined {
  const { sizes } = weakComponents(graph);
  const arcs = graph.from.length * (graph.directed ? 1 : 2);
  if (arcs === 0) return undefinedBecause('no-ties');
  const least = sizes.reduce((sum, size) => sum + size - 1, 0);
  const most = sizes.reduce((sum, size) => sum + size * (size - 1), 0) - least;
  return most === 0 ? undefinedBecause('too-small-components') : 1 - (arcs - least) / most;
}

/** Pairs that reach each other both ways are those within strong components. */
function hierarchy(graph: NetworkGraph): number | Undefined {
  if (graph.from.length === 0) return undefinedBecause('no-ties');
  const both = strongComponents(graph).sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const ordered = distanceSums(graph, 'out').reached.reduce((sum, others) => sum + others, 0);
  return 1 - both / (ordered - both);
}

function lub(graph: NetworkGraph): number | Undefined {
  const { of, sizes } = weakComponents(graph);
  const most = sizes.reduce((sum, size) => sum + ((size - 1) * (size - 2)) / 2, 0);
  if (most === 0) return undefinedBecause('too-small-components');
  if (graph.actors.length > largestTable) return undefinedBecause('too-large-for-exact');
  const reach = reachability(graph);
  const n = graph.actors.length;
  let violations = 0;
  for (let a = 0; a < n; a++)
    for (let b = a + 1; b < n; b++) if (of[a] === of[b] && !hasLeastUpperBound(reach, n, a, b)) violations++;
  return 1 - violations / most;
}

/** A shared superior that reaches all others shared: the candidate that survives one pass is then checked. */
function hasLeastUpperBound(reach: Reachability, n: number, a: number, b: number): boolean {
  let candidate = -1;
  for (let s = 0; s < n; s++)
    if (reach.has(s, a) && reach.has(s, b) && (candidate < 0 || !reach.has(candidate, s))) candidate = s;
  if (candidate < 0) return false;
  for (let s = 0; s < n; s++)
    if (reach.has(s, a) && reach.has(s, b) && !reach.has(candidate, s)) return false;
  return true;
}

interface Reachability {
  has(from: number, to: number): boolean;
}

/** Who reaches whom along ties, everybody reaching itself: one bit an ordered pair. O(nm), kept with the graph. */
const reachability: (graph: NetworkGraph) => Reachability = oncePerGraph((graph) => {
  const n = graph.actors.length;
  const paths = new ShortestPaths(outNeighbours(graph), null);
  const words = Math.ceil(n / 32);
  const bits = new Int32Array(n * words);
  const has = (from: number, to: number) => ((bits[from * words + (to >> 5)]! >>> (to & 31)) & 1) === 1;
  for (let source = 0; source < n; source++) {
    paths.from(source);
    for (const to of paths.order.subarray(0, paths.reached))
      bits[source * words + (to >> 5)]! |= 1 << (to & 31);
  }
  return { has };
});

const shared = {
  source: 'Krackhardt 1994, Graph theoretical dimensions of informal organizations',
  unit: units.none,
  range: [0, 1] as const,
};

export const connectednessMetric = networkMetric({
  ...shared,
  id: 'connectedness',
  name: { es: 'Conexión (Krackhardt)', en: 'Connectedness (Krackhardt)' },
  meaning: {
    es: 'Qué parte de los pares está unida por un camino, sin mirar la dirección.',
    en: 'The share of pairs joined by a path, directions ignored.',
  },
  formula: '1 − fragmentation.weak',
  reads: ignoringDirection('simple network, directions ignored'),
  undefinedWhen: 'n < 2: too-few-actors',
  cost: { text: 'O(n + m)', operations: (n, m) => n + m },
  agreesWith:
    'sna connectedness. Not UCINET’s cohesion connectedness, which is directed (1 − fragmentation.directed)',
  equals: {
    ucinet: 'Krackhardt GTD: Connectedness',
    sna: 'connectedness',
    fromOurs: 'UCINET’s cohesion Connectedness = 1 − our `fragmentation.directed`',
  },
  measure: (graph) => krackhardt(graph, 'connectedness'),
});

export const hierarchyMetric = networkMetric({
  ...shared,
  id: 'krackhardt-hierarchy',
  name: { es: 'Jerarquía (Krackhardt)', en: 'Hierarchy (Krackhardt)' },
  meaning: {
    es: 'Entre los pares con algún camino, qué parte lo tiene en un solo sentido.',
    en: 'Of the pairs with some path, the share that have it one way only.',
  },
  formula: '1 − pairs that reach each other both ways / pairs where one reaches the other',
  reads: asGiven('simple network as given'),
  undefinedWhen: 'n < 2: too-few-actors; no ties: no-ties',
  cost: { text: 'O(nm)', operations: (n, m) => n * (n + m) },
  agreesWith: 'sna hierarchy(measure="krackhardt")',
  equals: {
    ucinet: 'Krackhardt GTD: Hierarchy',
    sna: 'hierarchy(measure="krackhardt")',
    fromOurs: 'the same number',
  },
  measure: (graph) => krackhardt(graph, 'hierarchy'),
});

export const krackhardtEfficiencyMetric = networkMetric({
  ...shared,
  id: 'krackhardt-efficiency',
  name: { es: 'Eficiencia (Krackhardt)', en: 'Efficiency (Krackhardt)' },
  meaning: {
    es: 'Qué tan pocos vínculos sobran respecto de los que bastan para conectar cada parte.',
    en: 'How few ties there are beyond those that suffice to connect each part.',
  },
  formula: '1 − Σ (m_c − (s_c − 1)) / Σ (s_c(s_c − 1) − (s_c − 1)) over weak components c, arcs counted',
  reads: asGiven('simple network as given; an undirected tie is two arcs'),
  undefinedWhen: 'n < 2: too-few-actors; no ties: no-ties',
  cost: { text: 'O(n + m)', operations: (n, m) => n + m },
  agreesWith: 'sna efficiency (over arcs). Not UCINET’s help, which is over the underlying graph',
  equals: {
    ucinet: 'Krackhardt GTD: Efficiency',
    sna: 'efficiency',
    fromOurs: 'UCINET’s help counts pairs, not arcs: measure the symmetrised network by hand',
  },
  measure: (graph) => krackhardt(graph, 'efficiency'),
});

export const lubMetric = networkMetric({
  ...shared,
  id: 'lub',
  name: { es: 'Superior común (LUB)', en: 'Least upper bound (LUB)' },
  meaning: {
    es: 'Qué tan a menudo un par tiene un superior común que alcanza a todos los demás superiores comunes.',
    en: 'How often a pair has a shared superior that reaches all its other shared superiors.',
  },
  formula: '1 − pairs without such a superior / Σ (s_c − 1)(s_c − 2)/2 over weak components c',
  reads: asGiven('simple network as given'),
  undefinedWhen:
    'n < 2: too-few-actors; no component of three: too-small-components; n > 20,000: too-large-for-exact',
  cost: { text: 'O(n³) at worst', operations: (n) => n ** 3 },
  agreesWith: 'sna lubness. Not the textbook least upper bound (toy8 .5333 here, .7333 there)',
  equals: { sna: 'lubness', fromOurs: 'the textbook least upper bound is another number: convention 11' },
  measure: (graph) => krackhardt(graph, 'lub'),
});
