import { englishShown } from '../../contract/english.ts';
import type { NetworkEvent } from '../../contract/network-events.ts';
import { recordKey } from '../../contract/record-key.ts';
import type { RecordOf } from '../../contract/records.ts';
import { byCodeUnit } from '../../contract/text-order.ts';
import { actorsById } from '../../graph-queries/graphs/actors-by-id.ts';
import type { RunQuery } from '../../graph-queries/query.ts';
import { attributesShown } from './record-attributes.ts';

type Event = RecordOf<'event'>;

/** Events with who took part, in the order of dates; those without one last, by the stage that their source gives. */
export async function eventAnswers(runQuery: RunQuery, events: readonly Event[]): Promise<NetworkEvent[]> {
  const ids = [...new Set(events.flatMap(({ actorIds }) => actorIds))];
  const actors = ids.length === 0 ? [] : await runQuery(actorsById, { ids });
  const actorOf = new Map(actors.map((actor) => [actor.id, actor]));
  return events.toSorted(inTime).map(({ type, ...event }) => ({
    ...event,
    id: recordKey({ type, ...event }),
    ...attributesShown(event),
    actors: event.actorIds.map((id) => {
      const actor = actorOf.get(id);
      return actor === undefined
        ? { id, name: id, kind: 'unknown' }
        : { id, name: actor.name, kind: actor.kind, ...englishShown(actor) };
    }),
  }));
}

const inTime = (a: Event, b: Event): number =>
  Number(a.date === null) - Number(b.date === null) ||
  byCodeUnit(a.date ?? '', b.date ?? '') ||
  byCodeUnit(stageOf(a), stageOf(b)) ||
  byCodeUnit(a.eventId, b.eventId);

const stageOf = ({ attributes }: Event): string => String(attributes['stage'] ?? '~');
