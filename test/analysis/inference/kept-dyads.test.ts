import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dyadMover } from '../../../server/analysis/inference/kept-dyads.ts';
import { createRandom } from '../../../server/analysis/random.ts';
import { alike, anyNames, type SmallNames } from './layered-names.ts';
import { slowMover } from './slow-dyads.ts';

const isInside = (group: readonly number[], i: number, j: number) => group[i]! >= 0 && group[i] === group[j];

/** How many each member names, by layer, inside its group and outside. */
function namedBy({ n, names, group }: SmallNames): number[] {
  const counts = Array.from({ length: n * 6 }, () => 0);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      for (let layer = 0; layer < 3; layer++)
        counts[i * 6 + layer * 2 + (isInside(group, i, j) ? 1 : 0)]! += (names[i * n + j]! >>> layer) & 1;
  return counts;
}

/** What the two of each pair say of each other, with whether they are of one group: as a sorted list, without who it is. */
function pairsOf({ n, names, group }: SmallNames): string[] {
  const pairs: string[] = [];
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const said = [names[i * n + j]!, names[j * n + i]!].toSorted((a, b) => a - b);
      pairs.push(`${said.join()} ${String(isInside(group, i, j))}`);
    }
  return pairs.toSorted();
}

describe('moved dyads', () => {
  it('leave how many each names, by layer and group, and every pair’s answers as a pair', () => {
    fc.assert(
      fc.property(anyNames, fc.nat(), (network, seed) => {
        const random = createRandom(seed);
        const popularity = Float64Array.from({ length: network.n }, () => random.normal());
        const moved = { ...network, names: network.names.slice() };
        dyadMover(moved)(popularity, 10, random);
        expect(namedBy(moved)).toEqual(namedBy(network));
        expect(pairsOf(moved)).toEqual(pairsOf(network));
        for (let i = 0; i < network.n; i++) expect(moved.names[i * network.n + i]).toBe(0);
      }),
    );
  });

  it('are those that the plain algorithm moves with the same random numbers', () => {
    fc.assert(
      fc.property(anyNames, fc.nat(), (network, seed) => {
        const random = createRandom(seed);
        const popularity = Float64Array.from({ length: network.n }, () => random.normal());
        const [one, other] = [0, 1].map(() => ({
          ...network,
          names: network.names.slice(),
          random: createRandom(`moves ${String(seed)}`),
        })) as [SmallNames & { random: typeof random }, SmallNames & { random: typeof random }];
        dyadMover(one)(popularity, 10, one.random);
        slowMover(other)(popularity, 10, other.random);
        expect(one.names).toEqual(other.names);
        expect(one.random.state()).toEqual(other.random.state());
      }),
    );
  });

  const five = Int32Array.of(0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0);

  it.each([
    ['all alike popular', [0, 0, 0, 0, 0]],
    ['some more popular', [0.8, -0.5, 0, 0.3, -0.9]],
  ])(
    'reach every network alike, each in proportion to the popularity of those named: %s',
    (_, popularity) => {
      const networks = alike(5, five);
      const weights = networks.map((names) =>
        Math.exp(names.reduce((sum, own, cell) => sum + own * popularity[cell % 5]!, 0)),
      );
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      const seen = new Map(networks.map((names) => [names.join(''), 0]));
      const [names, random] = [five.slice(), createRandom('alike')];
      const draws = 60_000;
      const move = dyadMover({ names, group: [-1, -1, -1, -1, -1] });
      for (let draw = 0; draw < draws; draw++) {
        move(Float64Array.from(popularity), 3, random);
        seen.set(names.join(''), (seen.get(names.join('')) ?? Number.NaN) + 1);
      }
      expect(networks.length).toBeGreaterThan(50);
      expect(seen.size, 'none but these').toBe(networks.length);
      // Chi-square with one degree less than networks; draws follow one another, so that it may be a little above it.
      const chi = networks.reduce((sum, network, at) => {
        const expected = (draws * weights[at]!) / all;
        return sum + (seen.get(network.join(''))! - expected) ** 2 / expected;
      }, 0);
      expect(chi / (networks.length - 1)).toBeLessThan(1.5);
    },
  );
});
