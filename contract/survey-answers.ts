import type { Survey, SurveyAnswer, SurveyItem } from './surveys.ts';

/** Ties of an item are answered when somebody is marked or "nobody" is chosen; an empty list is no answer. */
export const isAnswered = (of: SurveyAnswer['ties'][string] | undefined): boolean =>
  of !== undefined && (of.nobody || of.marked.length > 0);

/** Items that an answer leaves open, in the order of the survey: what was answered there is unknown, not "nobody". */
export function openItems({ items }: Pick<Survey, 'items'>, answer: SurveyAnswer): SurveyItem[] {
  return items.filter(({ id, kind }) => {
    if (kind === 'ties') return !isAnswered(answer.ties[id]);
    if (kind === 'rating') return answer.ratings[id] === undefined;
    return Object.keys(answer.attendance).length === 0;
  });
}

/** Whether anything at all is answered. */
export const hasContent = ({ ties, ratings, attendance }: SurveyAnswer): boolean =>
  Object.values(ties).some(isAnswered) ||
  Object.keys(ratings).length > 0 ||
  Object.keys(attendance).length > 0;
