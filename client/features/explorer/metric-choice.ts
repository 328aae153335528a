import { isOwnAttribute, isWordAttribute } from '../../appearance/attributes.ts';

/** Metrics of a network as a whole that are shown first; each opens its method. */
export const headlineMetrics = [
  'density',
  'density.all-cells',
  'reciprocity.arc',
  'transitivity',
  'components.weak',
  'fragmentation.weak',
  'path-length',
  'centralization.in-degree',
  'modularity',
] as const;

const ownMeasures: ReadonlySet<string> = new Set(['same', 'enrolment', 'ties', 'community']);

/** Whether a name of the colour or size menu stands for a metric the service computes. */
export const isMetricName = (name: string): boolean =>
  !isWordAttribute(name) && !isOwnAttribute(name) && !ownMeasures.has(name);
