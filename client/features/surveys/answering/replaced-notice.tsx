import { useTranslations } from '../../../i18n/use-translations.ts';
import { useAnswer } from './use-answer.ts';

/** The answer was changed on another page: the newer one is shown, and what was marked here can be put back. */
export function ReplacedNotice() {
  const { t, format } = useTranslations();
  const { replaced, restore, sheet } = useAnswer();
  if (replaced === null) return null;
  const time = sheet.savedAt === null ? '' : format.time(sheet.savedAt);
  return (
    <div className="notice notice-problem answer-replaced" role="alert">
      <p>
        <strong>{t('survey.replaced.title')}</strong> {t('survey.replaced.text', { time })}
      </p>
      <p>
        <button type="button" className="button" onClick={restore}>
          {t('survey.replaced.restore')}
        </button>
      </p>
    </div>
  );
}
