import type { Outline } from './outline.ts';
import { comunaHulls } from './hulls.ts';
import type { GeographicPlaces } from '../state/geographic.ts';

/** A shape under the actors, in the plane of their places. Land is filled; a border is a line that stays open. */
export type GroundShape = {
  kind: 'land' | 'border' | 'comuna';
  corners: readonly { x: number; y: number }[];
};
export type Ground = readonly GroundShape[];

/** More comunas than this would be a net of lines over the country. */
const mostComunas = 40;

/** What lies under a map: the country and its regions once they are there, and the comunas by their schools. */
export function groundOf({ actors, project }: GeographicPlaces, outline: Outline | undefined): Ground {
  const hulls = comunaHulls(actors);
  const comunas = hulls.length > mostComunas ? [] : hulls;
  const drawn = project === null || outline === undefined ? null : { project, outline };
  return [
    ...(drawn?.outline.land ?? []).map((ring): GroundShape => ({
      kind: 'land',
      corners: ring.map(drawn!.project),
    })),
    ...(drawn?.outline.borders ?? []).map((line): GroundShape => ({
      kind: 'border',
      corners: line.map(drawn!.project),
    })),
    ...comunas.map((corners): GroundShape => ({ kind: 'comuna', corners })),
  ];
}
