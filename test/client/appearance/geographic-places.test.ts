import { describe, expect, it } from 'vitest';
import { geographicPlaces, onContinent } from '../../../client/appearance/geographic-places.ts';
import { greatCircle } from '../../../contract/great-circle.ts';
import { actor, tie } from '../fixture.ts';

describe('places by coordinates', () => {
  it('keeps distances within a comuna', () => {
    const a = actor('a', { latitude: -33.4, longitude: -70.6 });
    const b = actor('b', { latitude: -33.42, longitude: -70.65 });
    const [first, second] = geographicPlaces([a, b], []).actors;
    const drawn = Math.hypot(first!.x - second!.x, first!.y - second!.y);
    const real = greatCircle({ latitude: -33.4, longitude: -70.6 }, { latitude: -33.42, longitude: -70.65 });
    expect(Math.abs(drawn - real) / real).toBeLessThan(0.01);
  });

  it('stands an owner without coordinates amid its schools, and counts whom it cannot place', () => {
    const schools = [
      actor('a', { latitude: -33, longitude: -70 }),
      actor('b', { latitude: -34, longitude: -70 }),
    ];
    const owner = actor('o', { kind: 'sostenedor' });
    const { actors, unplaced } = geographicPlaces(
      [...schools, owner, actor('lost')],
      [tie('o', 'a'), tie('o', 'b')],
    );
    expect([...unplaced]).toEqual(['lost']);
    expect(actors[2]!.y).toBeCloseTo((actors[0]!.y + actors[1]!.y) / 2, 9);
    expect(actors[3]!.y).toBeLessThan(Math.min(actors[0]!.y, actors[1]!.y));
  });

  it('leaves the layout alone when nobody has coordinates', () => {
    expect(geographicPlaces([actor('a', { x: 0.2 })], [])).toMatchObject({
      unplaced: new Set(['a']),
      actors: [{ x: 0.2 }],
    });
  });
});

describe('the first view of a map', () => {
  const mainland = Array.from({ length: 40 }, (_, at) => actor(`m${at}`, { latitude: -33, longitude: -71 }));
  const rapaNui = actor('isla', { latitude: -27.1, longitude: -109.4 });

  it('leaves out a few on far islands, and keeps whoever has no coordinates', () => {
    const unknown = actor('unknown');
    expect(onContinent([...mainland, unknown, rapaNui])).toEqual([...mainland, unknown]);
  });

  it('is the island where the island is what is shown', () => {
    expect(onContinent([rapaNui, mainland[0]!])).toHaveLength(2);
  });
});
