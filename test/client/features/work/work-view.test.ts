import { describe, expect, it } from 'vitest';
import { isKnown, missingIn, segmentsOf } from '../../../../client/features/work/work-view.ts';
import type { WorkOfWave } from '../../../../contract/network-work.ts';

const nothing: WorkOfWave = {
  ...{ waveId: '2024', date: '2024-11', kind: 'survey' },
  ...{ depth: null, byRole: [], attendance: null, meetings: null, cycles: null, plans: null },
  coordinators: null,
};
const mix = (informative: number, cooperative: number, unreported: number) => ({
  reports: [
    { key: 'informative', count: informative },
    { key: 'cooperative', count: cooperative },
  ],
  unreported,
});

describe('the bar of a mix', () => {
  it('has the parts that there are, in one order, of all reports', () => {
    expect(segmentsOf(mix(1, 2, 1))).toEqual([
      { part: 'informative', count: 1, percent: 25 },
      { part: 'cooperative', count: 2, percent: 50 },
      { part: 'unreported', count: 1, percent: 25 },
    ]);
    expect(segmentsOf(mix(0, 0, 0))).toEqual([]);
  });
});

describe('what is missing', () => {
  it('is all of which no slice knows anything', () => {
    expect(missingIn({ waves: [nothing] })).toHaveLength(7);
    const meetings = { held: 2, mandated: null, mandateNotSaid: 2, rhythmDays: null };
    const met = { ...nothing, meetings: { ...meetings, agenda: null, convened: null, followedUp: null } };
    expect(missingIn({ waves: [nothing, met] })).not.toContain('meetings');
    expect(missingIn({ waves: [nothing, met] })).toContain('agenda');
  });

  it('are processes where joint work was told without any, and plans where no commitment says one', () => {
    const unsaid = {
      ...nothing,
      depth: mix(0, 0, 3),
      plans: { pme: 0, pel: 0, other: 0, none: 0, notSaid: 2 },
    };
    expect(missingIn({ waves: [unsaid] })).toEqual(expect.arrayContaining(['depth', 'plans']));
    expect(isKnown({ waves: [unsaid] })).toBe(true);
    expect(isKnown({ waves: [nothing] })).toBe(false);
  });
});
