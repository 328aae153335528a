import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../server/analysis/graph/network-graph.ts';
import { bandLayout } from '../../../server/analysis/layout/band-layout.ts';

const schools = Array.from({ length: 40 }, (_, at) => `s${String(at).padStart(2, '0')}`);
const graph = buildGraph({
  directed: false,
  actors: ['top', 'left', 'right', ...schools],
  ties: [
    { from: 'left', to: 'top' },
    { from: 'right', to: 'top' },
    ...schools.map((id, at) => ({ from: at % 2 === 0 ? 'left' : 'right', to: id })),
  ],
});
const bands = [0, 3, 3, ...schools.map(() => 5)];
const places = bandLayout(graph, bands);
const inBand = (band: number) => places.filter((_, at) => bands[at] === band);

describe('a picture of bands', () => {
  it('has every band below the one before, with room between them, inside the unit square', () => {
    const lowest = (band: number) => Math.min(...inBand(band).map(({ y }) => y));
    const highest = (band: number) => Math.max(...inBand(band).map(({ y }) => y));
    const row = lowest(5) + (highest(5) - lowest(5)) / 3;
    expect(lowest(0)).toBeGreaterThan(highest(3));
    expect(lowest(3)).toBeGreaterThan(highest(5) + (row - lowest(5)));
    for (const { x, y } of places) expect([x >= 0, x <= 1, y >= 0, y <= 1]).not.toContain(false);
  });

  it('gives everybody a place of their own', () => {
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(places.length);
  });

  it('puts actors under those that they are tied to', () => {
    const mean = (parity: number) => {
      const own = schools.flatMap((_, at) => (at % 2 === parity ? [places[at + 3]!.x] : []));
      return own.reduce((sum, x) => sum + x, 0) / own.length;
    };
    expect(places[1]!.x < places[2]!.x).toBe(mean(0) < mean(1));
    expect(Math.abs(mean(0) - mean(1))).toBeGreaterThan(0.3);
  });

  it('is the same each time, and has a place for one actor alone', () => {
    expect(bandLayout(graph, bands)).toEqual(places);
    const alone = buildGraph({ directed: false, actors: ['a'], ties: [] });
    expect(bandLayout(alone, [4])).toEqual([{ x: 0.5, y: 0.5 }]);
    expect(bandLayout(buildGraph({ directed: false, actors: [], ties: [] }), [])).toEqual([]);
  });
});
