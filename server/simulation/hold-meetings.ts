import type { Random } from '../analysis/random.ts';
import type { RecordOf } from '../../contract/records.ts';
import type { NetworkPlan } from './network-plan.ts';

const kinds = ['reunion', 'jornada', 'visita', 'taller'] as const;

/** The meetings of a year, April to October, and who came. Every member of the time has a line in the list. */
export function holdMeetings(
  plan: NetworkPlan,
  where: { networkId: string; year: number; wave: number },
  random: Random,
): { activities: RecordOf<'activity'>[]; attendance: RecordOf<'attendance'>[] } {
  const { meetings } = plan.recipe;
  const activities: RecordOf<'activity'>[] = [];
  const attendance: RecordOf<'attendance'>[] = [];
  for (let meeting = 0; meeting < meetings; meeting++) {
    const month = 4 + Math.floor((7 * meeting) / meetings);
    const activityId = `${where.year}-${String(meeting + 1).padStart(2, '0')}`;
    activities.push({
      type: 'activity',
      networkId: where.networkId,
      activityId,
      date: `${where.year}-${String(month).padStart(2, '0')}-${String(1 + random.integer(28)).padStart(2, '0')}`,
      kind: random.pick(kinds),
      hours: 2 + random.integer(3),
      mandated: random.chance(plan.mandatedShare),
      attributes: {},
    });
    plan.members.forEach((member, i) => {
      if (member.joins > where.wave) return;
      const attended = random.chance(plan.attendance[i]!);
      attendance.push({
        type: 'attendance',
        networkId: where.networkId,
        activityId,
        actorId: member.id,
        role: null,
        attended,
        people: attended ? 1 + random.binomial(2, 0.35) : 0,
        attributes: {},
      });
    });
  }
  return { activities, attendance };
}
