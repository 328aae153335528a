import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import type { LookAlike, TestResult } from '../pattern.ts';
import type { Camps } from './camps.ts';
import type { PowerStruggleFacts } from './evaluate.ts';

export function lookAlikes(survey: SurveyWave, { facts }: TestResult<PowerStruggleFacts>): LookAlike[] {
  const { camps, tenseLeaders } = facts;
  const changing = survey.coordinators.length > 1 || survey.earlier.length > 0;
  return [
    { id: 'one-strong-coordinator', checked: camps ? 'ruled-out' : 'cannot-tell' },
    { id: 'two-groups-that-cooperate', checked: checkGroups(survey, camps) },
    { id: 'change-of-coordinator', checked: changing ? 'possible' : 'cannot-tell' },
    { id: 'debate-with-trust', checked: tenseLeaders ? 'possible' : 'cannot-tell' },
  ];
}

function checkGroups({ groupings }: SurveyWave, camps: Camps | null): LookAlike['checked'] {
  if (camps && groupings.some(({ of }) => followsGrouping(camps, of))) return 'possible';
  return groupings.length === 0 ? 'cannot-tell' : 'ruled-out';
}

/** Whether at least four members in five of each camp share a group that the other camp does not. */
function followsGrouping({ sides }: Camps, of: Int32Array): boolean {
  const [one, other] = sides.map((side) => commonest(side.map((i) => of[i]!)));
  return (
    one!.label !== other!.label &&
    one!.label >= 0 &&
    other!.label >= 0 &&
    Math.min(one!.share, other!.share) >= 0.8
  );
}

function commonest(labels: readonly number[]): { label: number; share: number } {
  const counts = new Map<number, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const [label, times] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [-1, 0];
  return { label, share: labels.length === 0 ? 0 : times / labels.length };
}
