import type { Finding } from '../../../contract/findings.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { openItems } from '../../../contract/survey-answers.ts';
import type { Survey } from '../../../contract/surveys.ts';
import type { StoredAnswer } from '../../store/ports/survey-store.ts';

/** What the closing of a survey has to say: items that respondents left open, answers not sent, a wave replaced. */
export function findingsOfSurvey(
  survey: Survey,
  answers: readonly StoredAnswer[],
  stored: NetworkData | null,
): Finding[] {
  const sent = answers.flatMap(({ state, answer }) => (state === 'sent' && answer !== null ? [answer] : []));
  const started = answers.filter(({ state }) => state === 'started').length;
  const skipped = survey.items.flatMap((item) => {
    const count = sent.filter((answer) => openItems(survey, answer).includes(item)).length;
    const found = `${String(count)} of ${String(sent.length)}`;
    const expected = 'an answer of each respondent, also "nobody"; what was left open is unknown, not nobody';
    return count > 0 ? [finding(survey, 'survey-item-skipped', item.id, found, expected)] : [];
  });
  const unsent =
    started > 0
      ? [
          finding(
            survey,
            'survey-answers-not-sent',
            null,
            String(started),
            'answers that were sent; those only started are not used',
          ),
        ]
      : [];
  const { waveId, networkId } = survey;
  const replaced = stored?.waves.some((wave) => wave.waveId === waveId)
    ? [
        {
          ...finding(survey, 'survey-replaces-wave', null, waveId, 'a wave that the network did not have'),
          about: networkId,
        },
      ]
    : [];
  return [...replaced, ...unsent, ...skipped];
}

const finding = (
  survey: Survey,
  code: string,
  column: string | null,
  found: string,
  expected: string,
): Finding => ({
  file: fileOfSurvey(survey),
  row: null,
  ...{ column, found, expected, code, outcome: 'info', about: null },
});

/** What stands as file in the source of records that come from a survey. */
export const fileOfSurvey = ({ id }: Pick<Survey, 'id'>): string => `surveys/${id}`;
