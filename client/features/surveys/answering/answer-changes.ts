import type { SurveyAnswer } from '../../../../contract/surveys.ts';

type TiesAnswer = SurveyAnswer['ties'][string];
type Marked = TiesAnswer['marked'][number];

/** What a respondent has said before saying anything. */
export const emptyAnswer: SurveyAnswer = { consent: false, ties: {}, ratings: {}, attendance: {} };

/** A record with one value set; `null` takes it out, so that what was left open is not there. */
function withEntry<Value>(record: Readonly<Record<string, Value>>, key: string, value: Value | null) {
  const { [key]: _before, ...rest } = record;
  return value === null ? rest : { ...rest, [key]: value };
}

const withTies = (answer: SurveyAnswer, item: string, ties: TiesAnswer | null): SurveyAnswer => ({
  ...answer,
  ties: withEntry(answer.ties, item, ties),
});

/** "Nobody" is an answer, and leaves no school marked. Taking it back leaves the item open. */
export const withNobody = (answer: SurveyAnswer, item: string, nobody: boolean): SurveyAnswer =>
  withTies(answer, item, nobody ? { nobody, marked: [] } : null);

/** Marks a school or takes the mark away; without any mark the item is open again. */
export function withMark(answer: SurveyAnswer, item: string, to: string, isMarked: boolean): SurveyAnswer {
  const others = (answer.ties[item]?.marked ?? []).filter((each) => each.to !== to);
  const marked = isMarked ? [...others, { to, strength: null, depth: null }] : others;
  return withTies(answer, item, marked.length > 0 ? { nobody: false, marked } : null);
}

/** How often, how much or how far, of a school that is marked. */
export function withDetail(
  answer: SurveyAnswer,
  item: string,
  to: string,
  detail: Partial<Pick<Marked, 'strength' | 'depth'>>,
): SurveyAnswer {
  const marked = (answer.ties[item]?.marked ?? []).map((each) =>
    each.to === to ? { ...each, ...detail } : each,
  );
  return withTies(answer, item, { nobody: false, marked });
}

export const withRating = (answer: SurveyAnswer, item: string, score: number | null): SurveyAnswer => ({
  ...answer,
  ratings: withEntry(answer.ratings, item, score),
});

export const withAttendance = (
  answer: SurveyAnswer,
  activity: string,
  attended: boolean | null,
): SurveyAnswer => ({ ...answer, attendance: withEntry(answer.attendance, activity, attended) });

export const withConsent = (answer: SurveyAnswer): SurveyAnswer => ({ ...answer, consent: true });
