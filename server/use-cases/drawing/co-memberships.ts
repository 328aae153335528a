import type { RecordOf } from '../../../contract/records.ts';
import { coMembershipTies } from '../../analysis/layers/co-membership.ts';
import { isInForceIn } from '../../analysis/survey-wave/ties-of-wave.ts';
import type { StoredGraph } from '../../store/ports/graph-reader.ts';
import type { Dependencies } from '../dependencies.ts';

type Telar = Pick<Dependencies, 'store'>;
type Actor = RecordOf<'actor'>;

/** Ties between the schools among these actors that are members of one network in a year (`null`: whenever). */
export async function coMemberships(
  { store }: Telar,
  actors: readonly Actor[],
  year: number | null,
): Promise<RecordOf<'tie'>[]> {
  const schools = new Set(actors.flatMap(({ id, kind }) => (kind === 'school' ? [id] : [])));
  return coMembershipTies(await store.membershipsOf([...schools]), { year, schools });
}

/** Around an actor, where `co-membership` is among the layers: also the schools that share a network with it, step by step. */
export async function withCoMembers(
  telar: Telar,
  around: StoredGraph,
  query: { id: string; depth: number; layers: readonly string[]; year: number | null; limit: number },
): Promise<StoredGraph> {
  if (!query.layers.includes('co-membership')) return around;
  const known = new Set(around.actors.map(({ id }) => id));
  const others = (await coMembers(telar, query)).filter((id) => !known.has(id));
  const room = Math.max(0, query.limit - known.size);
  const actors = await telar.store.listActorsById(others.slice(0, room));
  return {
    ...around,
    actors: [...around.actors, ...actors],
    truncated: around.truncated || others.length > room,
  };
}

async function coMembers(
  telar: Telar,
  { id, depth, year, limit }: { id: string; depth: number; year: number | null; limit: number },
): Promise<string[]> {
  const found = new Set([id]);
  let frontier = [id];
  for (let step = 0; step < depth && frontier.length > 0 && found.size <= limit; step++) {
    frontier = (await membersWith(telar, frontier, year)).filter((other) => !found.has(other));
    for (const other of frontier) found.add(other);
  }
  return [...found];
}

async function membersWith({ store }: Telar, ids: readonly string[], year: number | null): Promise<string[]> {
  const own = (await store.membershipsOf(ids)).filter((member) => isInForceIn(member, year));
  const members = await store.membersOf(own.map(({ networkId }) => networkId));
  const schools = members.filter((member) => member.kind === 'school' && isInForceIn(member, year));
  return [...new Set(schools.map(({ actorId }) => actorId))];
}
