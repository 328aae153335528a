import { undirectedNeighbours } from '../graph/neighbours.ts';
import { undefinedBecause, type NetworkGraph, type Values } from '../graph/network-graph.ts';
import { groupOf, groupParameters } from './group-of.ts';
import { actorMetric, ignoringDirection, units } from './metric.ts';

/**
 * Participation coefficient: how evenly an actor's ties spread over the groups.
 * @example participation(ties("a-b a-c")) with groups b x, c y: a 1/2
 */
export function participation(graph: NetworkGraph, { attribute = 'group' } = {}): Values {
  const { of } = groupOf(graph, attribute);
  const { offset, neighbour } = undirectedNeighbours(graph);
  return graph.actors.map((_, position) => {
    const groups = neighbour.slice(offset[position], offset[position + 1]).map((there) => of[there]!);
    if (groups.length === 0) return undefinedBecause('no-ties');
    const counts = new Map<number, number>();
    for (const group of groups) if (group >= 0) counts.set(group, (counts.get(group) ?? 0) + 1);
    const known = [...counts.values()].reduce((sum, count) => sum + count, 0);
    if (known === 0) return undefinedBecause('group-unknown');
    return [...counts.values()].reduce((left, count) => left - (count / known) ** 2, 1);
  });
}

export const participationMetric = actorMetric({
  id: 'participation-coefficient',
  name: { es: 'Coeficiente de participación', en: 'Participation coefficient' },
  meaning: {
    es: 'Qué tan repartidos entre los grupos están los vínculos del actor.',
    en: 'How evenly the actor’s ties spread over the groups.',
  },
  formula: 'P(v) = 1 − Σ_g (k_g/k)²',
  source: 'Guimerà & Amaral 2005, doi:10.1038/nature03288',
  unit: units.none,
  range: [0, 1],
  reads: ignoringDirection('simple network, directions ignored; neighbours of unknown group left out'),
  undefinedWhen: 'no ties: no-ties; no neighbour with a known group: group-unknown',
  cost: { text: 'O(n + m)', operations: (n, m) => n + m },
  agreesWith: 'the formula by hand',
  parameters: groupParameters,
  equals: {},
  measure: participation,
});
