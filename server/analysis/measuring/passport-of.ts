import type { Passport } from '../../../contract/metrics.ts';
import { noView, type ReadView } from '../../../contract/network-view.ts';

/** What was measured. */
type Measured = {
  id: string;
  version: number;
  parameters: Readonly<Record<string, unknown>>;
  usesChance: boolean;
};

/** Of the graph as it was read. */
type ReadGraph = Pick<Passport, 'n' | 'm' | 'directed' | 'cost' | 'leftOut'>;

type Circumstances = Pick<Passport, 'missing' | 'datasetHash'> & {
  seed: number;
  engine?: string;
  view?: ReadView | undefined;
};

/** What says how values came about, as Telar measures them unless another engine is named. */
export const passportOf = (
  { id, version, parameters, usesChance }: Measured,
  { n, m, directed, cost, leftOut }: ReadGraph,
  { seed, missing, datasetHash, engine = 'telar', view = noView }: Circumstances,
): Passport => ({
  ...{ metric: id, version, parameters: { ...parameters }, seed: usesChance ? seed : null },
  ...{ n, m, directed, ties: directed ? 'arcs' : 'pairs', cost, leftOut },
  ...{ missing, datasetHash, engine },
  ...view,
});
