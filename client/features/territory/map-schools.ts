import type { GraphActor } from '../../../contract/graphs.ts';
import { publicDependencies } from '../../../contract/public-dependencies.ts';
import type { TerritoryDetail } from '../../../contract/territories.ts';
import { runSchools } from '../isolation/run-schools.ts';

export type SchoolsOfMap = {
  /** The schools that a territory answers for: of a SLEP its own, of others the public ones; all where these are none. */
  own: readonly GraphActor[];
  others: readonly GraphActor[];
  /** What `own` are: the words of the legend. */
  kind: 'own' | 'public' | 'all';
};

/** The schools of a territory in two groups, as map, list and counts tell them apart. */
export function schoolsOfMap(
  { kind }: Pick<TerritoryDetail, 'kind'>,
  actors: readonly GraphActor[],
): SchoolsOfMap {
  const { all, own: run } = runSchools({ kind }, actors);
  const isPublic = new Set<string | null>(publicDependencies);
  const own = run ?? all.filter(({ dependency }) => isPublic.has(dependency));
  if (own.length === 0) return { own: all, others: [], kind: 'all' };
  const inside = new Set(own.map(({ id }) => id));
  const others = all.filter(({ id }) => !inside.has(id));
  return { own, others, kind: run === null ? 'public' : 'own' };
}

const kmPerDegree = 111;
/** Far from the others: three times as far from their middle as nineteen of twenty are, and more. */
const farTimes = 3;
const farMore = 20;
const fewShare = 0.02;

/**
 * Those that a first view of the map should hold: without a few that lie far from all others, on an island or by a mistaken
 * coordinate, for whose sake the rest would be drawn too small. Where they are more than a few they are kept.
 */
export function withoutFar(actors: readonly GraphActor[]): readonly GraphActor[] {
  const placed = actors.flatMap(({ latitude, longitude }) =>
    latitude === null || longitude === null ? [] : [{ latitude, longitude }],
  );
  if (placed.length === 0) return actors;
  const middle = {
    latitude: medianOf(placed.map((at) => at.latitude)),
    longitude: medianOf(placed.map((at) => at.longitude)),
  };
  const squeeze = Math.cos((middle.latitude * Math.PI) / 180);
  const km = ({ latitude, longitude }: { latitude: number; longitude: number }) =>
    Math.hypot(latitude - middle.latitude, (longitude - middle.longitude) * squeeze) * kmPerDegree;
  const ordered = placed.map(km).sort((a, b) => a - b);
  const most = ordered[Math.floor(0.95 * (ordered.length - 1))]! * farTimes + farMore;
  const near = actors.filter(
    ({ latitude, longitude }) =>
      latitude === null || longitude === null || km({ latitude, longitude }) <= most,
  );
  return actors.length - near.length > actors.length * fewShare ? actors : near;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
