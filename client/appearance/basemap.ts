import type { GeographicPlaces } from './geographic-places.ts';
import { comunaHulls } from './hulls.ts';
import type { Outline } from './outline.ts';

/** A shape under the actors, in the plane of their places. Land is filled; a border is a line that stays open. */
export type BasemapShape = {
  kind: 'land' | 'border' | 'comuna';
  corners: readonly { x: number; y: number }[];
};
export type Basemap = readonly BasemapShape[];

/** With more comunas than this their outlines would hide the country. */
const mostComunas = 40;

/** What lies under a map: the country and its regions once they are there, and the comunas by their schools. */
export function basemapOf({ actors, project }: GeographicPlaces, outline: Outline | undefined): Basemap {
  const hulls = comunaHulls(actors);
  const comunas = hulls.length > mostComunas ? [] : hulls;
  const drawn = project === null || outline === undefined ? null : { project, outline };
  return [
    ...(drawn?.outline.land ?? []).map((ring): BasemapShape => ({
      kind: 'land',
      corners: ring.map(drawn!.project),
    })),
    ...(drawn?.outline.borders ?? []).map((line): BasemapShape => ({
      kind: 'border',
      corners: line.map(drawn!.project),
    })),
    ...comunas.map((corners): BasemapShape => ({ kind: 'comuna', corners })),
  ];
}
