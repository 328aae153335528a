import { expect, it } from 'vitest';
import { networkStates } from '../../../../client/features/territory-report/network-states.ts';
import type { Assessments, PatternReading } from '../../../../contract/assessments.ts';
import type { NetworkDetail } from '../../../../contract/networks.ts';

const wave = { waveId: '2024', kind: 'survey', order: 1, roster: 9, respondents: 8 };
/** Only what is read of a network here. */
const network = (id: string, waves: object[] = [wave]) => ({ id, waves }) as unknown as NetworkDetail;
const reading = (known: Partial<PatternReading>) =>
  ({ state: 'flagged', kind: 'test', grade: 'finding', ...known }) as PatternReading;
const flagged = (id: string, patterns: PatternReading[]) =>
  ({ id, waves: [{ wave: '2024', patterns }] }) as unknown as Assessments['networks'][number];

it('counts flags by grade, those with findings first, and knows none of no flag', () => {
  const states = networkStates([network('calm'), network('facts'), network('sure')], {
    networks: [
      flagged('facts', [reading({ kind: 'fact', grade: 'fact' }), reading({ grade: 'unconfirmed' })]),
      flagged('sure', [reading({}), reading({ state: 'not-flagged' })]),
    ],
  });
  expect(states.map(({ network: { id }, counts }) => [id, counts])).toEqual([
    ['sure', { finding: 1, unconfirmed: 0, fact: 0 }],
    ['facts', { finding: 0, unconfirmed: 1, fact: 1 }],
    ['calm', { finding: 0, unconfirmed: 0, fact: 0 }],
  ]);
});

it('says nothing of a network that was too large to be assessed, nor of one that was never asked', () => {
  const documents = network('documents', [{ ...wave, kind: 'period', roster: null }]);
  const [large, asked] = networkStates([network('large'), documents], {
    networks: [],
    notAssessed: [{ id: 'large' } as NonNullable<Assessments['notAssessed']>[number]],
  });
  expect([large?.counts, large?.survey?.waveId]).toEqual([null, '2024']);
  expect(asked?.survey).toBeNull();
});

it('takes the last survey', () => {
  const later = { ...wave, waveId: '2025', order: 2 };
  const [state] = networkStates([network('a', [wave, later])], { networks: [] });
  expect(state?.survey?.waveId).toBe('2025');
});
