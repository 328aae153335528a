import type { NetworkGraph } from '../graph/network-graph.ts';
import { fitUnitSquare } from './fit-unit-square.ts';
import type { Position } from './points.ts';

/** Degrees of latitude and longitude; `null`: not known. */
type Place = { readonly latitude: number | null; readonly longitude: number | null };
type Known = Place & { readonly latitude: number; readonly longitude: number };

const centre: Position = { x: 0.5, y: 0.5 };

/**
 * Every actor where it lies on the map, in the unit square with north up. A degree of longitude is as wide as at the
 * middle latitude, so that shapes keep their proportions. An actor without coordinates (an owner, a partner) stands in
 * the middle of those it has ties with, and in the centre when none of them has coordinates.
 *
 * @param places in the order of the graph's actors
 */
export function geographicLayout(
  places: readonly Place[],
  { from, to }: Pick<NetworkGraph, 'from' | 'to'>,
): Position[] {
  const own = placesOnMap(places);
  const sums = places.map(() => ({ x: 0, y: 0, count: 0 }));
  const add = (actor: number, neighbour: Position | null) => {
    const sum = sums[actor]!;
    if (neighbour === null) return;
    sum.x += neighbour.x;
    sum.y += neighbour.y;
    sum.count += 1;
  };
  for (const [tie, start] of from.entries()) {
    const end = to[tie]!;
    add(start, own[end]!);
    add(end, own[start]!);
  }
  return own.map((position, actor) => position ?? meanOf(sums[actor]!));
}

const meanOf = ({ x, y, count }: Position & { count: number }): Position =>
  count === 0 ? centre : { x: x / count, y: y / count };

function placesOnMap(places: readonly Place[]): (Position | null)[] {
  const known = places.filter((place): place is Known => place.latitude !== null && place.longitude !== null);
  const y = Float64Array.from(known, ({ latitude }) => latitude);
  const middle = (y.reduce((a, b) => Math.min(a, b), 90) + y.reduce((a, b) => Math.max(a, b), -90)) / 2;
  const width = Math.cos((middle * Math.PI) / 180);
  const x = Float64Array.from(known, ({ longitude }) => longitude * width);
  const positions = new Map<Place | undefined, Position>(
    fitUnitSquare({ x, y }).map((position, at) => [known[at], position]),
  );
  return places.map((place) => positions.get(place) ?? null);
}
