import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { basemapOf } from '../../../client/appearance/basemap.ts';
import { geographicPlaces } from '../../../client/appearance/geographic-places.ts';
import { OutlineFile, readOutline } from '../../../client/appearance/outline.ts';
import { isInside } from '../../../client/graph/polygon.ts';
import { actor } from '../fixture.ts';

const text = readFileSync(new URL('../../../datasets/outline/chile.json', import.meta.url), 'utf8');
const outline = readOutline(OutlineFile.parse(JSON.parse(text)));
const isLand = (latitude: number, longitude: number) =>
  outline.land.some((ring) =>
    isInside(
      { x: longitude, y: latitude },
      ring.map((corner) => ({ x: corner.longitude, y: corner.latitude })),
    ),
  );

describe('the outline that ships', () => {
  it('is small enough to be fetched with a map', () => {
    expect(text.length).toBeLessThan(60_000);
  });

  it('has the towns of Chile on land, and neither the ocean nor the neighbours', () => {
    expect(isLand(-33.45, -70.66), 'Santiago').toBe(true);
    expect(isLand(-18.47, -70.25), 'Arica').toBe(true);
    expect(isLand(-42.6, -73.9), 'Chiloé').toBe(true);
    expect(isLand(-53.3, -70.0), 'Tierra del Fuego').toBe(true);
    expect(isLand(-27.12, -109.35), 'Rapa Nui').toBe(true);
    expect(isLand(-33, -73), 'the Pacific').toBe(false);
    expect(isLand(-32.9, -68.8), 'Mendoza').toBe(false);
  });

  it('has lines between neighbouring regions, all of them on land or at its edge', () => {
    // Sixteen regions one below the other have fifteen lines; the Metropolitan one lies within two others.
    expect(outline.borders.length).toBeGreaterThanOrEqual(15);
    const corners = outline.borders.flatMap((line) => line.slice(1, -1));
    const onLand = corners.filter(({ latitude, longitude }) => isLand(latitude, longitude)).length;
    expect(onLand / corners.length).toBeGreaterThan(0.9);
  });
});

describe('the basemap of a map', () => {
  const schools = [
    actor('a', { latitude: -30, longitude: -71, comunaId: 'comuna:1' }),
    actor('b', { latitude: -30.1, longitude: -71, comunaId: 'comuna:1' }),
    actor('c', { latitude: -30.1, longitude: -71.1, comunaId: 'comuna:1' }),
  ];

  it('has the country under the points, in their own plane', () => {
    const places = geographicPlaces(schools, []);
    const here = { land: [[{ latitude: -30, longitude: -71 }]], borders: [] };
    const [land, comuna] = basemapOf(places, here);
    expect(land).toMatchObject({ kind: 'land' });
    expect(land!.corners[0]!.x).toBeCloseTo(places.actors[0]!.x, 9);
    expect(land!.corners[0]!.y).toBeCloseTo(places.actors[0]!.y, 9);
    expect(comuna).toMatchObject({ kind: 'comuna' });
  });

  it('does without the country until it is there, and without any map where nobody has a place', () => {
    expect(basemapOf(geographicPlaces(schools, []), undefined).map(({ kind }) => kind)).toEqual(['comuna']);
    expect(basemapOf(geographicPlaces([actor('x')], []), outline)).toEqual([]);
  });
});
