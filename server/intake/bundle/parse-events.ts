import { createHash } from 'node:crypto';
import type { RecordOf } from '../../../contract/records.ts';
import type { FindingLog } from './bundle-findings.ts';
import type { BundleRow, SheetRows } from './bundle-rows.ts';
import { joinLines } from './join-lines.ts';
import type { Parsed } from './parsed-bundle.ts';
import { foldedWord } from './vocabulary.ts';

/**
 * What happened, to the network or territory that a line names, or to its actors alone. Lines of one event are joined:
 * each may name one more actor. An event without an id gets one made of its date, kind and note.
 */
export function parseEvents(
  { rows, fields }: Pick<SheetRows<'events'>, 'rows' | 'fields'>,
  networkIds: readonly string[],
  log: FindingLog,
): Parsed<'event'>[] {
  const known = new Set(networkIds);
  const only = known.size === 1 ? networkIds[0]! : null;
  const lines = rows.flatMap((row): Parsed<'event'>[] => {
    const networkId = row.values.networkId ?? (isOfOnlyNetwork(row, fields) ? only : null);
    const isSomewhere = networkId !== null || isElsewhere(row);
    if (isSomewhere && (networkId === null || known.has(networkId)))
      return [{ row, record: eventOf(row, networkId) }];
    log.aboutRow(row, {
      field: 'networkId',
      found: networkId,
      code: isSomewhere ? 'unknown-network' : 'empty-cell',
      expected: 'the network, the territory or the actor that the event is of',
      outcome: 'refused',
    });
    return [];
  });
  const joined = joinLines(lines, log, { field: 'eventId', expected: 'the dates, kind, note and source' });
  return joined.map((each) => ({ ...each, record: withOwnId(each.record) }));
}

const isElsewhere = ({ values }: BundleRow<'events'>): boolean =>
  values.territoryId !== null || (values.actorIds ?? []).length > 0;

/** Where no line names a network, those that name no territory either are of the only one there is. */
const isOfOnlyNetwork = (row: BundleRow<'events'>, fields: ReadonlySet<string>): boolean =>
  row.values.territoryId === null && (!fields.has('networkId') || !isElsewhere(row));

function eventOf({ values, attributes }: BundleRow<'events'>, networkId: string | null): RecordOf<'event'> {
  const { territoryId, date, dateTo, kind, note, source } = values;
  const actorIds = values.actorIds ?? [];
  const isOfActors = networkId === null && territoryId === null;
  const eventId = values.eventId ?? madeId([date, kind, note, ...(isOfActors ? actorIds : [])]);
  return {
    type: 'event',
    networkId,
    territoryId,
    eventId,
    actorIds,
    date,
    dateTo,
    kind,
    note,
    source,
    attributes,
  };
}

const longestWord = 40;
const made = /^.+\.[0-9a-f]{10}$/;

const madeId = ([date, kind, ...rest]: (string | null)[]): string =>
  `${date ?? 'undated'}-${foldedWord(kind!).slice(0, longestWord)}.${hashOf([date, kind, ...rest])}`;

const hashOf = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 10);

/** Where nothing but its actors says whose an event is, they are part of its id: another file may have an event "1" too. */
function withOwnId(event: RecordOf<'event'>): RecordOf<'event'> {
  const { networkId, territoryId, eventId, actorIds } = event;
  if (networkId !== null || territoryId !== null || made.test(eventId)) return event;
  return { ...event, eventId: `${eventId}.${hashOf(actorIds.toSorted())}` };
}
