import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutGraph, type Position } from '../../../server/analysis/layout/layout-graph.ts';
import { buildGraph } from '../../../server/analysis/graph/network-graph.ts';
import { createRandom } from '../../../server/analysis/random.ts';
import { anyGraph } from '../../networks/arbitrary.ts';
import { complete, empty, path, star, ties } from '../../networks/families.ts';
import { frozenGraph } from '../../oracles/frozen.ts';

const apart = (a: Position, b: Position) => Math.hypot(a.x - b.x, a.y - b.y);
const leastApart = (places: Position[]) =>
  Math.min(...places.flatMap((a, i) => places.slice(i + 1).map((b) => apart(a, b))));

/** Schools under sostenedores, some of them in networks of schools. */
function territory(schools: number, networks: number) {
  const random = createRandom('territory');
  const names = Array.from({ length: schools }, (_, at) => `school${at}`);
  const owners = Array.from({ length: Math.ceil(schools / 8) }, (_, at) => `owner${at}`);
  const owned = names.map((to) => ({ from: random.pick(owners), to }));
  const shared = Array.from({ length: networks }, () => random.sample(names, 8)).flatMap((members) =>
    members.slice(1).map((to, at) => ({ from: members[at]!, to })),
  );
  return buildGraph({ directed: true, actors: [...names, ...owners], ties: [...owned, ...shared] });
}

describe('layoutGraph', () => {
  it('places everybody inside the unit square, nobody on top of another', () => {
    for (const graph of [
      frozenGraph('karate'),
      frozenGraph('campnet'),
      territory(200, 15),
      star(40),
      empty(30),
      path(12),
    ]) {
      const places = layoutGraph(graph, { seed: 1 });
      for (const { x, y } of places) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(1);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(1);
      }
      expect(leastApart(places)).toBeGreaterThan(0.2 / Math.sqrt(graph.actors.length) / 2);
    }
  });

  it('repeats a seed to the last digit', () => {
    expect(layoutGraph(frozenGraph('karate'), { seed: 5 })).toEqual(
      layoutGraph(frozenGraph('karate'), { seed: 5 }),
    );
    expect(layoutGraph(frozenGraph('karate'), { seed: 5 })).not.toEqual(
      layoutGraph(frozenGraph('karate'), { seed: 6 }),
    );
  });

  it('sets a star as rings around its centre', () => {
    const places = layoutGraph(star(7), { seed: 1 });
    const radii = places.slice(1).map((place) => apart(place, places[0]!));
    expect(Math.max(...radii) - Math.min(...radii)).toBeLessThan(0.001);
  });

  it('keeps tied actors nearer than others', () => {
    const graph = frozenGraph('karate');
    const places = layoutGraph(graph, { seed: 1 });
    const lengths = Array.from(graph.from, (from, tie) => apart(places[from]!, places[graph.to[tie]!]!));
    const all = places.flatMap((a, i) => places.slice(i + 1).map((b) => apart(a, b)));
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(lengths)).toBeLessThan(0.75 * mean(all));
  });

  it('keeps parts apart from each other, actors without ties below them in rows', () => {
    const graph = ties('a-b b-c c-a x-y y-z z-x alone1 alone2');
    const places = layoutGraph(graph, { seed: 1 });
    const [abc, xyz, alone] = [places.slice(0, 3), places.slice(3, 6), places.slice(6)];
    const across = Math.min(...abc.flatMap((a) => xyz.map((b) => apart(a, b))));
    const within = Math.max(...abc.flatMap((a) => abc.map((b) => apart(a, b))));
    expect(across).toBeGreaterThan(within / 2);
    for (const place of alone) for (const other of [...abc, ...xyz]) expect(place.y).toBeLessThan(other.y);
    expect(new Set(alone.map((place) => place.y)).size).toBe(1);
  });

  it('leaves actors exactly where they were in another wave', () => {
    const before = frozenGraph('campnet');
    const first = layoutGraph(before, { seed: 1 });
    const known = new Map(before.actors.map((id, at) => [id, first[at]!]));
    const after = buildGraph({
      directed: true,
      actors: [...before.actors.slice(2), 'newcomer', 'stranger'],
      ties: [
        { from: 'newcomer', to: before.actors[5]! },
        { from: before.actors[6]!, to: 'newcomer' },
      ],
    });
    const second = layoutGraph(after, { seed: 1, startFrom: known });
    for (const [at, id] of after.actors.entries())
      if (known.has(id)) expect(second[at]).toEqual(known.get(id));
    const newcomer = second[after.actors.indexOf('newcomer')]!;
    const friends = [known.get(before.actors[5]!)!, known.get(before.actors[6]!)!];
    expect(apart(newcomer, friends[0]!)).toBeLessThan(apart(friends[0]!, friends[1]!) + 0.2);
    expect(leastApart(second)).toBeGreaterThan(0.001);
  });

  it('places any small network with finite numbers', () => {
    fc.assert(
      fc.property(anyGraph(), fc.integer({ min: 0, max: 99 }), (graph, seed) => {
        const places = layoutGraph(graph, { seed });
        expect(places.length).toBe(graph.actors.length);
        for (const { x, y } of places) expect(Number.isFinite(x + y)).toBe(true);
        if (places.length > 1) expect(leastApart(places)).toBeGreaterThan(0.02);
      }),
    );
    expect(layoutGraph(empty(1), { seed: 1 })).toEqual([{ x: 0.5, y: 0.5 }]);
    expect(layoutGraph(complete(30), { seed: 1 }).length).toBe(30);
  });
});
