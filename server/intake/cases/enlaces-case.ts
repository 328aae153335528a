import { caseActor } from './case-actors.ts';
import { caseMember, caseNetwork, caseWave, citations } from './case-networks.ts';
import type { Case } from './case-networks.ts';
import { cell, sourced } from './case-tables.ts';
import type { CaseTables } from './case-tables.ts';
import { caseTie } from './case-ties.ts';

const NETWORK = 'case-enlaces';

/** The states of Enlaces that the documents date, each by the event of the timeline that marks it. */
const states: readonly (readonly [string, string])[] = [
  ['1993', 'E03'],
  ['1996', 'E10'],
  ['2000', 'E14'],
  ['2006', 'E18'],
];

/** Enlaces, 1992–2012: from a pilot of universities to a centre of the Ministry. */
export function enlacesCase(table: CaseTables): Case {
  const ties = table('enlaces_ties.csv');
  const named = new Set(ties.flatMap((line) => [cell(line, 'source'), cell(line, 'target')]));
  const lines = table('enlaces_actors.csv').filter((line) => named.has(cell(line, 'actor_id')));
  const actors = lines.map((line) => caseActor(line, 'enlaces'));
  const ids = new Map(lines.map((line, index) => [cell(line, 'actor_id')!, actors[index]!.record.id]));
  const events = new Map(table('enlaces_timeline.csv').map((line) => [cell(line, 'event_id')!, line]));
  const created = events.get('E02')!;
  return {
    networks: [
      caseNetwork(created, NETWORK, {
        name: 'Enlaces 1992–2012',
        kind: 'enlaces',
        citation: citations.enlaces,
        validFrom: cell(created, 'year_start'),
        description: [
          'Computing and the Internet for subsidised schools, carried by universities and later by the Ministry; documented up to 2012.',
          'The sources conflict: 001 has the Ministry absorbing the programme a decade after the pilot, 000 has the Ministry creating it in 1992 and centralising it from 2006.',
          'After 2001 there was tension over public credit among the Ministry, Enlaces and Fundación Chile; between which pairs is not stated, so no tie says so.',
          'Which zonal centre worked with which executing unit is not in the sources: sets stand for both.',
        ].join(' '),
        attributes: sourced(created),
      }),
    ],
    actors,
    members: actors.map(({ record }, index) => caseMember(lines[index]!, NETWORK, record.id)),
    waves: states.map(([date, eventId], index) => {
      const event = events.get(eventId)!;
      return caseWave(event, NETWORK, [index + 1, date, date], {
        ...sourced(event, 'event'),
        stage: cell(event, 'stage'),
      });
    }),
    ties: ties.map((line) => caseTie(line, NETWORK, ids)),
  };
}
