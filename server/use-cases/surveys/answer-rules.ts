import { hasContent } from '../../../contract/survey-answers.ts';
import type { AnswerTie, Survey, SurveyAnswer, SurveyItem } from '../../../contract/surveys.ts';
import type { z } from 'zod';
import { notValid } from './survey-problems.ts';

type Rules = Pick<Survey, 'items' | 'activities' | 'roster' | 'maxNominations'>;
type Marked = z.output<typeof AnswerTie>;

/**
 * Whether an answer is one to this survey: only its items, activities and actors, nobody twice, not oneself, at most as
 * many as one may name, and strengths and depths only where they are asked for.
 *
 * @param ownId the actor for which the respondent answers
 * @throws TelarProblem `invalid-request` naming the item at fault
 */
export function checkAnswer(survey: Rules, ownId: string, answer: SurveyAnswer): void {
  if (!answer.consent && hasContent(answer))
    throw notValid('answer.consent', 'Without consent nothing is saved. Accept first, then answer.');
  const items = new Map(survey.items.map((item) => [item.id, item]));
  for (const [id, { nobody, marked }] of Object.entries(answer.ties)) {
    const field = `answer.ties.${id}`;
    const item = itemOf(items, id, 'ties', field);
    if (nobody && marked.length > 0)
      throw notValid(field, 'The answer says nobody, and names somebody. Choose one of the two.');
    checkMarked(survey, item, marked, { ownId, field });
  }
  for (const id of Object.keys(answer.ratings)) itemOf(items, id, 'rating', `answer.ratings.${id}`);
  const activities = new Set(survey.activities.map(({ id }) => id));
  for (const id of Object.keys(answer.attendance))
    if (!activities.has(id)) throw notValid(`answer.attendance.${id}`, `The survey has no activity "${id}".`);
}

/**
 * Whether a respondent can be done with this answer.
 *
 * @throws TelarProblem `invalid-request` for an answer without consent, or in which nothing is answered
 */
export function checkSendable(answer: SurveyAnswer): void {
  if (!answer.consent) throw notValid('answer.consent', 'Without consent nothing is sent. Accept first.');
  if (!hasContent(answer))
    throw notValid('answer', 'Nothing has been answered yet. Answer at least one item, also with "nobody".');
}

function itemOf(
  items: ReadonlyMap<string, SurveyItem>,
  id: string,
  kind: SurveyItem['kind'],
  field: string,
): SurveyItem {
  const item = items.get(id);
  if (item?.kind === kind) return item;
  throw notValid(field, `The survey has no item "${id}" of this kind.`);
}

function checkMarked(
  { roster, maxNominations }: Rules,
  item: SurveyItem,
  marked: readonly Marked[],
  { ownId, field }: { ownId: string; field: string },
): void {
  if (maxNominations !== null && marked.length > maxNominations)
    throw notValid(
      field,
      `${String(marked.length)} are marked; at most ${String(maxNominations)} may be named in each item.`,
    );
  const listed = new Set(roster.map(({ actorId }) => actorId));
  const met = new Set<string>();
  for (const { to, strength, depth } of marked) {
    if (!listed.has(to)) throw notValid(field, `"${to}" is not on the list of the survey.`);
    if (to === ownId) throw notValid(field, 'One cannot name oneself.');
    if (met.has(to)) throw notValid(field, `"${to}" is named twice.`);
    met.add(to);
    if (strength !== null && !item.scale?.some(({ value }) => value === strength))
      throw notValid(field, `The item "${item.id}" has no step ${String(strength)} to choose.`);
    if (depth !== null && !item.asksDepth)
      throw notValid(field, `The item "${item.id}" does not ask how far the work goes.`);
  }
}
