import { describe, expect, it } from 'vitest';
import { newRecord } from '../../../contract/new-record.ts';
import { buildSurveyWaves } from '../../../server/analysis/survey-wave/build-survey-waves.ts';
import { chooseWave, chooseWaves } from '../../../server/analysis/survey-wave/choose-wave.ts';
import { wavesInOrder } from '../../../contract/slice-kind.ts';
import { letters, smallNetwork } from '../patterns/small-network.ts';

const wave = (waveId: string, date: string | null, order: number) =>
  newRecord('wave', { networkId: 'network:small', waveId, date, order });
const ids = (waves: readonly { waveId: string }[]) => waves.map(({ waveId }) => waveId);

describe('the order of waves', () => {
  const waves = [wave('a', '2023-05', 1), wave('b', '2021-11', 3), wave('c', '2022-04', 2)];
  const data = { ...smallNetwork({ members: letters(3) }), waves };

  it('is that of their dates, then of their order, then of their ids', () => {
    expect(ids(wavesInOrder(waves))).toEqual(['b', 'c', 'a']);
    expect(ids(wavesInOrder([wave('a', '2022', 2), wave('b', '2022', 1)]))).toEqual(['b', 'a']);
    expect(ids(wavesInOrder([wave('d', '2022', 1), wave('c', null, 9), wave('b', '2022', 1)]))).toEqual([
      'c',
      'b',
      'd',
    ]);
  });

  it('is the same wherever waves are set beside each other', () => {
    expect(chooseWave(data, undefined)?.waveId).toBe('a');
    const { from, to } = chooseWaves(data, {});
    expect([from?.waveId, to?.waveId]).toEqual(['c', 'a']);
    const built = buildSurveyWaves(data);
    expect(ids(built.map((survey) => survey.wave))).toEqual(['b', 'c', 'a']);
    expect(built.map(({ position, earlier }) => [position, earlier.length])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
  });
});
