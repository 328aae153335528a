import { slug } from './case-actor-ids.ts';
import type { Parsed } from '../bundle/parsed-bundle.ts';
import { caseActor } from './case-actors.ts';
import { eventsOf, newEvent, numberOf } from './case-events.ts';
import { caseMember, caseNetwork, periodsOf } from './case-networks.ts';
import type { Case } from './case-networks.ts';
import { type CaseSource, wordIn } from './case-source.ts';
import { cell } from './case-tables.ts';
import type { CaseLine } from './case-tables.ts';
import { caseTie, keysIn } from './case-ties.ts';
import { inBoth, joined } from './case-texts.ts';

const networkId = 'case-escuelas-criticas';
/** The regional office is part of the Ministry: told once for all programmes, and needed here. */
const partOfMinistry = 'A15';

export const isOfCriticalSchools = (line: CaseLine): boolean =>
  cell(line, 'programme_id') === 'escuelas_criticas' || cell(line, 'tie_id') === partOfMinistry;

/** Escuelas Críticas before, during and after the advice. */
export function criticalSchoolsCase(source: CaseSource): Case {
  const ties = source.table('ate_ties.csv').filter(isOfCriticalSchools);
  const keys = keysIn(ties);
  const lines = source.table('ate_actors.csv').filter((line) => keys.has(cell(line, 'actor_id')!));
  const institutions = source.table('escuelas_criticas.csv');
  const advising = new Set(institutions.map((line) => cell(line, 'institution_id')));
  const others = lines.filter((line) => !advising.has(cell(line, 'actor_id')));
  return {
    networks: [caseNetwork(source, networkId)],
    actors: lines.map((line) => caseActor(source, line)),
    members: [
      ...institutions.map((line) => member(source, line, 'institution_id')),
      ...others.map((line) => member(source, line, 'actor_id')),
    ],
    waves: periodsOf(source, networkId),
    ties: ties.map((line) => caseTie(source, line, networkId)),
    events: [...eventsOf(source, networkId), ...gains(source)],
  };
}

const member = (source: CaseSource, line: CaseLine, column: string): Parsed<'membership'> =>
  caseMember(source, line, { networkId, actorId: source.actorId(cell(line, column)!) });

/** What the text states of SIMCE, in both evaluations; values that are only a likely reading of a chart are no facts. */
function gains(source: CaseSource): Parsed<'event'>[] {
  const stated = source
    .table('escuelas_criticas_simce.csv')
    .filter((line) => cell(line, 'status') === 'stated');
  return stated.map((line) => {
    const group = wordIn(source, line, 'group')!;
    const measure = joined(
      [wordIn(source, line, 'series', 'measure')!, wordIn(source, line, 'subject')!],
      ', ',
    );
    const evaluation = wordIn(source, line, 'evaluation')!;
    const key = ['series', 'group', 'subject'].map((column) => slug(cell(line, column)!));
    return newEvent(source, line, {
      eventId: key.join('.'),
      networkId,
      actorIds:
        cell(line, 'group') === 'escuelas_criticas' ? [source.actorId('escuelas_criticas_schools')] : [],
      kind: 'measure',
      note: joined([joined([measure, group], ': '), evaluation], ' · '),
      attributes: {
        ...inBoth('date_note', source.word('phrase', 'years_not_printed')),
        ...numberOf(source, line),
        ...inBoth('measure', measure),
        ...inBoth('group', group),
        ...inBoth('evaluation', evaluation),
      },
    });
  });
}
