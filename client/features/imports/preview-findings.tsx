import { addressOf } from '../../api/address.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import type { StepProps } from './step-props.ts';
import { Observations } from './observations.tsx';

/** What was noticed, grouped, with its remedy; cells can be written anew, and the whole list downloaded. */
export function PreviewFindings({ preview, decide }: StepProps) {
  const { t, format, language } = useTranslations();
  const { report, id } = preview;
  if (report.findings.length === 0) return <p className="muted">{t('import.clean')}</p>;
  const total = Object.values(report.findingCounts).reduce((sum, each) => sum + each, 0);
  return (
    <section className="card stack-tight" aria-labelledby="import-observations">
      <div className="row-apart">
        <h2 id="import-observations">{t('import.observations')}</h2>
        <a
          className="button"
          href={addressOf('exportImportFindings', { params: { id }, query: { language } })}
          download
        >
          {t('import.downloadObservations')}
        </a>
      </div>
      <Observations findings={report.findings} onCorrect={(cells) => decide({ cells })} />
      {total > report.findings.length && (
        <p className="small muted">
          {t('import.more', { shown: format.count(total - report.findings.length) })}
        </p>
      )}
    </section>
  );
}
