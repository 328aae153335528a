import type { AnswerSheet, SurveyAnswer, SurveyItem } from '../../../../contract/surveys.ts';
import type { Translations } from '../../../i18n/use-translations.ts';

type Known = Pick<AnswerSheet['survey'], 'roster' | 'activities'>;
type Words = Pick<Translations, 't' | 'localize'>;

/** What was answered to an item, one line a school, score or activity; one line also where it was left open. */
export function answerLines(item: SurveyItem, survey: Known, answer: SurveyAnswer, words: Words): string[] {
  const lines = linesByKind[item.kind](item, survey, answer, words);
  return lines.length > 0 ? lines : [words.t('survey.review.notAnswered')];
}

const linesByKind = {
  ties: ({ id, scale, asksDepth }, { roster }, answer, { t, localize }) => {
    const { nobody = false, marked = [] } = answer.ties[id] ?? {};
    if (nobody) return [t('survey.item.none')];
    const names = new Map(roster.map(({ actorId, name }) => [actorId, name]));
    return marked.map(({ to, strength, depth }) => {
      const name = names.get(to) ?? to;
      const step = scale?.find(({ value }) => value === strength);
      const detail = step ? localize(step.label) : depth === null ? null : t(`depth.${depth}`);
      if (detail !== null) return `${name}: ${detail}`;
      return scale !== null || asksDepth ? `${name}: ${t('survey.review.noDetail')}` : name;
    });
  },
  rating: ({ id, scale }, _survey, answer, { localize }) =>
    (scale ?? []).filter(({ value }) => value === answer.ratings[id]).map(({ label }) => localize(label)),
  attendance: (_item, { activities }, answer, { t }) =>
    activities
      .filter(({ id }) => answer.attendance[id] !== undefined)
      .map(({ id, name }) => `${name}: ${t(`survey.attendance.${answer.attendance[id] ? 'yes' : 'no'}`)}`),
} satisfies Record<
  SurveyItem['kind'],
  (item: SurveyItem, survey: Known, answer: SurveyAnswer, words: Words) => string[]
>;
