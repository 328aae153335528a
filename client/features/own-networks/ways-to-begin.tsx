import { Link } from 'wouter';
import { useTranslations } from '../../i18n/use-translations.ts';

const ways = [
  ['have', '/import'],
  ['kit', '#territory'],
  ['run', '/surveys/new'],
] as const;

/** What to do where nothing has been brought yet. */
export function WaysToBegin() {
  const { t } = useTranslations();
  return (
    <>
      <p className="methods-lead">{t('ownNetworks.emptyText')}</p>
      <div className="columns">
        {ways.map(([way, href]) => (
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
