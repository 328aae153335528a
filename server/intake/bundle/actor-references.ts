import type { ActorKind } from '../../../contract/identifiers.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { isEvaluatorRole } from '../../../contract/support-records.ts';
import type { Parsed, ParsedBundle } from './parsed-bundle.ts';

/** Where a record names an actor: the field of its sheet, the id, and what the field says the actor is. */
export type ActorReference = { field: string; id: string; kind?: ActorKind };

export type ReferringRecord = RecordOf<
  | 'membership'
  | 'response'
  | 'tie'
  | 'rating'
  | 'commitment'
  | 'attendance'
  | 'event'
  | 'contract'
  | 'evaluation'
  | 'result'
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
    case 'event':
      return record.actorIds.map((id) => ({ field: 'actorIds', id }));
    case 'contract':
      return [...parties(record), ...record.schoolIds.map((id) => school('schools', id))];
    case 'evaluation':
      return [
        ...parties(record),
        ...(isEvaluatorRole(record.evaluator) ? [] : [{ field: 'evaluator', id: record.evaluator }]),
      ];
    case 'result':
      return [school('schoolId', record.schoolId)];
    default:
      return [{ field: 'actorId', id: record.actorId }];
  }
}

const school = (field: string, id: string): ActorReference => ({ field, id, kind: 'school' });

const parties = ({ sostenedorId, providerId }: RecordOf<'contract' | 'evaluation'>): ActorReference[] => [
  ...(sostenedorId === null
    ? []
    : [{ field: 'sostenedor', id: sostenedorId, kind: 'sostenedor' } satisfies ActorReference]),
  { field: 'provider', id: providerId, kind: 'organisation' },
];

/** The network that a record belongs to; `null`: to none, as contracts and results do. */
export const networkIdIn = (record: ReferringRecord): string | null =>
  'networkId' in record ? record.networkId : null;

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
  'events',
  'contracts',
  'evaluations',
  'results',
] as const;

export const referringRecords = (
  declared: Pick<ParsedBundle, (typeof referringLists)[number]>,
): Parsed<ReferringRecord['type']>[] =>
  // Each list holds records of its own type; the compiler forgets which one when the name varies.
  referringLists.flatMap((name) => declared[name] as unknown as Parsed<ReferringRecord['type']>[]);
