import type { RecordOf } from '../../../contract/records.ts';
import type { Parsed, ParsedBundle } from './parsed-bundle.ts';

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

/** Layers whose ties may point at a network: an organisation advises one. */
const layersToNetworks: ReadonlySet<string> = new Set(['assists']);

/** Whether this may be the id of a network, where no actor has it. */
export const mayNameNetwork = (record: ReferringRecord, { field }: ActorReference): boolean =>
  record.type === 'tie' && field === 'to' && layersToNetworks.has(record.layer);

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
  declared: Pick<ParsedBundle, (typeof referringLists)[number]>,
): Parsed<ReferringRecord['type']>[] =>
  // Each list holds records of its own type; the compiler forgets which one when the name varies.
  referringLists.flatMap((name) => declared[name] as unknown as Parsed<ReferringRecord['type']>[]);
