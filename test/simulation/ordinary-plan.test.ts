import { describe, expect, it } from 'vitest';
import type { NetworkRecipe } from '../../server/simulation/network-recipe.ts';
import { simulateNetwork } from '../../server/simulation/simulate-network.ts';

const noiseless = { recall: 1, falseClaims: 0, externals: 0 } as const;

function many(recipe: Partial<NetworkRecipe>, count = 150) {
  return Array.from(
    { length: count },
    (_, i) => simulateNetwork({ ...noiseless, ...recipe, seed: `law-${i}` }).data,
  );
}

/** Distinct directed pairs with a knowledge tie in the first wave. */
function knowledgePairs(data: ReturnType<typeof many>[number]): Set<string> {
  const first = data.waves[0]?.waveId;
  return new Set(
    data.ties
      .filter((tie) => tie.layer === 'knowledge' && tie.waveId === first)
      .map((tie) => `${tie.from}>${tie.to}`),
  );
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('an ordinary network', () => {
  it.each([0.15, 0.25, 0.5])('has the density asked for: %s', (density) => {
    const found = mean(many({ n: 12, density }).map((data) => knowledgePairs(data).size / 132));
    expect(Math.abs(found - density)).toBeLessThan(0.015);
  });

  it('returns knowledge ties more often than chance, in the range that studies report', () => {
    let arcs = 0;
    let returned = 0;
    for (const data of many({ n: 12, density: 0.25 })) {
      const pairs = knowledgePairs(data);
      arcs += pairs.size;
      for (const pair of pairs) if (pairs.has(pair.split('>').reverse().join('>'))) returned++;
    }
    expect(returned / arcs).toBeGreaterThan(0.35);
    expect(returned / arcs).toBeLessThan(0.6);
  });

  it('has schools that differ in what they give by more than chance', () => {
    const spread = (sigma: number) =>
      mean(
        many({ n: 12, density: 0.25, sigma, homophily: 1 }).map((data) => {
          const given = new Map<string, number>();
          for (const pair of knowledgePairs(data)) {
            const giver = pair.split('>')[0] ?? '';
            given.set(giver, (given.get(giver) ?? 0) + 1);
          }
          const counts = data.actors.map((actor) => given.get(actor.id) ?? 0);
          const centre = mean(counts);
          return mean(counts.map((count) => (count - centre) ** 2));
        }),
      );
    expect(spread(0.6)).toBeGreaterThan(1.25 * spread(0));
  });

  it('keeps most ties from one wave to the next', () => {
    const shares = many({ n: 12, waves: 2, density: 0.25 }).map((data) => {
      const inWave = (waveId: string) =>
        new Set(
          data.ties
            .filter((tie) => tie.layer === 'trust' && tie.waveId === waveId)
            .map((tie) => `${tie.from}>${tie.to}`),
        );
      const [before, after] = [inWave('2023'), inWave('2024')];
      return [...before].filter((pair) => after.has(pair)).length / before.size;
    });
    expect(mean(shares)).toBeGreaterThan(0.6);
    expect(mean(shares)).toBeLessThan(0.9);
  });

  it('answers at the rate asked for, the less active less often when not missing at random', () => {
    const rate = (recipe: Partial<NetworkRecipe>) =>
      mean(many({ n: 10, ...recipe }).map((data) => mean(data.responses.map((r) => Number(r.responded)))));
    expect(rate({ response: 0.75 })).toBeCloseTo(0.75, 1);
    const given = (missingAtRandom: boolean) =>
      mean(
        many({ n: 10, response: 0.7, missingAtRandom }).map((data) => {
          const silent = new Set(data.responses.filter((r) => !r.responded).map((r) => r.actorId));
          return [...knowledgePairs(data)].filter((pair) => silent.has(pair.split('>')[0] ?? '')).length;
        }),
      );
    expect(given(false)).toBeLessThan(0.9 * given(true));
  });
});
