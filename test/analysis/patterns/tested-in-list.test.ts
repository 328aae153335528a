import { describe, expect, it } from 'vitest';
import { ordinaryShare } from '../../../server/analysis/patterns/ordinary-share.ts';
import { testedInList } from '../../../server/analysis/patterns/tested-in-list.ts';

const flag = (pattern: string, p: number | null, attainable: number | null = 0.001) => ({
  ...{ pattern, p, attainable },
  state: p !== null && p <= 0.05 ? ('flagged' as const) : ('not-flagged' as const),
});
const network = (...patterns: ReturnType<typeof flag>[]) => ({ waves: [{ patterns }] });

describe('the tests of a list', () => {
  const list = [
    network(flag('power-struggle', 0.01), flag('internal-competition', 0.5)),
    network(flag('power-struggle', 0.3)),
  ];

  it('are those of the last waves that could have been flagged', () => {
    const earlier = { patterns: [flag('power-struggle', 0.001)] };
    const sparse = flag('one-way-knowledge', 0.4, 0.2);
    const untested = flag('bottleneck', null, null);
    const { waves } = network(flag('power-struggle', 0.02), sparse, untested);
    const { readings, flagged } = testedInList([...list, { waves: [earlier, ...waves] }, { waves: [] }]);
    expect({ readings, flagged }).toEqual({ readings: 4, flagged: 2 });
  });

  it('let expect by chance the sum of the shares flagged of the healthy networks that could have been', () => {
    const [power, competition] = ['power-struggle', 'internal-competition'].map(
      (id) => ordinaryShare(id)!.whereTested!,
    );
    expect(testedInList(list).byChance).toBeCloseTo(2 * power! + competition!, 12);
    expect(power).toBeGreaterThan(ordinaryShare('power-struggle')!.share);
    expect(testedInList([]).byChance).toBe(0);
  });

  it('let expect nothing where it was not measured: other thresholds, or another pattern', () => {
    expect(testedInList(list, { alpha: 0.01 }).byChance).toBeNull();
    expect(testedInList(list, { sigma: 0.8 }).byChance).toBeNull();
    expect(testedInList(list, { draws: 99, seed: 3 }).byChance).not.toBeNull();
    expect(testedInList([...list, network(flag('new-pattern', 0.01))]).byChance).toBeNull();
  });
});
