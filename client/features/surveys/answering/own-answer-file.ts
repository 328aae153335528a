import type { AnswerSheet } from '../../../../contract/surveys.ts';
import type { Translations } from '../../../i18n/use-translations.ts';
import { answerLines } from './answer-lines.ts';

/**
 * What the service holds of a respondent, to be taken along: readable line by line, and as it is stored.
 *
 * @returns an object for JSON, without the personal link
 */
export function ownAnswerFile(sheet: AnswerSheet, words: Pick<Translations, 't' | 'localize'>) {
  const { survey, actorId, actorName, role, state, savedAt, sentAt, answer } = sheet;
  return {
    survey: survey.title,
    network: survey.networkName,
    actor: { id: actorId, name: actorName },
    ...{ role, state, savedAt, sentAt },
    items:
      answer === null
        ? []
        : survey.items.map((item) => ({
            id: item.id,
            text: words.localize(item.text),
            answer: answerLines(item, survey, answer, words),
          })),
    stored: answer,
  };
}
