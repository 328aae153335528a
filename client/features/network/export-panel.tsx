import { addressOf } from '../../api/address.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

const formats = ['bundle', 'graphml', 'gexf', 'json'] as const;

/** Downloads of the network, and the command lines that read the same from the service. */
export function ExportPanel({ network, name, wave }: { network: string; name: string; wave: string | null }) {
  const { t } = useTranslations();
  const metrics = addressOf('measureNetwork', { params: { id: network }, query: { wave } });
  const origin = window.location.origin;
  return (
    <section className="card stack-tight">
      <h2>{t('export.title')}</h2>
      <p className="row">
        {formats.map((format) => (
          <a
            key={format}
            className="button"
            href={addressOf('exportNetwork', { params: { id: network }, query: { format, wave } })}
            download
            aria-label={t('export.label', { name, format: t(`export.${format}`) })}
          >
            {t(`export.${format}`)}
          </a>
        ))}
      </p>
      <details>
        <summary>{t('export.lines')}</summary>
        <pre className="lines" tabIndex={0}>
          {`# curl\ncurl -s '${origin}${metrics}'\n\n# R\njsonlite::fromJSON("${origin}${metrics}")\n\n# Python\nimport json, urllib.request\njson.load(urllib.request.urlopen("${origin}${metrics}"))`}
        </pre>
      </details>
    </section>
  );
}
