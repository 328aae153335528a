import type { Survey } from '../../../../contract/surveys.ts';
import { useTranslations } from '../../../i18n/use-translations.ts';

/** What the survey asks, with its terms. */
export function SurveyContents({ survey }: { survey: Survey }) {
  const { t, localize, format } = useTranslations();
  const { items, maxNominations, activities, keepAnswersDays, introduction } = survey;
  return (
    <details className="card">
      <summary>{t('survey.contents.title', { count: items.length })}</summary>
      <div className="stack-tight">
        {introduction !== null && <p className="answering-introduction">{introduction}</p>}
        <ol className="contents-list">
          {items.map(({ id, text }) => (
            <li key={id}>{localize(text)}</li>
          ))}
        </ol>
        <p className="small muted">
          {[
            maxNominations === null
              ? t('survey.contents.noCap')
              : t('survey.contents.cap', { count: maxNominations }),
            t('survey.contents.kept', { count: keepAnswersDays }),
            activities.length > 0
              ? t('survey.contents.activities', { names: format.list(activities.map(({ name }) => name)) })
              : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </details>
  );
}
