import { describe, expect, it } from 'vitest';
import { mrQap, type MrQap } from '../../../server/analysis/layers/mr-qap.ts';
import { qapOfLayers } from '../../../server/analysis/layers/qap-of-layers.ts';
import { buildGraph, type NetworkGraph } from '../../../server/analysis/graph/network-graph.ts';
import { createRandom } from '../../../server/analysis/random.ts';
import { complete, cycle, path, ties } from '../../networks/families.ts';
import { frozenGraph } from '../../oracles/frozen.ts';

/** A directed layer where each ordered pair is tied with a chance of its own. */
function drawn(n: number, seed: string, chance: (i: number, j: number) => number): NetworkGraph {
  const random = createRandom(seed);
  const actors = Array.from({ length: n }, (_, at) => `v${at}`);
  const pairs = actors.flatMap((from, i) =>
    actors.flatMap((to, j) => (i !== j && random.chance(chance(i, j)) ? [{ from, to }] : [])),
  );
  return buildGraph({ directed: true, actors, ties: pairs });
}

const asPairs = (graph: NetworkGraph) =>
  new Set(Array.from(graph.from, (from, tie) => `${from} ${graph.to[tie]}`));

describe('QAP of layers', () => {
  it('correlates cells by hand: Knoke’s information and money', () => {
    const [info, money] = [frozenGraph('knoke_info'), frozenGraph('knoke_money')];
    const found = qapOfLayers(info, money, createRandom(1)) as {
      r: number;
      p: number;
      exact: boolean;
      actors: number;
    };
    const [a, b] = [asPairs(info), asPairs(money)];
    const [x, y, both] = [a.size / 90, b.size / 90, [...a].filter((pair) => b.has(pair)).length / 90];
    expect(found.r).toBeCloseTo((both - x * y) / Math.sqrt(x * (1 - x) * y * (1 - y)), 9);
    expect(found).toMatchObject({ exact: false, actors: 10 });
  });

  it('is exact for small networks: the path with itself is reached by its two symmetries', () => {
    expect(qapOfLayers(path(4), path(4), createRandom(1))).toEqual({
      r: expect.closeTo(1, 12),
      p: 2 / 24,
      exact: true,
      actors: 4,
    });
    expect(qapOfLayers(complete(4), path(4), createRandom(1))).toMatchObject({ undefined: 'no-variance' });
  });
});

describe('MR-QAP', () => {
  it('finds the layer that is explained, and not the one that is noise', () => {
    const cause = drawn(14, 'cause', () => 0.3);
    const causes = asPairs(cause);
    const noise = drawn(14, 'noise', () => 0.3);
    const effect = drawn(14, 'effect', (i, j) => (causes.has(`${i} ${j}`) ? 0.8 : 0.1));
    const found = mrQap(effect, { cause, noise }, createRandom(2), { draws: 199 }) as MrQap;
    const [first, second] = found.effects;
    expect(first!.estimate).toBeCloseTo(0.7, 0.7);
    expect(first!.p).toBe(1 / 200);
    expect(second!.p).toBeGreaterThan(0.05);
    expect(Math.abs(second!.estimate)).toBeLessThan(0.15);
  });

  it('tries all relabellings of small networks', () => {
    const found = mrQap(path(5), { same: path(5), ring: cycle(5) }, createRandom(1)) as MrQap;
    expect(found).toMatchObject({ exact: true, relabellings: 120, actors: 5 });
    expect(found.rSquared).toBeCloseTo(1, 9);
    expect(found.effects[0]!.estimate).toBeCloseTo(1, 9);
  });

  it('keeps its level: noise on noise is found in about 5 % of draws', () => {
    let found = 0;
    for (let run = 0; run < 60; run++) {
      const answer = mrQap(
        drawn(9, `y${run}`, () => 0.4),
        { x: drawn(9, `x${run}`, () => 0.4), z: drawn(9, `z${run}`, () => 0.4) },
        createRandom(run),
        { draws: 59 },
      ) as MrQap;
      if (answer.effects[0]!.p <= 0.05) found++;
    }
    // Binomial(60, .05): more than 9 has a chance of .0003.
    expect(found).toBeLessThanOrEqual(9);
  });

  it('says why there is none', () => {
    expect(mrQap(ties('a>b c'), { x: ties('a>b c') }, createRandom(1))).toEqual({
      undefined: 'too-few-actors',
    });
    const [a, b] = [drawn(6, 'a', () => 0.4), drawn(6, 'b', () => 0.4)];
    expect(mrQap(a, { b, again: b }, createRandom(1))).toEqual({ undefined: 'collinear' });
  });
});
