import type { GraphActor, GraphAnswer, GraphTie } from '../../../contract/graphs.ts';
import type { GroupActor, GroupKind } from '../../appearance/group-actor.ts';
import { joinedTieId } from '../../appearance/joined-tie.ts';

/** Which group an actor is drawn in: an id that a reader can open, its name, and what it is. `null`: it stays by itself. */
export type GroupOf = (actor: GraphActor) => { id: string; name: string; by: GroupKind } | null;

/**
 * One point a group, with totals: how many it has and their enrolment, and between two points as many ties as join their
 * members (as strength). Ties inside a group are not drawn; tension never joins a line of
 * collaboration. Positions are the members' mean.
 */
export function aggregateGroups(answer: GraphAnswer, groupOf: GroupOf): GraphAnswer {
  const groups = new Map<string, { name: string; by: GroupKind | null; members: GraphActor[] }>();
  const pointOf = new Map<string, string>();
  for (const actor of answer.actors) {
    const { id, name, by } = groupOf(actor) ?? { id: actor.id, name: actor.name, by: null };
    const group = groups.get(id) ?? { name, by, members: [] };
    group.by ??= by;
    group.members.push(actor);
    groups.set(id, group);
    pointOf.set(actor.id, id);
  }
  const actors = [...groups].map(([id, { name, by, members }]) =>
    by === null ? members[0]! : groupActor(id, name, by, members),
  );
  return { ...answer, actors, ties: joinedTies(answer.ties, pointOf) };
}

function groupActor(id: string, name: string, by: GroupKind, all: readonly GraphActor[]): GroupActor {
  // Whoever gives the group its name (a sostenedor) is drawn with it and not counted among its members.
  const head = all.find((actor) => actor.id === id);
  const members = all.filter((actor) => actor !== head);
  const mean = (read: (actor: GraphActor) => number) =>
    members.reduce((sum, actor) => sum + read(actor), 0) / members.length;
  const located = members.filter(({ latitude, longitude }) => latitude !== null && longitude !== null);
  const centre = (read: (actor: GraphActor) => number | null) =>
    located.length === 0
      ? null
      : located.reduce((sum, actor) => sum + (read(actor) ?? 0), 0) / located.length;
  const pupils = members.flatMap(({ enrolment }) => (enrolment === null ? [] : [enrolment]));
  const first = members[0]!;
  const same = <Value>(read: (actor: GraphActor) => Value): Value | null =>
    members.every((actor) => read(actor) === read(first)) ? read(first) : null;
  return {
    id,
    kind: (head ?? first).kind,
    subKind: null,
    name,
    comunaId: same(({ comunaId }) => comunaId),
    comunaName: same(({ comunaName }) => comunaName),
    latitude: centre(({ latitude }) => latitude),
    longitude: centre(({ longitude }) => longitude),
    rural: null,
    enrolment: pupils.length === 0 ? null : pupils.reduce((sum, value) => sum + value, 0),
    state: null,
    dependency: null,
    sostenedorId: same(({ sostenedorId }) => sostenedorId),
    group: same(({ group }) => group),
    role: null,
    isSet: true,
    simulated: members.some(({ simulated }) => simulated),
    responded: null,
    x: mean(({ x }) => x),
    y: mean(({ y }) => y),
    members: members.length,
    groupedBy: by,
  };
}

/**
 * Ties between the same two groups in the same layer become one, as strong as they were many. An undirected tie is
 * the same from either end.
 */
function joinedTies(ties: readonly GraphTie[], pointOf: ReadonlyMap<string, string>): GraphTie[] {
  const joined = new Map<string, GraphTie>();
  for (const tie of ties) {
    const ends = [pointOf.get(tie.from), pointOf.get(tie.to)];
    const [from, to] = tie.directed ? ends : ends.sort();
    if (from === undefined || to === undefined || from === to) continue;
    const key = `${tie.layer} ${tie.sign} ${tie.directed ? '>' : '-'} ${from} ${to}`;
    const known = joined.get(key);
    if (known) {
      known.strength = (known.strength ?? 0) + 1;
      known.mentions = (known.mentions ?? 1) + (tie.mentions ?? 1);
    } else joined.set(key, joinedTie(tie, joinedTieId(key), from, to));
  }
  return [...joined.values()];
}

function joinedTie(tie: GraphTie, id: string, from: string, to: string): GraphTie {
  const { layer, directed, sign, mentions = 1 } = tie;
  const unknown = { depth: null, validFrom: null, validTo: null };
  return { id, from, to, layer, directed, sign, strength: 1, mentions, ...unknown };
}
