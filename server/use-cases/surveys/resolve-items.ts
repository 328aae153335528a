import { codedProblem } from '../../../contract/problems.ts';
import { surveyBank } from '../../../contract/survey-bank.ts';
import { subjectOf } from '../../../contract/survey-items.ts';
import type { SurveyActivity, SurveyItem } from '../../../contract/surveys.ts';
import type { z } from 'zod';

type Chosen = { items: readonly string[]; activities: readonly z.output<typeof SurveyActivity>[] };

/**
 * The items of a new survey, in the order chosen.
 *
 * @throws TelarProblem `invalid-request` for ids that the bank does not have or that come twice, for two items whose
 *   answers would be the same ties, and for activities without the item that asks about them or the other way round
 */
export function resolveItems({ items: ids, activities }: Chosen): SurveyItem[] {
  const known = new Map(surveyBank.map((item) => [item.id, item]));
  const items = ids.map((id, at) => {
    const item = known.get(id);
    if (item === undefined) throw codedProblem('survey-of-unknown-item', { item: id }, `items.${String(at)}`);
    return item;
  });
  rejectSameTies(items);
  rejectRepeated(activities.map(({ id }) => id));
  const asks = items.some(({ kind }) => kind === 'attendance');
  if (asks && activities.length === 0) throw codedProblem('survey-without-activities', {}, 'activities');
  if (!asks && activities.length > 0) throw codedProblem('survey-without-attendance', {}, 'items');
  return items;
}

/**
 * Also an item that comes twice: its answers would be the same facts.
 *
 * @throws TelarProblem `invalid-request` on the field of the second one
 */
export function rejectSameTies(
  items: readonly SurveyItem[],
  fieldOf: (at: number) => string = (at) => `items.${String(at)}`,
): void {
  const met = new Map<string, SurveyItem>();
  items.forEach((item, at) => {
    const { id } = item;
    const key = subjectOf(item);
    const other = met.get(key);
    if (other !== undefined)
      throw other.id === id
        ? codedProblem('survey-item-twice', { item: id }, fieldOf(at))
        : codedProblem('survey-items-of-same-ties', { other: other.id, item: id }, fieldOf(at));
    met.set(key, item);
  });
}

function rejectRepeated(activityIds: readonly string[]): void {
  const at = activityIds.findIndex((id, place) => activityIds.indexOf(id) !== place);
  if (at >= 0)
    throw codedProblem(
      'activity-listed-twice',
      { activity: activityIds[at]! },
      `activities.${String(at)}.id`,
    );
}
