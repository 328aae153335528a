import type { RecordScope } from '../../../contract/record-scopes.ts';
import type { RecordOf, RecordType } from '../../../contract/records.ts';
import type { Parsed, ParsedBundle } from './parsed-bundle.ts';
import type { StableIds } from './stored-records.ts';

/**
 * The parts of the store that a bundle states anew: what is stored there and not in the bundle goes. Each is one that
 * some line of it names; layers, characteristics, waves and sheets of which it has no line stay as they are: an export may
 * hold some of them back. Attendance is replaced by
 * activity unless the activities themselves are; evaluations by contract, events by network. A contract, and a result of
 * a school, year and measure, replaces the one of the same key without a scope.
 *
 * @param stable under which ids actors are stored
 */
export function replacedScopes(bundle: ParsedBundle, stable: StableIds | null): RecordScope[] {
  const stored = stable ?? ((id: string) => id);
  const activities = declaredActivities(bundle);
  const withActivities = new Set(activities.map(({ record }) => record.networkId));
  return [
    ...scopesOf(bundle.ties, ({ networkId, waveId, layer }) => ({ networkId, waveId, layer })),
    ...scopesOf(bundle.responses, ({ networkId, waveId }) => ({ networkId, waveId })),
    ...scopesOf(bundle.ratings, ({ networkId, waveId, characteristic }) => ({
      ...{ networkId, waveId, characteristic },
    })),
    ...scopesOf(bundle.members, ({ networkId }) => ({ networkId })),
    ...scopesOf(bundle.commitments, ({ networkId }) => ({ networkId })),
    ...scopesOf(activities, ({ networkId }) => ({ networkId })),
    ...scopesOf(bundle.attendance, ({ networkId, activityId }) =>
      withActivities.has(networkId) ? { networkId } : { networkId, activityId },
    ),
    ...scopesOf(
      bundle.events.filter(({ record }) => record.networkId !== null),
      ({ networkId }) => ({ networkId }),
    ),
    ...scopesOf(bundle.evaluations, ({ sostenedorId, providerId, contractId }) => ({
      sostenedorId: sostenedorId === null ? null : stored(sostenedorId),
      providerId: stored(providerId),
      contractId,
    })),
  ];
}

/** Activities of a sheet of their own, not those that only attendance names. */
function declaredActivities({ activities, attendance }: ParsedBundle): Parsed<'activity'>[] {
  const named = new Set(attendance.map(({ row }) => row));
  return activities.filter(({ row }) => !named.has(row));
}

function scopesOf<T extends RecordType>(
  parsed: readonly Parsed<T>[],
  whereOf: (record: RecordOf<T>) => RecordScope['where'],
): RecordScope[] {
  const scopes = new Map<string, RecordScope>();
  for (const { record } of parsed) {
    const where = whereOf(record);
    scopes.set(JSON.stringify(where), { type: record.type, where });
  }
  return [...scopes.values()];
}
