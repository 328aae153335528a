import { useTranslations } from '../../../i18n/use-translations.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import type { SectionProps } from './section-props.ts';
import { linkCount, missingIn } from './survey-draft.ts';

type CreateProps = SectionProps & { isPending: boolean; error: unknown; onCreate: () => void };

/** What is still missing, or the button that opens the survey. */
export function CreateSurvey({ draft, bank, isPending, error, onCreate }: CreateProps) {
  const { t, format } = useTranslations();
  const missing = missingIn(draft, bank, today());
  const links = linkCount(draft);
  return (
    <div className="stack-tight">
      {error !== null && <ErrorNotice error={error} />}
      <div className="import-actions">
        <button
          type="button"
          className="button button-main"
          disabled={missing.length > 0 || isPending}
          onClick={onCreate}
        >
          {t('survey.create.open', { count: links, shown: format.count(links) })}
        </button>
        <span className="small muted" role="status">
          {missing.length === 0
            ? t('survey.create.ready')
            : t('survey.create.missing', {
                parts: format.list(missing.map((part) => t(`survey.missing.${part}`))),
              })}
        </span>
      </div>
    </div>
  );
}

/** The day where whoever plans the survey is, as YYYY-MM-DD. */
const today = (): string => new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' }).format(new Date());
