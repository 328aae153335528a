import { openItems } from '../../../../contract/survey-answers.ts';
import type { AnswerSheet, SurveyAnswer, SurveyItem } from '../../../../contract/surveys.ts';
import { useTranslations } from '../../../i18n/use-translations.ts';
import { answerLines } from './answer-lines.ts';

type OwnAnswerProps = {
  sheet: AnswerSheet;
  answer: SurveyAnswer;
  /** Goes to an item by its place; without it the answer can only be read. */
  onChange?: (at: number) => void;
};

/** Every item with what was answered, in words. */
export function OwnAnswer({ sheet, answer, onChange }: OwnAnswerProps) {
  const words = useTranslations();
  const { t, localize } = words;
  const open = openItems(sheet.survey, answer);
  const actionOf = (item: SurveyItem) =>
    t(open.includes(item) ? 'survey.review.answer' : 'survey.review.change');
  return (
    <ol className="own-answer">
      {sheet.survey.items.map((item, at) => (
        <li key={item.id} className={open.includes(item) ? 'own-item own-item-open' : 'own-item'}>
          <div>
            <h2>{localize(item.text)}</h2>
            <ul>
              {answerLines(item, sheet.survey, answer, words).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
          {onChange && (
            <button
              type="button"
              className="button no-print"
              aria-label={t('survey.review.ofItem', { action: actionOf(item), at: at + 1 })}
              onClick={() => onChange(at)}
            >
              {actionOf(item)}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
