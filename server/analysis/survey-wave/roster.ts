import { median } from '../../../contract/median.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import { hasRole } from '../../../contract/layers.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { greatCircle } from '../../../contract/great-circle.ts';
import { before, monthsBetween } from './partial-dates.ts';
import { isInForce } from './ties-of-wave.ts';

type Membership = RecordOf<'membership'>;

/** Member ids of a wave in order of id, its advisers apart, and who coordinates. */
export type Roster = {
  ids: string[];
  advisers: Set<string>;
  coordinators: Set<string>;
  joined: Map<string, string | null>;
};

/**
 * Who belongs to the network at the date of a wave. Schools are its members where it has schools; an adviser, or an
 * organisation beside schools, is outside. With no roster, whoever is named in the wave is taken as a member.
 */
export function rosterOf(
  data: NetworkData,
  wave: RecordOf<'wave'>,
  ties: readonly RecordOf<'tie'>[],
): Roster {
  const kinds = new Map(data.actors.map((actor) => [actor.id, actor]));
  const current = data.members.filter((member) => isInForce(member, wave.date));
  const named = data.network.rosterKnown
    ? []
    : ties.filter(({ layer }) => !hasRole(layer, 'register')).flatMap(({ from, to }) => [from, to]);
  const candidates = new Set([...current.map(({ actorId }) => actorId), ...named]);
  const roles = new Map<string, Set<string>>();
  for (const { actorId, role } of current) roles.set(actorId, (roles.get(actorId) ?? new Set()).add(role));
  const onlyAdvises = (id: string): boolean => {
    const own = roles.get(id);
    return own !== undefined && [...own].every((role) => role === 'adviser');
  };
  const isSchool = (id: string): boolean => (kinds.get(id)?.kind ?? 'school') === 'school';
  const ofSchools = [...candidates].some((id) => kinds.get(id)?.kind === 'school' && !onlyAdvises(id));
  const belongs = (id: string): boolean =>
    !kinds.get(id)?.isSet && !onlyAdvises(id) && (!ofSchools || isSchool(id));
  const ids = [...candidates].filter(belongs).sort(byCodeUnit);
  return {
    ids,
    advisers: new Set([...candidates].filter((id) => !belongs(id))),
    coordinators: new Set(current.filter(({ role }) => role === 'coordinator').map(({ actorId }) => actorId)),
    joined: firstJoined(data.members),
  };
}

function firstJoined(members: readonly Membership[]): Map<string, string | null> {
  const joined = new Map<string, string | null>();
  for (const { actorId, validFrom } of members) {
    const known = joined.get(actorId);
    if (known === undefined || validFrom === null || (known !== null && before(validFrom, known)))
      joined.set(actorId, validFrom);
  }
  return joined;
}

/**
 * Newcomers: joined after the wave before; in a first wave, within the twelve months before it, when at least half of
 * the members had joined earlier.
 */
export function newcomersOf(
  roster: Roster,
  wave: RecordOf<'wave'>,
  previous: RecordOf<'wave'> | null,
): Uint8Array {
  const since = roster.ids.map((id) => monthsBetween(roster.joined.get(id) ?? null, wave.date));
  const settled = since.filter((months) => months === null || months >= 12).length;
  return Uint8Array.from(roster.ids, (id, i) => {
    if (previous?.date) return before(previous.date, roster.joined.get(id) ?? null) ? 1 : 0;
    const months = since[i]!;
    return months !== null && months < 12 && settled * 2 >= roster.ids.length ? 1 : 0;
  });
}

/** Remote: the nearest other member is further, in a straight line, than 15 km and than 3 times the median of that distance. */
export function remoteOf(places: readonly ({ latitude: number; longitude: number } | null)[]): Uint8Array {
  const nearest = places.map((place, i) =>
    place === null
      ? null
      : places.reduce<number | null>((least, other, j) => {
          if (other === null || i === j) return least;
          const distance = greatCircle(place, other);
          return least === null || distance < least ? distance : least;
        }, null),
  );
  const known = nearest.filter((distance) => distance !== null);
  const limit = Math.max(15, 3 * (median(known) ?? 0));
  return Uint8Array.from(nearest, (distance) => (distance !== null && distance > limit ? 1 : 0));
}
