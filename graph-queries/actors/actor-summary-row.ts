import { ActorSummary } from '../../contract/actors.ts';
import { attributeMap, flag, maybeFlag } from '../row-values.ts';

/** An actor in a list, with the name of its comuna; its English stands among its attributes. */
export const actorSummaryRow = ActorSummary.omit({ english: true }).extend({
  rural: maybeFlag,
  isSet: flag,
  simulated: flag,
  attributes: attributeMap,
});
