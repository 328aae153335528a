import { describe, expect, it } from 'vitest';
import { assessNetwork, assessNetworks } from '../../../server/analysis/patterns/assess-network.ts';
import { patterns } from '../../../server/analysis/patterns/catalogue.ts';
import { simulateNetwork } from '../../../server/simulation/simulate-network.ts';
import { letters, smallNetwork } from './small-network.ts';

const quick = { draws: 99 };

describe('assessing chosen patterns', () => {
  it('gives of a pattern alone what it gives of it among all: states, p and q', () => {
    const list = [1, 2, 3, 4].map(
      (k) => simulateNetwork({ seed: `alone${k}`, n: 9, waves: 2, pattern: 'one-way-knowledge' }).data,
    );
    const all = assessNetworks(list, quick);
    expect(all.networks.flatMap(({ waves }) => waves[1]!.patterns).some(({ q }) => q !== null)).toBe(true);
    for (const { id } of patterns) {
      const alone = assessNetworks(list, { ...quick, patterns: [id] });
      const narrowed = all.networks.map((network) => ({
        ...network,
        waves: network.waves.map((wave) => ({
          ...wave,
          patterns: wave.patterns.filter(({ pattern }) => pattern === id),
        })),
      }));
      expect(JSON.stringify(alone.networks), id).toBe(JSON.stringify(narrowed));
    }
  });

  it('evaluates only the patterns that are wanted', () => {
    const data = smallNetwork({ members: letters(6) });
    let evaluated = 0;
    const counting = patterns.map((pattern) => ({
      ...pattern,
      evaluate: (...input: Parameters<typeof pattern.evaluate>) => {
        evaluated++;
        return pattern.evaluate(...input);
      },
    }));
    const [first, , third] = patterns.map(({ id }) => id);
    const { waves } = assessNetwork(data, { patterns: [third!, first!, 'none-so-called'] }, counting);
    expect(waves[0]!.patterns.map(({ pattern }) => pattern)).toEqual([first, third]);
    expect(evaluated).toBe(2);
    expect(assessNetwork(data, { patterns: [] }).waves[0]!.patterns).toEqual([]);
  });
});
