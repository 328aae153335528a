import { z } from 'zod';
import type { MetricDefinition } from '../../../contract/metrics.ts';
import { betweennessMetric } from './betweenness.ts';
import { closenessInMetric, closenessMetric, closenessOutMetric } from './closeness.ts';
import { strongComponentsMetric, weakComponentsMetric } from './components.ts';
import { cutSchoolMetric } from './cut-school.ts';
import { degreeMetric, inDegreeMetric, outDegreeMetric } from './degree.ts';
import { densityMetric } from './density.ts';
import { dyadCensusMetric } from './dyad-census.ts';
import {
  directedFragmentationMetric,
  distanceFragmentationMetric,
  weakFragmentationMetric,
} from './fragmentation.ts';
import { harmonicMetric } from './harmonic.ts';
import type { Metric } from './metric.ts';
import { pagerankMetric } from './pagerank.ts';
import { arcReciprocityMetric, dyadReciprocityMetric, rhoReciprocityMetric } from './reciprocity.ts';

/** Every metric, in the order of menus and docs: actors, ties, the network. */
export const metrics: readonly Metric[] = [
  degreeMetric,
  inDegreeMetric,
  outDegreeMetric,
  betweennessMetric,
  closenessMetric,
  closenessInMetric,
  closenessOutMetric,
  harmonicMetric,
  pagerankMetric,
  cutSchoolMetric,
  densityMetric,
  dyadCensusMetric,
  arcReciprocityMetric,
  dyadReciprocityMetric,
  rhoReciprocityMetric,
  weakComponentsMetric,
  strongComponentsMetric,
  weakFragmentationMetric,
  directedFragmentationMetric,
  distanceFragmentationMetric,
];

const byId = new Map(metrics.map((metric) => [metric.id, metric]));

/** The metric of an id, `undefined` when there is none. */
export const findMetric = (id: string): Metric | undefined => byId.get(id);

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
    parameters: z.toJSONSchema(metric.parameters, { io: 'input' }),
  }));
}
