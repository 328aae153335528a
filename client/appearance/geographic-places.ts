import type { GraphActor, GraphTie } from '../../contract/graphs.ts';
import type { Coordinates } from './outline.ts';
import { neighbourhoods } from './visible-graph.ts';

const kmPerDegree = 111.32;

export type GeographicPlaces = {
  actors: GraphActor[];
  unplaced: ReadonlySet<string>;
  /** Any place of the map in the same plane; `null` where nobody has coordinates. */
  project: ((place: Coordinates) => { x: number; y: number }) | null;
};

/**
 * Places by coordinates, in kilometres east and north of the middle of the set (equirectangular about its mean
 * latitude; good to 1 % within a region). Actors without coordinates stand at the middle of those they are tied
 * with; `unplaced` are those that have none, laid out in a row below the map.
 */
export function geographicPlaces(actors: readonly GraphActor[], ties: readonly GraphTie[]): GeographicPlaces {
  const known = actors.filter(hasCoordinates);
  if (known.length === 0) {
    return { actors: [...actors], unplaced: new Set(actors.map(({ id }) => id)), project: null };
  }
  const middle = mean(known.map(({ latitude }) => latitude));
  const meridian = mean(known.map(({ longitude }) => longitude));
  const width = kmPerDegree * Math.cos((middle * Math.PI) / 180);
  const project = ({ longitude, latitude }: Coordinates) => ({
    x: (longitude - meridian) * width,
    y: (latitude - middle) * kmPerDegree,
  });
  const places = new Map(known.map((actor) => [actor.id, project(actor)]));
  const around = neighbourhoods(ties);
  const lowest = onContinent(known).reduce(
    (least, actor) => Math.min(least, project(actor as Located).y),
    Infinity,
  );
  const unplaced = new Set<string>();
  const located = actors.map((actor) => {
    const own = places.get(actor.id);
    if (own) return { ...actor, ...own };
    const near = [...(around.get(actor.id)?.keys() ?? [])].flatMap((id) => places.get(id) ?? []);
    if (near.length > 0) {
      return { ...actor, x: mean(near.map(({ x }) => x)), y: mean(near.map(({ y }) => y)) };
    }
    unplaced.add(actor.id);
    return { ...actor, x: unplaced.size * 2, y: lowest - 8 };
  });
  return { actors: located, unplaced, project };
}

type Located = GraphActor & { latitude: number; longitude: number };
const hasCoordinates = (actor: GraphActor): actor is Located =>
  actor.latitude !== null && actor.longitude !== null;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Those that a first view of the map should hold: without the few on far islands and in Antarctica, for whose sake the
 * country would be drawn too thin to read. Where they are more than a few they are kept.
 */
export function onContinent(actors: readonly GraphActor[]): readonly GraphActor[] {
  const near = actors.filter(
    ({ latitude, longitude }) =>
      latitude === null || longitude === null || (longitude > westernmost && latitude > southernmost),
  );
  return actors.length - near.length > actors.length * fewShare ? actors : near;
}

/** Degrees: west of the fjords lie only ocean islands, south of Cape Horn only Antarctica. */
const westernmost = -76;
const southernmost = -56.6;
const fewShare = 0.05;
