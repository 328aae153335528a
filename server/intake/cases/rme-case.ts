import type { Bilingual } from '../../../contract/identifiers.ts';
import type { Parsed } from '../bundle/parsed-bundle.ts';
import type { Attributes } from '../bundle/sheet.ts';
import { caseActor, namedActor } from './case-actors.ts';
import { eventsOf } from './case-events.ts';
import { caseMember, caseNetwork, periodsOf } from './case-networks.ts';
import type { Case } from './case-networks.ts';
import { type CaseSource, wordIn } from './case-source.ts';
import { cell, numberIn, textIn } from './case-tables.ts';
import type { CaseLine } from './case-tables.ts';
import { asWritten, cited, joined, numbered, worded } from './case-texts.ts';

const networkId = 'case-rme-2016';
const STUDY = 'study-2016';

/** The cohort of ten Redes de Mejoramiento Escolar: one set, because the source does not tell them apart. */
export function rmeCase(source: CaseSource): Case {
  const line = source.table('rme_networks.csv')[0]!;
  const makers = source.table('rme_study_actors.csv');
  const cohort = namedActor(source, line, {
    id: 'organisation:rme-2016-networks',
    name: { es: 'Diez Redes de Mejoramiento Escolar', en: 'Ten Redes de Mejoramiento Escolar' },
    subKind: 'network-group',
    isSet: true,
    setSize: numberIn(line, 'networks'),
  });
  const mineduc = source.actorId(cell(line, 'promoter')!);
  return {
    networks: [caseNetwork(source, networkId, cohortFacts(source, line))],
    actors: [cohort, ...makers.map((each) => caseActor(source, each))],
    members: [
      caseMember(source, line, { networkId, actorId: cohort.record.id }),
      caseMember(source, line, { networkId, actorId: mineduc, role: source.word('role', 'promoter') }),
      ...makers.map((each) => madeStudy(source, each)),
    ],
    waves: periodsOf(source, networkId),
    ties: [],
    events: eventsOf(source, networkId).map((event) => withStudy(source, event)),
  };
}

const cohortFacts = (source: CaseSource, line: CaseLine): Attributes => ({
  ...worded(source, line, {
    zones: 'zone',
    owner_kinds: 'owner_kind',
    settings: 'setting',
    school_levels: 'level',
  }),
  ...asWritten(line, 'regions', 'members_min', 'members_max'),
});

const madeStudy = (source: CaseSource, line: CaseLine): Parsed<'membership'> =>
  caseMember(source, line, {
    networkId,
    actorId: source.actorId(cell(line, 'actor_id')!),
    role: wordIn(source, line, 'role_in_study', 'role')!,
  });

/** The study knows who was heard, and the kinds of process that it found. */
function withStudy(source: CaseSource, event: Parsed<'event'>): Parsed<'event'> {
  if (event.record.eventId !== STUDY) return event;
  const voices = source.table('rme_informants.csv').map((line) => voice(source, line));
  const processes = source
    .table('rme_processes.csv')
    .map((line) =>
      cited(source, line, joined([textIn(line, 'name')!, textIn(line, 'what_members_do')!], ': ')),
    );
  const attributes = {
    ...event.record.attributes,
    ...numbered('voice', voices),
    ...numbered('process', processes),
  };
  return { ...event, record: { ...event.record, attributes } };
}

function voice(source: CaseSource, line: CaseLine): Bilingual {
  const perNetwork = cell(line, 'per_network') === null ? [] : [source.word('phrase', 'one_per_network')];
  const heard = joined([textIn(line, 'role')!, wordIn(source, line, 'method')!, ...perNetwork], ', ');
  return cited(source, line, heard);
}
