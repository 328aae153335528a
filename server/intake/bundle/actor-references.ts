import type { RecordOf } from '../../../contract/records.ts';
import type { Told, ToldBundle } from './told.ts';

/** Where a record names an actor: the field of its sheet and the id. */
export type ActorReference = { field: string; id: string };

export type ReferringRecord = RecordOf<
  'membership' | 'response' | 'tie' | 'rating' | 'commitment' | 'attendance'
>;

export function actorReferences(record: ReferringRecord): ActorReference[] {
  switch (record.type) {
    case 'tie': {
      const ends = [
        { field: 'from', id: record.from },
        { field: 'to', id: record.to },
      ];
      return record.reporter === null ? ends : [...ends, { field: 'reporter', id: record.reporter }];
    }
    case 'commitment':
      return record.actorIds.map((id) => ({ field: 'actorIds', id }));
    default:
      return [{ field: 'actorId', id: record.actorId }];
  }
}

/** The lists of a bundle whose records name actors. */
export const referringLists = [
  'members',
  'responses',
  'ties',
  'ratings',
  'commitments',
  'attendance',
] as const;

export const referringRecords = (
  told: Pick<ToldBundle, (typeof referringLists)[number]>,
): Told<ReferringRecord['type']>[] =>
  referringLists.flatMap((name) => told[name] as unknown as Told<ReferringRecord['type']>[]);
