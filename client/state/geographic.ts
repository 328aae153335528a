import type { GraphActor, GraphTie } from '../../contract/graphs.ts';
import { neighbourhoods } from './visible-graph.ts';

const kmPerDegree = 111.32;

/**
 * Places by coordinates, in kilometres east and north of the middle of the set (equirectangular about its mean
 * latitude; good to 1 % within a region). Actors without coordinates stand at the middle of those they are tied
 * with; `unplaced` are those that have none, laid out in a row below the map.
 */
export function geographicPlaces(
  actors: readonly GraphActor[],
  ties: readonly GraphTie[],
): { actors: GraphActor[]; unplaced: ReadonlySet<string> } {
  const known = actors.filter(hasCoordinates);
  if (known.length === 0) return { actors: [...actors], unplaced: new Set(actors.map(({ id }) => id)) };
  const middle = mean(known.map(({ latitude }) => latitude));
  const meridian = mean(known.map(({ longitude }) => longitude));
  const width = kmPerDegree * Math.cos((middle * Math.PI) / 180);
  const places = new Map(
    known.map(({ id, latitude, longitude }) => [
      id,
      { x: (longitude - meridian) * width, y: (latitude - middle) * kmPerDegree },
    ]),
  );
  const around = neighbourhoods(ties);
  const lowest = Math.min(...[...places.values()].map(({ y }) => y));
  const unplaced = new Set<string>();
  const placed = actors.map((actor) => {
    const own = places.get(actor.id);
    if (own) return { ...actor, ...own };
    const near = [...(around.get(actor.id)?.keys() ?? [])].flatMap((id) => places.get(id) ?? []);
    if (near.length > 0) {
      return { ...actor, x: mean(near.map(({ x }) => x)), y: mean(near.map(({ y }) => y)) };
    }
    unplaced.add(actor.id);
    return { ...actor, x: unplaced.size * 2, y: lowest - 8 };
  });
  return { actors: placed, unplaced };
}

type Placed = GraphActor & { latitude: number; longitude: number };
const hasCoordinates = (actor: GraphActor): actor is Placed =>
  actor.latitude !== null && actor.longitude !== null;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
