import { useTranslations } from '../../../i18n/use-translations.ts';
import { withConsent } from './answer-changes.ts';
import { ConsentText } from './consent-text.tsx';
import { useAnswer } from './use-answer.ts';

/** The answer is gone; as long as the survey is open, its respondent may answer after all. */
export function ErasedNotice({ onStart }: { onStart: () => void }) {
  const { t } = useTranslations();
  const { sheet, answer, change } = useAnswer();
  const start = () => {
    change(withConsent(answer));
    onStart();
  };
  return (
    <div className="stack">
      <div className="stack-tight">
        <h1 tabIndex={-1}>{t('survey.erased.title')}</h1>
        <p>{t('survey.erased.text')}</p>
      </div>
      <details className="card">
        <summary>{t('survey.erased.again')}</summary>
        <div className="stack">
          <ConsentText paragraphs={sheet.consent} />
          <p>
            <button type="button" className="button" onClick={start}>
              {t('survey.welcome.start')}
            </button>
          </p>
        </div>
      </details>
    </div>
  );
}
