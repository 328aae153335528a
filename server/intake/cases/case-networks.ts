import type { Bilingual } from '../../../contract/identifiers.ts';
import { networkKinds } from '../../../contract/network-records.ts';
import { newRecord } from '../../../contract/new-record.ts';
import type { Attributes } from '../bundle/sheet.ts';
import type { Parsed, ParsedBundle } from '../bundle/parsed-bundle.ts';
import { type CaseSource, wordIn } from './case-source.ts';
import { cell, listIn, parsedFrom, textIn } from './case-tables.ts';
import type { CaseLine } from './case-tables.ts';
import { englishOnly, inBoth, joined, sourced } from './case-texts.ts';

/** What one case adds to the whole. */
export type Case = Pick<ParsedBundle, 'networks' | 'actors' | 'members' | 'waves' | 'ties' | 'events'>;

export type NetworkTexts = { name: Bilingual; description: Bilingual; citation: Bilingual };

/** The texts of a network: Spanish in its fields, English among its attributes. */
export const networkTexts = ({ name, description, citation }: NetworkTexts, attributes: Attributes) => ({
  name: name.es,
  description: description.es,
  citation: citation.es,
  attributes: {
    ...englishOnly('name', name),
    ...englishOnly('description', description),
    ...englishOnly('citation', citation),
    ...attributes,
  },
});

/** A documented network: its roster is never complete, so nobody in it can be called silent. */
export function caseNetwork(source: CaseSource, id: string, attributes: Attributes = {}): Parsed<'network'> {
  const line = source.table('case_networks.csv').find((each) => cell(each, 'network_id') === id)!;
  const citations = listIn(line, 'documents').map((key) => source.document(key).citation);
  const texts = {
    name: textIn(line, 'name')!,
    description: textIn(line, 'description')!,
    citation: joined(citations, ' '),
  };
  return parsedFrom(
    line,
    newRecord('network', {
      id,
      kind: networkKinds.find((kind) => kind === cell(line, 'kind')) ?? null,
      validFrom: cell(line, 'valid_from'),
      validTo: cell(line, 'valid_to'),
      ...networkTexts(texts, { ...sourced(source, line), ...attributes }),
    }),
  );
}

/** An actor in a network, from the first to the last year that the line gives. */
export const caseMember = (
  source: CaseSource,
  line: CaseLine,
  membership: { networkId: string; actorId: string; role?: Bilingual },
): Parsed<'membership'> => {
  const { role = null, ...ends } = membership;
  return parsedFrom(
    line,
    newRecord('membership', {
      ...ends,
      ...(role === null ? {} : { role: role.es }),
      validFrom: cell(line, 'year_first') ?? cell(line, 'year_start'),
      validTo: cell(line, 'year_last') ?? cell(line, 'year_end'),
      attributes: { ...englishOnly('role', role), ...sourced(source, line) },
    }),
  );
};

/** The actors of a table as members, each by the line that lists it. */
export const caseMembers = (
  source: CaseSource,
  networkId: string,
  { lines, actors }: { lines: readonly CaseLine[]; actors: Case['actors'] },
): Case['members'] =>
  actors.map(({ record }, at) => caseMember(source, lines[at]!, { networkId, actorId: record.id }));

/** The periods that the documents tell apart in a network, in the order of their dates. */
export const periodsOf = (source: CaseSource, networkId: string): Parsed<'wave'>[] =>
  source
    .table('case_periods.csv')
    .filter((line) => cell(line, 'network_id') === networkId)
    .map((line) =>
      parsedFrom(
        line,
        newRecord('wave', {
          networkId,
          waveId: cell(line, 'wave_id')!,
          kind: 'period',
          order: Number(cell(line, 'order')),
          date: cell(line, 'date'),
          attributes: periodFacts(source, line),
        }),
      ),
    );

function periodFacts(source: CaseSource, line: CaseLine): Attributes {
  const last = cell(line, 'date_to');
  return {
    ...inBoth('name', textIn(line, 'name')),
    ...inBoth('state', textIn(line, 'state')),
    ...inBoth('date_note', textIn(line, 'date_note')),
    ...(last === null ? {} : { date_to: last }),
    ...inBoth('source', source.document(cell(line, 'document')!).short),
    ...inBoth('section', wordIn(source, line, 'section')),
  };
}
