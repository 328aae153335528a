import type { MetricDefinition } from '../../../contract/metrics.ts';
import { useTranslations } from '../../i18n/use-translations.ts';

/** A measure in full: first in plain words, then its formula, then what only a specialist asks. */
export function MetricMethod({ metric }: { metric: MetricDefinition }) {
  const { t, localize } = useTranslations();
  return (
    <>
      <section className="card stack-tight method">
        <p className="method-meaning">{localize(metric.meaning)}</p>
        <dl className="pairs">
          <dt>{t('methods.range')}</dt>
          <dd>
            <Range metric={metric} />
          </dd>
        </dl>
      </section>
      <section className="card stack-tight method">
        <h2>{t('methods.formula')}</h2>
        <p className="formula" lang="en">
          {metric.formula}
        </p>
        <h2>{t('methods.technical')}</h2>
        <dl className="pairs">
          <dt>{t('methods.source')}</dt>
          <dd lang="en">{metric.source}</dd>
          <dt>{t('methods.reads')}</dt>
          <dd lang="en">{metric.reads}</dd>
          <dt>{t('methods.undefined')}</dt>
          <dd lang="en">{metric.undefinedWhen}</dd>
          <dt>{t('methods.agrees')}</dt>
          <dd lang="en">{metric.agreesWith}</dd>
          <dt>{t('methods.id')}</dt>
          <dd>
            <code>{metric.id}</code>
          </dd>
        </dl>
      </section>
    </>
  );
}

function Range({ metric: { range, unit } }: { metric: MetricDefinition }) {
  const { localize, format } = useTranslations();
  const [low, high] = range;
  const lowest = low === null ? '−∞' : format.number(low);
  const highest = high === null ? '∞' : format.number(high);
  return `${lowest} – ${highest} · ${localize(unit)}`;
}
