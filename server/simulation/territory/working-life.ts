import type { NetworkData } from '../../../contract/network-data.ts';
import type { RecordOf } from '../../../contract/records.ts';
import type { Random } from '../../analysis/random.ts';

type Activity = RecordOf<'activity'>;
type Attributes = Activity['attributes'];

/** Steps of a round of collaborative inquiry; one that is left open stops before the last. */
const steps = ['question', 'trial', 'review'] as const;

/** Who came for a school, most often the head; pupils and families seldom. */
const roles = [
  ['principal', 0.5],
  ['utp-head', 0.28],
  ['teacher', 0.16],
  ['student', 0.03],
  ['family', 0.03],
] as const;

/**
 * What the example tells of how its networks work: who sets the agenda, convenes and follows up, rounds of inquiry, the
 * plans that commitments serve, and who came for a school. Ties and counts stay as they were drawn.
 */
export function withWorkingLife(data: NetworkData, random: Random): NetworkData {
  const cycleOf = drawCycles(data.activities, random.fork('cycles'));
  return {
    ...data,
    activities: data.activities.map((activity, at) => ({
      ...activity,
      attributes: {
        ...partiesOf(activity, random.fork(`parties/${at}`)),
        ...cycleOf.get(activity.activityId),
      },
    })),
    commitments: data.commitments.map((commitment, at) => ({
      ...commitment,
      attributes: planOf(random.fork(`plan/${at}`)),
    })),
    attendance: data.attendance.map((row, at) => ({
      ...row,
      role: row.attended ? roleOf(random.fork(`role/${at}`).random()) : null,
    })),
  };
}

/** What is ordered is convened from above, and mostly has its agenda from there; one record in eight says nothing. */
function partiesOf({ mandated }: Activity, random: Random): Attributes {
  if (random.chance(1 / 8)) return {};
  const above = mandated === true;
  return {
    agenda: random.chance(above ? 0.7 : 0.1) ? 'slep' : random.pick(['network', 'coordinator']),
    convened_by: above ? 'slep' : 'coordinator',
    ...(random.chance(0.6) ? { followed_up_by: random.pick(['coordinator', 'network', 'slep']) } : {}),
  };
}

/** Two in three networks work in rounds of inquiry, one a year over three meetings; one in four of these stays open. */
function drawCycles(activities: readonly Activity[], random: Random): Map<string, Attributes> {
  const found = new Map<string, Attributes>();
  if (random.chance(1 / 3)) return found;
  const byYear = Map.groupBy(activities, ({ date }) => date?.slice(0, 4) ?? '');
  for (const [year, meetings] of byYear) {
    const reached = random.chance(1 / 4) ? steps.length - 1 : steps.length;
    const inOrder = meetings.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
    for (const [at, { activityId }] of inOrder.slice(0, reached).entries())
      found.set(activityId, { cycle: `ciclo-${year}`, cycle_step: steps[at]! });
  }
  return found;
}

function planOf(random: Random): Attributes {
  if (random.chance(0.2)) return {};
  return { plan: random.chance(0.6) ? 'pme' : random.chance(0.6) ? 'pel' : 'none' };
}

function roleOf(share: number): string {
  let sum = 0;
  return roles.find(([, weight]) => (sum += weight) > share)?.[0] ?? roles[0][0];
}
