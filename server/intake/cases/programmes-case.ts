import { bareActor } from '../bundle/parse-actors.ts';
import type { Parsed } from '../bundle/parsed-bundle.ts';
import { OBLIGED } from './ate-market-case.ts';
import { caseActor, named } from './case-actors.ts';
import { caseMembers, caseNetwork } from './case-networks.ts';
import type { Case } from './case-networks.ts';
import { type CaseSource, wordIn } from './case-source.ts';
import { cell, parsedFrom, textIn } from './case-tables.ts';
import type { CaseLine } from './case-tables.ts';
import { caseTie, keysIn } from './case-ties.ts';
import { asWritten, inBoth, sourced, worded } from './case-texts.ts';

const networkId = 'case-national-programmes';

/** The programmes of the Ministry since the 1990s: each an actor, with whoever paid it or carried it to the schools. */
export function programmesCase(source: CaseSource): Case {
  const ties = source.table('programme_ties.csv');
  const keys = keysIn(ties);
  const programmes = source
    .table('ate_programmes.csv')
    .filter((line) => cell(line, 'programme_id') !== OBLIGED);
  const lines = [
    ...programmes,
    ...source.table('ate_actors.csv').filter((line) => keys.has(cell(line, 'actor_id') ?? '')),
  ];
  const actors = lines.map((line) =>
    cell(line, 'programme_id') === null ? caseActor(source, line) : programme(source, line),
  );
  return {
    networks: [caseNetwork(source, networkId)],
    actors,
    members: caseMembers(source, networkId, { lines, actors }),
    waves: [],
    ties: ties.map((line) => caseTie(source, line, networkId)),
    events: [],
  };
}

const programme = (source: CaseSource, line: CaseLine): Parsed<'actor'> =>
  parsedFrom(line, {
    ...bareActor(source.actorId(cell(line, 'programme_id')!), false),
    ...named(textIn(line, 'name')!, {
      ...sourced(source, line),
      ...worded(source, line, {
        period: 'period',
        targeting: 'targeting',
        strategy: 'strategy',
        school_level: 'level',
        unit_of_change: 'unit_of_change',
        who_delivers: 'who_delivers',
      }),
      ...asWritten(line, 'planned_years', 'schools', 'institutions'),
      ...inBoth('qualifier', wordIn(source, line, 'schools_qualifier', 'qualifier')),
    }),
    subKind: 'programme',
  });
