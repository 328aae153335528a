import { describe, expect, it } from 'vitest';
import { buildSurveyWaves } from '../../../server/analysis/survey-wave/build-survey-waves.ts';
import { letters, smallNetwork, type SmallNetwork, type SmallWave } from '../patterns/small-network.ts';

const externals = (small: Partial<SmallNetwork>) =>
  buildSurveyWaves(smallNetwork({ members: letters(4), ...small }))
    .at(-1)!
    .externals.map((one) => ({
      ...one,
      ...{
        reach: [...one.reach].join(''),
        named: [...one.named].join(''),
        contract: [...one.contract].join(''),
      },
    }));

describe('those outside whom the members lean on', () => {
  const actors = { ate: { kind: 'organisation', name: 'Asesora' } } as const;

  it('are named or under contract, each by its members', () => {
    const found = externals({
      actors,
      waves: [{ ties: [['joint-work', 'b>ate']] }],
      assists: [
        ['ate', 'c', '2020-03', '2022-12'],
        ['ate', 'd', '2020-03', '2020-12'],
      ],
    });
    expect(found).toEqual([
      { id: 'ate', name: 'Asesora', kind: 'organisation', reach: '0110', named: '0100', contract: '0010' },
    ]);
  });

  it('are no schools of other networks, unless they are advisers of this one', () => {
    const waves: SmallWave[] = [{ ties: [['joint-work', 'a>x']] }];
    expect(externals({ actors: { x: {} }, waves })).toEqual([]);
    const advised = externals({
      members: [...letters(4), 'x'],
      memberships: { x: { role: 'adviser' } },
      waves,
    });
    expect(advised).toMatchObject([{ id: 'x', kind: 'school', named: '1000' }]);
  });
});
