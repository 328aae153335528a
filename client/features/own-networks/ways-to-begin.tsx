import { Link } from 'wouter';
import { useMay } from '../../api/use-reader.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

const ways = [
  ['have', '/import', 'previewImport'],
  ['kit', '#territory', 'writeSurveyKit'],
  ['run', '/surveys/new', 'createSurvey'],
] as const;

/** What to do where nothing has been brought yet. */
export function WaysToBegin() {
  const { t } = useTranslations();
  const may = useMay();
  const open = ways.filter(([, , endpoint]) => may(endpoint));
  if (open.length === 0) return <p className="muted">{t('ownNetworks.noneForYou')}</p>;
  return (
    <>
      <p className="methods-lead">{t('ownNetworks.emptyText')}</p>
      <div className="columns">
        {open.map(([way, href]) => (
          <div key={way} className="stack-tight way">
            <h3>{t(`ownNetworks.${way}.title`)}</h3>
            <p className="small muted">{t(`ownNetworks.${way}.text`)}</p>
            <p>
              {href.startsWith('#') ? (
                <a href={href}>{t(`ownNetworks.${way}.open`)}</a>
              ) : (
                <Link href={href}>{t(`ownNetworks.${way}.open`)}</Link>
              )}
            </p>
          </div>
        ))}
      </div>
    </>
  );
}
