import { describe, expect, it } from 'vitest';
import { patterns } from '../../../server/analysis/patterns/catalogue.ts';
import { lastWave, reading } from './read.ts';
import { everyPair, letters, type SmallNetwork } from './small-network.ts';

const members = letters(8);
const asked = (layers: readonly string[] | null): SmallNetwork => ({
  members,
  waves: [{ ties: everyPair('knowledge', members), layers }],
});

describe('the layers that a reading says it read', () => {
  it('are among those that were asked, for flags and for all others', () => {
    const layers = ['knowledge', 'coordination'];
    for (const { pattern, reads } of lastWave(asked(layers)).patterns)
      for (const layer of reads) expect(layers, pattern).toContain(layer);
  });

  it('are those of the pattern, and say what kind of reading it is', () => {
    const layers = ['coordination', 'joint-work', 'knowledge', 'leadership', 'tension', 'trust'];
    const read = lastWave(asked(layers));
    expect(
      Object.fromEntries(read.patterns.map(({ pattern, kind, reads }) => [pattern, [kind, reads]])),
    ).toEqual({
      'sleeping-partner': ['test', ['joint-work', 'knowledge']],
      'power-struggle': ['test', ['joint-work', 'knowledge', 'leadership', 'trust', 'tension']],
      'internal-competition': ['test', ['joint-work', 'knowledge']],
      'one-way-knowledge': ['test', ['knowledge']],
      'diffuse-roles': ['test', ['coordination']],
      'contrived-collegiality': ['test', ['joint-work']],
      'external-dependence': ['rule', ['joint-work', 'knowledge']],
      'isolated-school': ['fact', ['joint-work', 'knowledge', 'trust']],
      bottleneck: ['fact', ['joint-work', 'knowledge']],
      'paper-member': ['fact', layers],
      'one-giver': ['fact', ['knowledge']],
      'all-through-coordinator': ['fact', ['joint-work', 'knowledge']],
      'ending-bridge': ['fact', ['joint-work', 'knowledge']],
    });
  });

  it('are none where the pattern was not asked about', () => {
    expect(reading(asked(['trust']), 'diffuse-roles').reads).toEqual([]);
    for (const { id } of patterns)
      expect(reading({ members, waves: [{ layers: [] }] }, id).reads).toEqual([]);
  });

  it('are with a support also the contract that ties the schools to it', () => {
    const small: SmallNetwork = {
      ...asked(['knowledge']),
      actors: { ate: { kind: 'organisation', name: 'ATE' } },
      assists: members.map((school) => ['ate', school, '2018-01', null]),
    };
    expect(reading(small, 'external-dependence').reads).toEqual(['knowledge', 'assists']);
  });
});
