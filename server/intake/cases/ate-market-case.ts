import { slug } from './case-actor-ids.ts';
import type { Parsed } from '../bundle/parsed-bundle.ts';
import { caseActor } from './case-actors.ts';
import { caseEvent, eventsOf, newEvent } from './case-events.ts';
import { caseMembers, caseNetwork } from './case-networks.ts';
import type { Case } from './case-networks.ts';
import { type CaseSource, wordIn } from './case-source.ts';
import { cell, numberIn, textIn } from './case-tables.ts';
import type { CaseLine } from './case-tables.ts';
import { caseTie, happened, keysIn } from './case-ties.ts';
import { inBoth, joined, worded } from './case-texts.ts';
import { isOfCriticalSchools } from './critical-schools-case.ts';

const networkId = 'case-ate-sep';

/** Schools under the SEP law that must hire: a duty of the law, not a programme with members. */
export const OBLIGED = 'sep_recuperacion';

/** What a relation that has not happened is as an event. */
const kindOfStatus: Readonly<Record<string, string>> = {
  allowed_by_law: 'law',
  planned: 'plan',
  recommended: 'recommendation',
};

/** The market of external assistance under the SEP law. */
export function ateMarketCase(source: CaseSource): Case {
  const ties = source.table('ate_ties.csv').filter((line) => !isOfCriticalSchools(line));
  const keys = keysIn(ties);
  const lines = source.table('ate_actors.csv').filter((line) => keys.has(cell(line, 'actor_id')!));
  const actors = lines.map((line) => caseActor(source, line));
  const obliged = source.table('ate_programmes.csv').filter((line) => cell(line, 'programme_id') === OBLIGED);
  return {
    networks: [caseNetwork(source, networkId)],
    actors,
    members: caseMembers(source, networkId, { lines, actors }),
    waves: [],
    ties: ties.filter(happened).map((line) => caseTie(source, line, networkId)),
    events: [
      ...eventsOf(source, networkId),
      ...source
        .table('ate_registry.csv')
        .map((line) => caseEvent(source, line, networkId, slug(cell(line, 'measure')!))),
      ...ties.filter((line) => !happened(line)).map((line) => notHappened(source, line)),
      ...obliged.map((line) => duty(source, line)),
    ],
  };
}

const notHappened = (source: CaseSource, line: CaseLine): Parsed<'event'> =>
  newEvent(source, line, {
    eventId: cell(line, 'tie_id')!,
    networkId,
    actorIds: [...keysIn([line])].map(source.actorId),
    date: cell(line, 'year_start'),
    kind: kindOfStatus[cell(line, 'status')!]!,
    note: textIn(line, 'note')!,
    attributes: worded(source, line, { tie_type: 'tie_type' }),
  });

const duty = (source: CaseSource, line: CaseLine): Parsed<'event'> =>
  newEvent(source, line, {
    eventId: slug(OBLIGED),
    networkId,
    actorIds: ['school', 'ate_provider'].map(source.actorId),
    date: cell(line, 'year_start'),
    kind: 'law',
    note: joined([textIn(line, 'name')!, textIn(line, 'note')!], ': '),
    attributes: {
      ...inBoth('measure', source.word('measure', 'schools_obliged_to_hire')),
      ...inBoth('qualifier', wordIn(source, line, 'schools_qualifier', 'qualifier')),
      ...inBoth('unit', source.word('unit', 'schools')),
      value: numberIn(line, 'schools'),
    },
  });
