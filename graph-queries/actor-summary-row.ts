import { ActorSummary } from '../contract/actors.ts';
import { flag, maybeFlag } from './row-values.ts';

/** An actor in a list, with the name of its comuna. */
export const actorSummaryRow = ActorSummary.extend({ rural: maybeFlag, isSet: flag, simulated: flag });

export const actorSummaryColumns = `a.id, a.kind, a.subKind, a.name, a.rbd, a.legalKind, a.comunaId, a.state,
  a.dependency, a.rural, a.enrolment, a.isSet, a.simulated, comuna.name AS comunaName`;
