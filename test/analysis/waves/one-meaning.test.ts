import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessNetwork } from '../../../server/analysis/patterns/assess-network.ts';
import { changesBetween } from '../../../server/analysis/patterns/changes-between.ts';
import { tieChanges } from '../../../server/analysis/waves/tie-changes.ts';
import { waveTies } from '../../../server/analysis/waves/wave-ties.ts';
import { letters, smallNetwork, type SmallWave, type TieLine } from '../patterns/small-network.ts';

type Network = ReturnType<typeof smallNetwork>;

const layers = ['joint-work', 'knowledge', 'trust'];
const compared = (data: Network) => {
  const read = { layers, directed: true };
  return tieChanges(waveTies(data, data.waves[0]!, read), waveTies(data, data.waves[1]!, read));
};
const silentIn = (data: Network, wave: number): string[] =>
  assessNetwork(data).waves[wave]!.facts.didNotAnswer;

const anyWave: fc.Arbitrary<SmallWave> = fc.record({
  silent: fc.subarray(letters(5)),
  layers: fc.subarray(layers, { minLength: 1 }),
  ties: fc.array(
    fc
      .tuple(fc.constantFrom(...layers), fc.constantFrom(...letters(5)), fc.constantFrom(...letters(5)))
      .filter(([, from, to]) => from !== to)
      .map(([layer, from, to]): TieLine => [layer, `${from}>${to}`]),
    { maxLength: 12 },
  ),
});

describe('a tie between two waves', () => {
  it('is lost only where both ends answered in both waves; else nobody knows', () => {
    const data = smallNetwork({
      members: letters(5),
      waves: [
        { ties: ['a>b', 'a>c', 'a>d', 'b>c'].map((tie): TieLine => ['knowledge', tie]) },
        {
          ties: [
            ['knowledge', 'a>b'],
            ['trust', 'b>c'],
          ],
          silent: ['c'],
        },
      ],
    });
    const { ties, changes } = compared(data);
    expect(silentIn(data, 1)).toEqual(['c']);
    expect(ties.lost).toEqual([{ from: 'a', to: 'd' }]);
    expect(ties.unknown).toEqual([{ from: 'a', to: 'c' }]);
    expect(changes).toContainEqual({ layer: 'knowledge', from: 'b', to: 'c', change: 'unknown' });
    expect(changes).toContainEqual({ layer: 'trust', from: 'b', to: 'c', change: 'unknown' });
    expect(changesBetween(data, 'w1', 'w2').ties.find(({ layer }) => layer === 'knowledge')).toMatchObject({
      kept: 1,
      gained: 0,
      lost: 1,
      unknown: 2,
    });
  });

  it('is unknown where its layer was not asked in one of the waves', () => {
    const data = smallNetwork({
      members: letters(5),
      waves: [
        { layers: ['knowledge'], ties: [['knowledge', 'a>b']] },
        { layers: ['joint-work'], ties: [] },
      ],
    });
    expect(compared(data).changes).toEqual([{ layer: 'knowledge', from: 'a', to: 'b', change: 'unknown' }]);
    expect(changesBetween(data, 'w1', 'w2').ties).toContainEqual({
      layer: 'knowledge',
      members: 5,
      kept: 0,
      gained: 0,
      lost: 0,
      unknown: 1,
      jaccard: null,
    });
  });

  it('is the same asked tie by tie, by layer, or beside the facts of an assessment', () => {
    fc.assert(
      fc.property(anyWave, anyWave, (first, second) => {
        const data = smallNetwork({ members: letters(5), waves: [first, second] });
        const { changes } = compared(data);
        for (const { layer, ...counts } of changesBetween(data, 'w1', 'w2').ties) {
          const own = changes.filter((tie) => tie.layer === layer);
          for (const change of ['kept', 'gained', 'lost', 'unknown'] as const)
            expect(counts[change]).toBe(own.filter((tie) => tie.change === change).length);
        }
        const silent = new Set([...silentIn(data, 0), ...silentIn(data, 1)]);
        for (const { from, to, change } of changes)
          if (silent.has(from) || silent.has(to)) expect(['kept', 'unknown']).toContain(change);
      }),
      { numRuns: 30 },
    );
  });
});
