import { describe, expect, it } from 'vitest';
import { buildSurveyWaves } from '../../../server/analysis/survey-wave/build-survey-waves.ts';
import {
  addReport,
  observedAbsences,
  reportedTies,
  takeReport,
} from '../../../server/analysis/survey-wave/change-report.ts';
import { dropMember } from '../../../server/analysis/survey-wave/leave-one-out.ts';
import type { SurveyWave } from '../../../server/analysis/survey-wave/survey-wave.ts';
import { letters, smallNetwork, type SmallNetwork } from '../patterns/small-network.ts';

const work = 'joint-work';
const waveOf = (small: Partial<SmallNetwork>): SurveyWave =>
  buildSurveyWaves(smallNetwork({ members: letters(3), ...small })).at(-1)!;
const cell = (from: number, to: number, layer = work) => ({ layer, from, to });
/** What a wave holds of joint work, member by member. */
const workIn = ({ layers, depthCounts }: SurveyWave) => ({
  ties: [...(layers.get(work) ?? [])].join(''),
  reports: [...depthCounts.jointWork],
  deepReports: [...depthCounts.deepWork],
});

const ties: NonNullable<SmallNetwork['waves']>[0]['ties'] = [
  [work, 'a>b', { depth: 'cooperative' }],
  [work, 'a>c', { depth: 'informative' }],
];

describe('one report less, and one more', () => {
  const wave = waveOf({ waves: [{ ties }] });

  it('lists every cell that is a tie, and every other that somebody who answered left out', () => {
    expect(reportedTies(wave, [work])).toEqual([cell(0, 1), cell(0, 2)]);
    expect(observedAbsences(wave, [work])).toEqual([cell(1, 0), cell(1, 2), cell(2, 0), cell(2, 1)]);
    const silent = waveOf({ waves: [{ ties, silent: ['b'] }] });
    expect(observedAbsences(silent, [work])).toEqual([cell(2, 0), cell(2, 1)]);
    expect(observedAbsences(silent, ['knowledge'])).toEqual([
      cell(0, 2, 'knowledge'),
      cell(2, 0, 'knowledge'),
    ]);
  });

  it('takes the depth of joint work with it, and leaves the wave itself as it was', () => {
    const before = workIn(wave);
    expect(workIn(takeReport(wave, cell(0, 1)))).toEqual({
      ties: '001000000',
      reports: [1, 0, 0],
      deepReports: [0, 0, 0],
    });
    expect(workIn(wave)).toEqual(before);
  });

  it('adds joint work that goes beyond informing, and a plain tie in any other layer', () => {
    expect(workIn(addReport(wave, cell(2, 1)))).toEqual({
      ties: '011000010',
      reports: [2, 0, 1],
      deepReports: [1, 0, 1],
    });
    const trusting = addReport(wave, cell(2, 1, 'trust'));
    expect([...trusting.layers.get('trust')!].join('')).toBe('000000010');
    expect(workIn(trusting)).toEqual(workIn(wave));
  });

  it('of an undirected network changes the pair, listed once', () => {
    const undirected = waveOf({ network: { directed: false }, waves: [{ ties: ties.slice(0, 1) }] });
    expect(reportedTies(undirected, [work])).toEqual([cell(0, 1)]);
    expect(observedAbsences(undirected, [work])).toEqual([cell(0, 2), cell(1, 2)]);
    expect(workIn(addReport(undirected, cell(1, 2)))).toMatchObject({
      ties: '010101010',
      deepReports: [1, 2, 1],
    });
    expect(workIn(takeReport(undirected, cell(0, 1)))).toMatchObject({
      ties: '000000000',
      deepReports: [0, 0, 0],
    });
  });
});

it('without a member, nobody has worked with it', () => {
  const two = dropMember(waveOf({ waves: [{ ties }] }), 'b');
  expect(workIn(two)).toEqual({ ties: '0100', reports: [1, 0], deepReports: [0, 0] });
});
