import { newRecord } from '../../../contract/new-record.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { foldedWord } from '../bundle/vocabulary.ts';
import type { Parsed } from '../bundle/parsed-bundle.ts';
import { slug } from './case-actor-ids.ts';
import { caseActor, namedActor } from './case-actors.ts';
import { caseMember, networkTexts } from './case-networks.ts';
import type { Case } from './case-networks.ts';
import type { CaseSource } from './case-source.ts';
import { cell, listIn, parsedFrom, textIn } from './case-tables.ts';
import type { CaseLine } from './case-tables.ts';
import { inBoth, properName, sourced, worded } from './case-texts.ts';

const kinds: Readonly<Record<string, RecordOf<'network'>['kind']>> = {
  rural_microcentre: 'microcentro',
  ministry_strategy: 'rme',
  network_of_teachers: 'national-programme',
  network_of_schools: 'national-programme',
  foundation: 'national-programme',
  project: 'thematic',
  subject_network: 'thematic',
};

/** The networks that the slides name as Chilean cases, with their promoters where these are named. */
export const nationalCases = (source: CaseSource): Case[] =>
  source.table('national_networks.csv').map((line) => {
    const networkId = `case-${slug(cell(line, 'network_id')!)}`;
    const actors = listIn(line, 'promoter').map((name) => promoter(source, line, name));
    return {
      networks: [nationalNetwork(source, line, networkId)],
      actors,
      members: actors.map(({ record }) =>
        caseMember(source, line, { networkId, actorId: record.id, role: source.word('role', 'promoter') }),
      ),
      waves: [],
      ties: [],
      events: [],
    };
  });

function nationalNetwork(source: CaseSource, line: CaseLine, id: string): Parsed<'network'> {
  const texts = {
    name: textIn(line, 'name')!,
    description: source.word('phrase', 'only_name'),
    citation: source.document(cell(line, 'document')!).citation,
  };
  const programmes = listIn(line, 'programmes').join(', ');
  return parsedFrom(
    line,
    newRecord('network', {
      id,
      kind: kinds[cell(line, 'kind')!] ?? null,
      ...networkTexts(texts, {
        ...sourced(source, line),
        ...worded(source, line, { kind_basis: 'basis', promoter_basis: 'basis' }),
        ...inBoth('programmes', programmes === '' ? null : properName(programmes)),
        ...inBoth('mention', textIn(line, 'mention')),
      }),
    }),
  );
}

/** A promoter by its name: one that a table of actors has already, or one that only stands here. */
function promoter(source: CaseSource, line: CaseLine, name: string): Parsed<'actor'> {
  const listed = name === 'MINEDUC' ? 'mineduc' : name === 'Fundación Chile' ? 'fundacion_chile' : null;
  if (listed !== null) {
    const own = source.table('enlaces_actors.csv').find((each) => cell(each, 'actor_id') === listed)!;
    return caseActor(source, own);
  }
  return namedActor(source, line, {
    id: `organisation:${slug(foldedWord(name))}`,
    name: properName(name),
    subKind: name.startsWith('Fundación') ? 'foundation' : null,
  });
}
