import { z } from 'zod';
import type { Undefined } from '../../../contract/metrics.ts';
import { louvain } from '../groups/louvain.ts';
import { modularityOf } from '../groups/modularity-of.ts';
import { undefinedBecause, type NetworkGraph } from '../graph/network-graph.ts';
import type { Random } from '../random.ts';
import { groupsOrAlone } from './group-of.ts';
import { ignoringDirection, networkMetric, units } from './metric.ts';

export interface ModularityOptions {
  attribute?: string;
  resolution?: number;
  strength?: boolean;
}

/**
 * Modularity: how much more ties stay inside groups than chance would leave there. `modularity.given` reads the groups
 * of an attribute; `modularity` is the best of several seeded searches for groups.
 *
 *   Q = Σ over groups g of ( w_g/w − γ·(k_g/2w)² ),   w_g = ties inside g, k_g = Σ degrees of g
 * @example modularityOfGroups(ties("a-b c-d")) with groups x, x, y, y: 1/2
 */
export function modularityOfGroups(
  graph: NetworkGraph,
  { attribute = 'group', ...weighing }: ModularityOptions = {},
): number | Undefined {
  const { of, names } = groupsOrAlone(graph, attribute);
  const value = modularityOf(graph, of, weighing);
  if (value === null) return undefinedBecause('no-ties');
  return names.length === 0 ? undefinedBecause('group-unknown') : value;
}

/** The best modularity that `runs` searches found. */
export function modularityFound(
  graph: NetworkGraph,
  random: Random,
  { runs = 10, ...weighing }: ModularityOptions & { runs?: number } = {},
): number | Undefined {
  let best: number | null = null;
  for (let run = 0; run < runs; run++) {
    const found = modularityOf(graph, louvain(graph, random.fork(run), weighing).of, weighing);
    if (found !== null && (best === null || found > best)) best = found;
  }
  return best ?? undefinedBecause('no-ties');
}

const resolution = z.number().positive().default(1).describe('γ: larger favours smaller groups');
const strength = z.boolean().default(false).describe('Weigh ties by their strength');
export const givenGroupsParameters = z.object({
  attribute: z.string().default('group').describe('Attribute of the actors that says which group each is in'),
  resolution,
  strength,
});
const shared = {
  unit: units.none,
  range: [null, 1] as const,
};

export const modularityGivenMetric = networkMetric({
  ...shared,
  id: 'modularity.given',
  name: { es: 'Modularidad de los grupos dados', en: 'Modularity of given groups' },
  meaning: {
    es: 'Cuánto más que al azar quedan los vínculos dentro de los grupos conocidos.',
    en: 'How much more than by chance ties stay inside the known groups.',
  },
  formula: 'Q = Σ_g (w_g/w − γ·(k_g/2w)²)',
  source: 'Newman & Girvan 2004, doi:10.1103/PhysRevE.69.026113',
  reads: {
    ...ignoringDirection('simple network, directions ignored, negative ties left out; unknown group: alone'),
    unknownGroups: 'alone',
    leavesOut: ['negative'],
  },
  undefinedWhen: 'no positive ties: no-ties; no group known: group-unknown',
  cost: { text: 'O(n + m)', operations: (n, m) => n + m },
  agreesWith: 'networkx 3 community.modularity (undirected); igraph modularity',
  parameters: givenGroupsParameters,
  equals: {
    igraph: 'modularity',
    networkx: 'community.modularity',
    graphology: 'modularity',
    fromOurs: 'symmetrise first; leave negative ties out',
  },
  measure: modularityOfGroups,
});

export const modularityMetric = networkMetric({
  ...shared,
  id: 'modularity',
  name: { es: 'Modularidad', en: 'Modularity' },
  meaning: {
    es: 'La mayor modularidad que encuentran varias búsquedas de grupos.',
    en: 'The largest modularity that several searches for groups find.',
  },
  formula: 'max over runs of Q of the groups found by Louvain',
  source:
    'Newman & Girvan 2004, doi:10.1103/PhysRevE.69.026113; Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008',
  reads: {
    ...ignoringDirection('simple network, directions ignored, negative ties left out'),
    leavesOut: ['negative'],
  },
  undefinedWhen: 'no positive ties: no-ties',
  cost: { text: 'about O(runs · m log n)', operations: (n, m) => 400 * (n + m) },
  agreesWith: 'igraph community_multilevel, best of several; the optimum on small networks',
  usesChance: true,
  parameters: z.object({
    runs: z.number().int().min(1).max(1000).default(10).describe('Searches, each with its own seed'),
    resolution,
    strength,
  }),
  equals: {
    igraph: 'cluster_louvain, best of several',
    networkx: 'louvain_communities, then modularity',
    graphology: 'louvain.detailed',
    fromOurs: 'searches differ; the largest Q of several runs is what compares',
  },
  measure: (graph, parameters, { random }) => modularityFound(graph, random, parameters),
});
