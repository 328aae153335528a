import type { NetworkData } from '../../../../contract/network-data.ts';
import { codedProblem } from '../../../../contract/problems.ts';
import { buildGraph, type NetworkGraph } from '../../graph/network-graph.ts';
import { setsOf } from '../../graph/read-view.ts';

/** Who attended what: `actor[i]` was at `activity[i]`, each pair once. */
export interface TwoModeNetwork {
  readonly actors: readonly string[];
  readonly activities: readonly string[];
  readonly actor: Int32Array;
  readonly activity: Int32Array;
}

/** One number an actor and one an activity. */
export interface TwoModeValues<Value> {
  readonly actors: Value[];
  readonly activities: Value[];
}

/**
 * Checks a list of attendances; one listed twice counts once.
 *
 * @throws TelarProblem `invalid-request` naming an actor or activity that is not listed, or listed twice
 */
export function buildTwoMode(
  actors: readonly string[],
  activities: readonly string[],
  attendances: readonly (readonly [actor: string, activity: string])[],
): TwoModeNetwork {
  const places = { actor: placesOf(actors), activity: placesOf(activities) };
  const pairs = new Map<number, [number, number]>();
  for (const [actor, activity] of attendances) {
    const pair: [number, number] = [placeOf(places.actor, actor), placeOf(places.activity, activity)];
    pairs.set(pair[0] * activities.length + pair[1], pair);
  }
  return {
    actors: [...actors],
    activities: [...activities],
    actor: Int32Array.from(pairs.values(), (pair) => pair[0]),
    activity: Int32Array.from(pairs.values(), (pair) => pair[1]),
  };
}

/** The attendance of a network: members and whoever attended, by all activities; sets are left out. */
export function twoModeFromNetwork(data: NetworkData): TwoModeNetwork {
  const sets = setsOf(data);
  const attended = data.attendance.filter((record) => record.attended && !sets.has(record.actorId));
  const actors = new Set(
    [...data.members, ...attended].map((record) => record.actorId).filter((id) => !sets.has(id)),
  );
  return buildTwoMode(
    [...actors].sort(),
    data.activities.map((activity) => activity.activityId).sort(),
    attended.map((record) => [record.actorId, record.activityId] as const),
  );
}

/** Both modes as one undirected network: the actors first, then the activities. */
export function asOneNetwork({ actors, activities, actor, activity }: TwoModeNetwork): NetworkGraph {
  const names = {
    actor: actors.map((id) => `actor ${id}`),
    activity: activities.map((id) => `activity ${id}`),
  };
  return buildGraph({
    directed: false,
    actors: [...names.actor, ...names.activity],
    ties: Array.from(actor, (from, at) => ({ from: names.actor[from]!, to: names.activity[activity[at]!]! })),
  });
}

function placesOf(ids: readonly string[]): Map<string, number> {
  const places = new Map(ids.map((id, at) => [id, at]));
  if (places.size < ids.length) throw codedProblem('attendance-listed-twice', {}, 'attendance');
  return places;
}

function placeOf(places: Map<string, number>, id: string): number {
  const place = places.get(id);
  if (place === undefined) throw codedProblem('attendance-names-unlisted', { id }, 'attendance');
  return place;
}
