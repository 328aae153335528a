import type { StoredAnswer } from '../../store/ports/survey-store.ts';

/** One respondent's answer and the role under which it stands in the records. */
export type AnswerOfRole = { answer: StoredAnswer; role: string };

/**
 * Respondents of one school are kept apart by their role. Where two have the same, the second is "teacher 2": records
 * of the same school and role would be one.
 */
export function withOwnRoles(answers: readonly StoredAnswer[]): AnswerOfRole[] {
  const counts = new Map<string, number>();
  return answers.map((answer) => {
    const key = JSON.stringify([answer.actorId, answer.role]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return { answer, role: count === 1 ? answer.role : `${answer.role} ${String(count)}` };
  });
}
