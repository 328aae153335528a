import { addToList } from '../../../contract/add-to-list.ts';
import { hasRole } from '../../../contract/layers.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';

type Tie = NetworkData['ties'][number];
type Actor = NetworkData['actors'][number];
type Membership = NetworkData['members'][number];

/** The ties of a network that an aftermath reads, by the actors at their ends. */
export interface SupportTies {
  readonly data: NetworkData;
  readonly ties: readonly Tie[];
  /** Ties of an actor; empty for one that has none. */
  of(actorId: string): readonly Tie[];
  memberships(actorId: string): readonly Membership[];
  actor(actorId: string): Actor | undefined;
  isSchool(actorId: string): boolean;
}

/** Collaboration, and what is on record. Who owns a school is neither, and tension and nominations are no help. */
const isRead = ({ layer, sign, from, to }: Tie): boolean =>
  sign > 0 && from !== to && layer !== 'administers' && hasRole(layer, 'content', 'register');

export function supportTies(data: NetworkData): SupportTies {
  const actors = new Map(data.actors.map((actor) => [actor.id, actor]));
  const ties = data.ties.filter(isRead);
  const byActor = new Map<string, Tie[]>();
  for (const tie of ties) for (const id of [tie.from, tie.to]) addToList(byActor, id, tie);
  const members = Map.groupBy(data.members, ({ actorId }) => actorId);
  return {
    data,
    ties,
    of: (id) => byActor.get(id) ?? [],
    memberships: (id) => members.get(id) ?? [],
    actor: (id) => actors.get(id),
    isSchool: (id) => isSchool(actors.get(id)),
  };
}

/** Schools, and sets of schools, which stand for those that a document does not name. */
const isSchool = (actor: Actor | undefined): boolean =>
  (actor?.kind ?? 'school') === 'school' || (actor?.isSet === true && actor.subKind === 'school-group');

/** Whoever is no school and has a tie may be asked about, in a network that has schools; in the order of ids. */
export function supportsIn({ data, of, isSchool }: SupportTies): string[] {
  if (!data.actors.some(({ id }) => isSchool(id))) return [];
  return data.actors
    .map(({ id }) => id)
    .filter((id) => !isSchool(id) && of(id).length > 0)
    .sort(byCodeUnit);
}

/** The layers that say that an institution is one of a set. */
const belonging = new Set(['member-of', 'part-of']);

/** A support with its own institutions: the sets that it belongs to, and whoever belongs to it where it is a set. */
export function bodiesOf({ of, actor, isSchool }: SupportTies, id: string): Set<string> {
  const others = of(id)
    .filter(({ layer, to }) => belonging.has(layer) && actor(to)?.isSet === true)
    .map(({ from, to }) => (from === id ? to : from));
  return new Set([id, ...others.filter((other) => !isSchool(other))]);
}
