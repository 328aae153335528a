import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { twoModeBetweenness } from '../../../../server/analysis/metrics/two-mode/betweenness.ts';
import { twoModeCloseness } from '../../../../server/analysis/metrics/two-mode/closeness.ts';
import { twoModeDegree } from '../../../../server/analysis/metrics/two-mode/degree.ts';
import { twoModeDensity } from '../../../../server/analysis/metrics/two-mode/density.ts';
import { projection } from '../../../../server/analysis/metrics/two-mode/projection.ts';
import {
  asOneNetwork,
  buildTwoMode,
  type TwoModeNetwork,
} from '../../../../server/analysis/metrics/two-mode/two-mode-network.ts';
import { shortestPaths, slowDistances } from '../../../networks/slow-paths.ts';
import { frozenGraph } from '../../../oracles/frozen.ts';
import { published } from '../../../oracles/published.ts';

/** Davis's women and the fourteen events, from the shared list of ties. */
function davis(): TwoModeNetwork {
  const graph = frozenGraph('davis');
  const isEvent = (id: string) => /\d/.test(id);
  return buildTwoMode(
    graph.actors.filter((id) => !isEvent(id)),
    graph.actors.filter(isEvent),
    Array.from(graph.from, (from, tie) => [graph.actors[from]!, graph.actors[graph.to[tie]!]!] as const).map(
      ([a, b]) => (isEvent(a) ? ([b, a] as const) : ([a, b] as const)),
    ),
  );
}

const everybodyEverywhere = (actors: number, activities: number) => {
  const names = (letter: string, n: number) => Array.from({ length: n }, (_, at) => `${letter}${at}`);
  const [a, e] = [names('a', actors), names('e', activities)];
  return buildTwoMode(
    a,
    e,
    a.flatMap((actor) => e.map((activity) => [actor, activity] as const)),
  );
};

const anyAttendance = fc
  .record({
    actors: fc.integer({ min: 1, max: 4 }),
    activities: fc.integer({ min: 1, max: 3 }),
    cells: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  })
  .map(({ actors, activities, cells }) => {
    const whole = everybodyEverywhere(actors, activities);
    const pairs = Array.from(
      whole.actor,
      (actor, at) => [whole.actors[actor]!, whole.activities[whole.activity[at]!]!] as const,
    );
    return buildTwoMode(
      whole.actors,
      whole.activities,
      pairs.filter((_, at) => cells[at]),
    );
  });

describe('two-mode measures', () => {
  it('of families: everybody at every activity', () => {
    const full = everybodyEverywhere(4, 3);
    expect(twoModeDensity(full)).toBe(1);
    expect(twoModeDegree(full).actors).toEqual([1, 1, 1, 1]);
    expect(twoModeCloseness(full).activities).toEqual([1, 1, 1]);
    // Each of 3 activities lies on a third of the ways between each of 6 pairs of actors.
    expect(twoModeBetweenness(full, { counts: true }).activities[0]).toBeCloseTo(6 / 3, 12);
    // One activity that everybody attends: nothing else lies between anybody.
    expect(twoModeBetweenness(everybodyEverywhere(5, 1)).activities).toEqual([1]);
  });

  it('of Davis’s women, as UCINET prints them: density over all cells, degree, closeness, betweenness', () => {
    const network = davis();
    expect(twoModeDensity(network)).toBeCloseTo(published.davis.density, 7);
    const rows = published.davis['UCINET 2-mode (log_menu.txt)'];
    const values = [twoModeDegree(network), twoModeCloseness(network), twoModeBetweenness(network)];
    for (const name of ['EVELYN', 'NORA', 'OLIVIA']) {
      const at = network.actors.indexOf(name);
      const [degree, , closeness, betweenness] = rows[name]!;
      expect(values[0]!.actors[at]).toBeCloseTo(degree, 2.9);
      expect(values[1]!.actors[at]).toBeCloseTo(closeness, 2.9);
      expect(values[2]!.actors[at]).toBeCloseTo(betweenness, 2.9);
    }
    // Events go by date in this copy; E8 is the one that 14 women attended, E9 12, E1 one of those of 3.
    for (const [event, attended] of [
      ['E8', 14],
      ['E9', 12],
      ['E1', 3],
    ] as const) {
      const [degree, , closeness, betweenness] = rows[event]!;
      const counts = twoModeDegree(network, { counts: true }).activities;
      const candidates = [...counts.keys()].filter((at) => counts[at] === attended);
      const near = (found: unknown, wanted: number) => Math.abs((found as number) - wanted) < 0.0006;
      expect(attended / 18).toBeCloseTo(degree, 2.9);
      expect(
        candidates.some(
          (at) => near(values[1]!.activities[at], closeness) && near(values[2]!.activities[at], betweenness),
        ),
      ).toBe(true);
    }
  });

  it('equal looking at every way between every pair', () => {
    fc.assert(
      fc.property(anyAttendance, (network) => {
        const graph = asOneNetwork(network);
        const all = [...graph.actors.keys()];
        const distances = slowDistances(graph);
        const closeness = twoModeCloseness(network);
        const sums = all.map(() => 0);
        for (const s of all)
          for (const t of all) {
            if (s >= t) continue;
            const paths = shortestPaths(graph, s, t);
            for (const path of paths) for (const v of path.actors.slice(1, -1)) sums[v]! += 1 / paths.length;
          }
        const found = twoModeBetweenness(network, { counts: true });
        const n1 = network.actors.length;
        for (const v of all) {
          const value = v < n1 ? found.actors[v] : found.activities[v - n1];
          if (all.length > 2) expect(value).toBeCloseTo(sums[v]!, 9);
          const near = v < n1 ? closeness.actors[v] : closeness.activities[v - n1];
          const [own, other] = v < n1 ? [n1, all.length - n1] : [all.length - n1, n1];
          const total = distances[v]!.reduce((sum, d) => sum + d, 0);
          if (total === Infinity) expect(near).toEqual({ undefined: 'disconnected' });
          else expect(near).toBeCloseTo((other + 2 * (own - 1)) / total, 9);
        }
        const shares = twoModeBetweenness(network);
        for (const value of [...shares.actors, ...shares.activities])
          if (typeof value === 'number') expect(value).toBeLessThanOrEqual(1 + 1e-9);
      }),
      { numRuns: 80 },
    );
  });

  it('project onto either mode, strength the number shared', () => {
    const network = buildTwoMode(
      ['a', 'b', 'c'],
      ['x', 'y'],
      [
        ['a', 'x'],
        ['b', 'x'],
        ['a', 'y'],
        ['b', 'y'],
        ['a', 'y'],
      ],
    );
    const actors = projection(network, 'actors');
    expect(actors.actors).toEqual(['a', 'b', 'c']);
    expect([actors.from[0], actors.to[0], actors.strength[0], actors.from.length]).toEqual([0, 1, 2, 1]);
    expect([...projection(network, 'activities').strength]).toEqual([2]);
    // Breiger 1974 and Davis et al. 1941: Evelyn and Laura met at 6 events, Theresa and Evelyn at 7.
    const women = projection(davis(), 'actors');
    const met = (one: string, other: string) => {
      const ends = [women.actors.indexOf(one), women.actors.indexOf(other)].sort((a, b) => a - b);
      const tie = [...women.from.keys()].find((at) => women.from[at] === ends[0] && women.to[at] === ends[1]);
      return tie === undefined ? 0 : women.strength[tie];
    };
    expect([
      met('EVELYN', 'LAURA'),
      met('EVELYN', 'THERESA'),
      met('FLORA', 'OLIVIA'),
      met('EVELYN', 'FLORA'),
    ]).toEqual([6, 7, 2, 1]);
  });

  it('say why there is none, and refuse who is not listed', () => {
    const nobody = buildTwoMode([], ['x'], []);
    expect(twoModeDensity(nobody)).toEqual({ undefined: 'no-cells' });
    expect(twoModeDegree(nobody).activities).toEqual([{ undefined: 'no-cells' }]);
    expect(twoModeCloseness(buildTwoMode(['a'], ['x'], [])).actors).toEqual([{ undefined: 'disconnected' }]);
    expect(twoModeBetweenness(nobody).activities).toEqual([{ undefined: 'too-few-actors' }]);
    expect(() => buildTwoMode(['a'], ['x'], [['b', 'x']])).toThrow('names b, which is not listed');
    expect(() => buildTwoMode(['a', 'a'], [], [])).toThrow('listed twice');
  });
});
