import { ActorSummary } from '../../contract/actors.ts';
import { flag, maybeFlag } from '../row-values.ts';

/** An actor in a list, with the name of its comuna. */
export const actorSummaryRow = ActorSummary.extend({ rural: maybeFlag, isSet: flag, simulated: flag });
