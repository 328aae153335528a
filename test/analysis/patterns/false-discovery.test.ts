import { describe, expect, it } from 'vitest';
import { assessNetworks } from '../../../server/analysis/patterns/assess-network.ts';
import { letters, smallNetwork, type TieLine } from './small-network.ts';

const quick = { draws: 99 };

describe('false discovery over a list', () => {
  it('adjusts each pattern over the networks that could have been flagged', () => {
    const members = letters(9);
    const oneWay = members
      .flatMap((a, i) => members.slice(i + 1).map((b): TieLine => ['knowledge', `${a}>${b}`]))
      .slice(0, 22);
    const list = ['x', 'y', 'z'].map((id, k) =>
      smallNetwork({ members, network: { id }, waves: [{ ties: k === 2 ? oneWay.slice(0, 2) : oneWay }] }),
    );
    const qs = assessNetworks(list, quick).networks.map(
      ({ waves }) => waves[0]!.patterns.find(({ pattern }) => pattern === 'one-way-knowledge')!.q,
    );
    expect(qs[0]).toBeCloseTo(0.0089, 4);
    expect(qs[2]).toBeNull();
  });
});
