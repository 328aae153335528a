import type { Bilingual } from '../../../contract/identifiers.ts';
import { newRecord } from '../../../contract/new-record.ts';
import type { RecordOf } from '../../../contract/records.ts';
import type { Parsed } from '../bundle/parsed-bundle.ts';
import type { Attributes } from '../bundle/sheet.ts';
import type { CaseSource } from './case-source.ts';
import { cell, listIn, numberIn, parsedFrom, textIn } from './case-tables.ts';
import type { CaseLine } from './case-tables.ts';
import { englishOnly, inBoth, sectionOf, worded } from './case-texts.ts';

type EventFacts = Pick<RecordOf<'event'>, 'eventId' | 'kind'> &
  Partial<Pick<RecordOf<'event'>, 'networkId' | 'territoryId' | 'actorIds' | 'date' | 'dateTo'>> & {
    note: Bilingual;
    attributes?: Attributes;
  };

/** Something that happened, as one line of a table has it. */
export function newEvent(
  source: CaseSource,
  line: CaseLine,
  { note, attributes, ...given }: EventFacts,
): Parsed<'event'> {
  const section = sectionOf(source, line);
  return parsedFrom(
    line,
    newRecord('event', {
      ...given,
      note: note.es,
      source: section.es,
      attributes: { ...englishOnly('note', note), ...englishOnly('source', section), ...attributes },
    }),
  );
}

/** An event of a table of events, with the number that it may tell and how exact that is, or what a dispute was about. */
export const caseEvent = (
  source: CaseSource,
  line: CaseLine,
  networkId: string,
  eventId = cell(line, 'event_id')!,
): Parsed<'event'> =>
  newEvent(source, line, {
    eventId,
    networkId,
    actorIds: listIn(line, 'actors').map(source.actorId),
    date: cell(line, 'date'),
    dateTo: cell(line, 'date_to'),
    kind: cell(line, 'kind')!,
    note: textIn(line, 'event')!,
    attributes: numberOf(source, line),
  });

export function numberOf(source: CaseSource, line: CaseLine): Attributes {
  const value = numberIn(line, 'value');
  return {
    ...inBoth('date_note', textIn(line, 'date_note')),
    ...worded(source, line, {
      stage: 'stage',
      measure: 'measure',
      qualifier: 'qualifier',
      unit: 'unit',
      scope: 'place',
      about: 'about',
    }),
    ...(value === null ? {} : { value }),
  };
}

/** The events that the table of all cases has of one network. */
export const eventsOf = (source: CaseSource, networkId: string): Parsed<'event'>[] =>
  source
    .table('case_events.csv')
    .filter((line) => cell(line, 'network_id') === networkId)
    .map((line) => caseEvent(source, line, networkId));
