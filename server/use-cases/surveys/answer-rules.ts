import { codedProblem } from '../../../contract/problems.ts';
import { hasContent } from '../../../contract/survey-answers.ts';
import type { AnswerTie, Survey, SurveyAnswer, SurveyItem } from '../../../contract/surveys.ts';
import type { z } from 'zod';

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
    throw codedProblem('answer-without-consent', {}, 'answer.consent');
  const items = new Map(survey.items.map((item) => [item.id, item]));
  for (const [id, { nobody, marked }] of Object.entries(answer.ties)) {
    const field = `answer.ties.${id}`;
    const item = itemOf(items, id, 'ties', field);
    if (nobody && marked.length > 0) throw codedProblem('answer-nobody-and-somebody', {}, field);
    checkMarked(survey, item, marked, { ownId, field });
  }
  for (const id of Object.keys(answer.ratings)) itemOf(items, id, 'rating', `answer.ratings.${id}`);
  const activities = new Set(survey.activities.map(({ id }) => id));
  for (const id of Object.keys(answer.attendance))
    if (!activities.has(id))
      throw codedProblem('answer-of-unknown-activity', { activity: id }, `answer.attendance.${id}`);
}

/**
 * Whether a respondent can be done with this answer.
 *
 * @throws TelarProblem `invalid-request` for an answer without consent, or in which nothing is answered
 */
export function checkSendable(answer: SurveyAnswer): void {
  if (!answer.consent) throw codedProblem('sending-without-consent', {}, 'answer.consent');
  if (!hasContent(answer)) throw codedProblem('answer-empty', {}, 'answer');
}

function itemOf(
  items: ReadonlyMap<string, SurveyItem>,
  id: string,
  kind: SurveyItem['kind'],
  field: string,
): SurveyItem {
  const item = items.get(id);
  if (item?.kind === kind) return item;
  throw codedProblem('answer-of-unknown-item', { item: id }, field);
}

function checkMarked(
  { roster, maxNominations }: Rules,
  item: SurveyItem,
  marked: readonly Marked[],
  { ownId, field }: { ownId: string; field: string },
): void {
  if (maxNominations !== null && marked.length > maxNominations)
    throw codedProblem('too-many-named', { named: marked.length, most: maxNominations }, field);
  const listed = new Set(roster.map(({ actorId }) => actorId));
  const met = new Set<string>();
  for (const { to, strength, depth } of marked) {
    if (!listed.has(to)) throw codedProblem('answer-names-unlisted', { actor: to }, field);
    if (to === ownId) throw codedProblem('answer-names-oneself', {}, field);
    if (met.has(to)) throw codedProblem('answer-names-twice', { actor: to }, field);
    met.add(to);
    if (strength !== null && !item.scale?.some(({ value }) => value === strength))
      throw codedProblem('unknown-strength', { item: item.id, strength }, field);
    if (depth !== null && !item.asksDepth) throw codedProblem('depth-not-asked', { item: item.id }, field);
  }
}
