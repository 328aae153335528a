import { z } from 'zod';
import type { MetricDefinition } from '../../../contract/metrics.ts';
import { codedProblem } from '../../../contract/problems.ts';
import { actorReciprocityMetric } from './actor-reciprocity.ts';
import { algebraicConnectivityMetric } from './algebraic-connectivity.ts';
import { approximateBetweennessMetric } from './approximate-betweenness.ts';
import { approximateClosenessMetric, approximateHarmonicMetric } from './approximate-distances.ts';
import { assortativityDegreeMetric, assortativityGroupMetric } from './assortativity.ts';
import { balancedTrianglesMetric, balanceMetric, frustrationMetric } from './balance.ts';
import { balanceTriadsMetric } from './balance-triads.ts';
import { betweennessMetric } from './betweenness.ts';
import { bridgeMetric } from './bridge.ts';
import { brokerageMetric, brokerageRoleMetrics } from './brokerage.ts';
import {
  betweennessCentralizationMetric,
  degreeCentralizationMetric,
  inDegreeCentralizationMetric,
  outDegreeCentralizationMetric,
} from './centralization.ts';
import { closenessInMetric, closenessMetric, closenessOutMetric } from './closeness.ts';
import { colemanHomophilyMetric } from './coleman-homophily.ts';
import { localClusteringMetric, meanClusteringMetric } from './clustering.ts';
import { strongComponentsMetric, weakComponentsMetric } from './components.ts';
import { edgeConnectivityMetric, nodeConnectivityMetric } from './connectivity.ts';
import { corePeripheryMetric } from './core-periphery.ts';
import { corenessMetric } from './coreness.ts';
import { cutSchoolMetric } from './cut-school.ts';
import { degreeMetric, inDegreeMetric, outDegreeMetric } from './degree.ts';
import { allCellsDensityMetric, densityMetric, observedDensityMetric } from './density.ts';
import { disparityMetric } from './disparity.ts';
import { compactnessMetric, diameterMetric, pathLengthMetric, radiusMetric } from './distances.ts';
import { dyadCensusMetric } from './dyad-census.ts';
import { eiArcsMetric, eiMetric, eiNetworkMetric } from './e-i.ts';
import { edgeBetweennessMetric } from './edge-betweenness.ts';
import { eigenvectorMetric } from './eigenvector.ts';
import {
  directedDistanceFragmentationCentralityMetric,
  directedFragmentationCentralityMetric,
  distanceFragmentationCentralityMetric,
  fragmentationCentralityMetric,
} from './fragmentation-centrality.ts';
import {
  directedDistanceFragmentationMetric,
  directedFragmentationMetric,
  distanceFragmentationMetric,
  weakFragmentationMetric,
} from './fragmentation.ts';
import { harmonicMetric } from './harmonic.ts';
import { authoritiesMetric, hubsMetric } from './hubs-authorities.ts';
import { giniInDegreeMetric, giniOutDegreeMetric, hhiBetweennessMetric } from './inequality.ts';
import { kReachMetric } from './k-reach.ts';
import { keyPlayersFragmentMetric, keyPlayersReachMetric } from './key-players.ts';
import { connectednessMetric, hierarchyMetric, krackhardtEfficiencyMetric, lubMetric } from './krackhardt.ts';
import { modularityGivenMetric, modularityMetric } from './modularity.ts';
import { modularityGivenDirectedMetric } from './modularity-directed.ts';
import { mutualMetric } from './mutual.ts';
import { pagerankMetric } from './pagerank.ts';
import { participationMetric } from './participation.ts';
import { arcReciprocityMetric, dyadReciprocityMetric, rhoReciprocityMetric } from './reciprocity.ts';
import { robustnessMetric } from './robustness.ts';
import { negativeDegreeMetric, pnMetric, positiveDegreeMetric } from './signed.ts';
import { strengthInMetric, strengthOutMetric } from './strength.ts';
import {
  burtHierarchyMetric,
  constraintMetric,
  effectiveSizeMetric,
  efficiencyMetric,
} from './structural-holes.ts';
import { transitivityMetric } from './transitivity.ts';
import { triadCensusMetric } from './triad-census.ts';
import { yulesQMetric } from './yules-q.ts';
import type { Metric } from './metric.ts';

/** Every metric, in the order of menus and docs: of actors, of ties, of the network. */
export const metrics: readonly Metric[] = [
  degreeMetric,
  inDegreeMetric,
  outDegreeMetric,
  positiveDegreeMetric,
  negativeDegreeMetric,
  strengthInMetric,
  strengthOutMetric,
  betweennessMetric,
  approximateBetweennessMetric,
  closenessMetric,
  approximateClosenessMetric,
  closenessInMetric,
  closenessOutMetric,
  harmonicMetric,
  approximateHarmonicMetric,
  eigenvectorMetric,
  pagerankMetric,
  hubsMetric,
  authoritiesMetric,
  corenessMetric,
  localClusteringMetric,
  constraintMetric,
  effectiveSizeMetric,
  efficiencyMetric,
  burtHierarchyMetric,
  brokerageMetric,
  ...brokerageRoleMetrics,
  kReachMetric,
  participationMetric,
  eiMetric,
  actorReciprocityMetric,
  cutSchoolMetric,
  fragmentationCentralityMetric,
  distanceFragmentationCentralityMetric,
  directedFragmentationCentralityMetric,
  directedDistanceFragmentationCentralityMetric,
  pnMetric,
  edgeBetweennessMetric,
  bridgeMetric,
  mutualMetric,
  disparityMetric,
  densityMetric,
  observedDensityMetric,
  allCellsDensityMetric,
  dyadCensusMetric,
  triadCensusMetric,
  arcReciprocityMetric,
  dyadReciprocityMetric,
  rhoReciprocityMetric,
  transitivityMetric,
  meanClusteringMetric,
  pathLengthMetric,
  diameterMetric,
  radiusMetric,
  weakComponentsMetric,
  strongComponentsMetric,
  weakFragmentationMetric,
  directedFragmentationMetric,
  distanceFragmentationMetric,
  directedDistanceFragmentationMetric,
  compactnessMetric,
  connectednessMetric,
  hierarchyMetric,
  krackhardtEfficiencyMetric,
  lubMetric,
  inDegreeCentralizationMetric,
  outDegreeCentralizationMetric,
  degreeCentralizationMetric,
  betweennessCentralizationMetric,
  giniInDegreeMetric,
  giniOutDegreeMetric,
  hhiBetweennessMetric,
  eiNetworkMetric,
  eiArcsMetric,
  yulesQMetric,
  colemanHomophilyMetric,
  assortativityGroupMetric,
  assortativityDegreeMetric,
  modularityGivenMetric,
  modularityGivenDirectedMetric,
  modularityMetric,
  corePeripheryMetric,
  frustrationMetric,
  balanceMetric,
  balancedTrianglesMetric,
  balanceTriadsMetric,
  algebraicConnectivityMetric,
  nodeConnectivityMetric,
  edgeConnectivityMetric,
  robustnessMetric,
  keyPlayersFragmentMetric,
  keyPlayersReachMetric,
];

const byId = new Map(metrics.map((metric) => [metric.id, metric]));

/** The metric of an id, `undefined` when there is none. */
export const findMetric = (id: string): Metric | undefined => byId.get(id);

/** @throws TelarProblem `invalid-request` on the field that named a metric which does not exist */
export function metricById(id: string, field = 'metric'): Metric {
  const metric = findMetric(id);
  if (metric !== undefined) return metric;
  throw codedProblem('unknown-metric', { metric: id }, field);
}

/** The catalogue as plain data, for menus, OpenAPI, the command line and the docs. */
export function describeMetrics(): MetricDefinition[] {
  return metrics.map((metric) => ({
    id: metric.id,
    level: metric.level,
    version: metric.version,
    name: metric.name,
    meaning: metric.meaning,
    formula: metric.formula,
    source: metric.source,
    unit: metric.unit,
    range: [...metric.range],
    reads: metric.reads.text,
    undefinedWhen: metric.undefinedWhen,
    cost: metric.cost.text,
    agreesWith: metric.agreesWith,
    equals: metric.equals,
    parameters: z.toJSONSchema(metric.parameters, { io: 'input' }),
  }));
}
