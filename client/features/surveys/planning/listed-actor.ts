import type { ActorSummary } from '../../../../contract/actors.ts';
import { schoolDetail } from '../../../ui/school-detail.ts';
import type { ListedActor } from './survey-draft.ts';

/** A school of the register as the form lists it. */
export const listedActor = (actor: ActorSummary): ListedActor => ({
  id: actor.id,
  name: actor.name,
  detail: schoolDetail(actor),
});
