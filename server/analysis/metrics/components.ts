import { strongComponents } from '../graph/strong-components.ts';
import { weakComponents } from '../graph/weak-components.ts';
import type { NetworkGraph } from '../graph/network-graph.ts';
import { asGiven, ignoringDirection, networkMetric, units } from './metric.ts';

/**
 * Components: into how many parts the network falls. Weak parts ignore directions; in a strong part everybody reaches
 * everybody along them. An actor without ties is a part of its own.
 * @example components(ties("a>b b>c c>b"), "strong")   // 2
 */
export function components(graph: NetworkGraph, kind: 'weak' | 'strong'): number {
  return (kind === 'weak' ? weakComponents(graph) : strongComponents(graph)).sizes.length;
}

const shared = {
  source: 'Harary, Norman & Cartwright 1965; strong: Tarjan 1972, doi:10.1137/0201010',
  unit: units.parts,
  range: [0, null] as const,
  undefinedWhen: 'never: an actor without ties is a part of its own',
  cost: { text: 'O(n + m)', operations: (n: number, m: number) => n + m },
};

export const weakComponentsMetric = networkMetric({
  ...shared,
  id: 'components.weak',
  name: { es: 'Componentes débiles', en: 'Weak components' },
  meaning: {
    es: 'En cuántas partes se divide la red, sin mirar la dirección de los vínculos.',
    en: 'Into how many parts the network falls, directions ignored.',
  },
  formula: 'number of classes of actors joined by paths of ties in any direction',
  reads: ignoringDirection('simple network, directions ignored'),
  agreesWith: 'networkx 3 number_weakly_connected_components; igraph components(mode="weak")',
  equals: {
    ucinet: 'Components, weak',
    sna: 'components(connected="weak")',
    igraph: 'components(mode="weak")',
    networkx: 'number_weakly_connected_components',
    graphology: 'countConnectedComponents',
    fromOurs: 'the same number',
  },
  measure: (graph) => components(graph, 'weak'),
});

export const strongComponentsMetric = networkMetric({
  ...shared,
  id: 'components.strong',
  name: { es: 'Componentes fuertes', en: 'Strong components' },
  meaning: {
    es: 'Cuántas partes hay en que todos alcanzan a todos siguiendo la dirección de los vínculos.',
    en: 'How many parts there are in which everybody reaches everybody along ties.',
  },
  formula: 'number of classes of actors that reach each other along ties',
  reads: asGiven('simple network as given; equals the weak components when undirected'),
  agreesWith:
    'networkx 3 number_strongly_connected_components; igraph components(mode="strong"); UCINET "Components"',
  equals: {
    ucinet: 'Components, strong',
    sna: 'components(connected="strong")',
    igraph: 'components(mode="strong")',
    networkx: 'number_strongly_connected_components',
    graphology: 'stronglyConnectedComponents, how many',
    fromOurs: 'the same number',
  },
  measure: (graph) => components(graph, 'strong'),
});
