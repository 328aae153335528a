import type { TerritoryDetail } from '../../../contract/territories.ts';
import type { SchoolScope } from '../../store/ports/graph-reader.ts';

/** The schools that a territory answers for: a SLEP runs the public ones. */
export const defaultScope = ({
  kind,
  simulated,
}: Pick<TerritoryDetail, 'kind' | 'simulated'>): SchoolScope =>
  kind === 'slep' && !simulated ? 'public' : 'all';
