import type { SurveyItem } from '../../../../contract/surveys.ts';
import { openItems } from '../../../../contract/survey-answers.ts';
import { useTranslations } from '../../../i18n/use-translations.ts';
import { ItemFields } from './item-fields.tsx';
import { SaveStatus } from './save-status.tsx';
import { useAnswer } from './use-answer.ts';
import type { Step } from './use-step.ts';

type ItemStepProps = { item: SurveyItem; at: number; go: (step: Step) => void };

/** One item, with how far one has come and the way on: what is left open can be skipped. */
export function ItemStep({ item, at, go }: ItemStepProps) {
  const { t } = useTranslations();
  const { sheet, answer, change } = useAnswer();
  const { items } = sheet.survey;
  const isLast = at === items.length - 1;
  const isOpen = openItems(sheet.survey, answer).includes(item);
  const forward = isLast ? 'review' : isOpen ? 'skip' : 'next';
  const place = t('survey.item.place', { at: at + 1, all: items.length });
  return (
    <div className="stack">
      <div className="answer-progress">
        <span className="row-apart small muted">
          <span>{place}</span>
          <SaveStatus />
        </span>
        <progress max={items.length} value={at + 1} aria-label={place} />
      </div>
      <ItemFields item={item} sheet={sheet} answer={answer} onChange={change} />
      <nav className="answer-nav no-print" aria-label={t('survey.item.nav')}>
        <button type="button" className="button" onClick={() => go(at === 0 ? 'welcome' : at - 1)}>
          {t('survey.item.back')}
        </button>
        <button
          type="button"
          className={isOpen ? 'button' : 'button button-main'}
          onClick={() => go(isLast ? 'review' : at + 1)}
        >
          {t(`survey.item.${forward}`)}
        </button>
      </nav>
    </div>
  );
}
