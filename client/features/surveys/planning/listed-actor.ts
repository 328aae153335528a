import type { ActorSummary } from '../../../../contract/actors.ts';
import type { ListedActor } from './survey-draft.ts';

/** A school of the register as the form lists it. */
export const listedActor = ({ id, name, rbd, comunaName }: ActorSummary): ListedActor => ({
  id,
  name,
  detail: [rbd === null ? null : `RBD ${String(rbd)}`, comunaName].filter(Boolean).join(' · '),
});
