import { caseActor } from './case-actors.ts';
import { caseEvent } from './case-events.ts';
import { caseMembers, caseNetwork, periodsOf } from './case-networks.ts';
import type { Case } from './case-networks.ts';
import type { CaseSource } from './case-source.ts';
import { caseTie } from './case-ties.ts';

const networkId = 'case-enlaces';

/** Enlaces, 1992–2012: from a pilot of universities to a centre of the Ministry. */
export function enlacesCase(source: CaseSource): Case {
  const lines = source.table('enlaces_actors.csv');
  const actors = lines.map((line) => caseActor(source, line));
  return {
    networks: [caseNetwork(source, networkId)],
    actors,
    members: caseMembers(source, networkId, { lines, actors }),
    waves: periodsOf(source, networkId),
    ties: source.table('enlaces_ties.csv').map((line) => caseTie(source, line, networkId)),
    events: source.table('enlaces_timeline.csv').map((line) => caseEvent(source, line, networkId)),
  };
}
