import { useEffect, useState } from 'react';
import { layers } from '../../../contract/layers.ts';
import type { MetricDefinition } from '../../../contract/metrics.ts';
import { useWholeList } from '../../api/use-whole-list.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { Characteristics } from './characteristics.tsx';
import { PatternCard } from './pattern-method.tsx';
import { matches } from '../explorer/actor-columns.ts';

/** How every number and reading is made: formula, source, range, and when it is undefined. */
export default function Methods() {
  const { t, localize, format } = useTranslations();
  useTitle(t('nav.methods'));
  const metrics = useWholeList('listMetrics');
  const patterns = useWholeList('listPatterns');
  const [filter, setFilter] = useState('');
  const ready = metrics.data !== undefined;

  useEffect(() => {
    const id = decodeURIComponent(window.location.hash.slice(1));
    if (ready && id !== '') document.getElementById(id)?.scrollIntoView();
  }, [ready]);

  return (
    <div className="stack">
      <div className="stack-tight">
        <h1>{t('methods.title')}</h1>
        <p className="muted methods-lead">{t('methods.lead')}</p>
      </div>
      <section className="stack-tight">
        <h2>{t('methods.patterns')}</h2>
        <p className="muted methods-lead">{t('methods.patternsLead')}</p>
        <QueryBoundary
          query={patterns}
          height={240}
          quiet={<p className="muted">{t('methods.noPatterns')}</p>}
        >
          {(listed) => (
            <div className="columns">
              {listed.map((pattern) => (
                <PatternCard key={pattern.id} pattern={pattern} />
              ))}
            </div>
          )}
        </QueryBoundary>
      </section>
      <Characteristics />
      <section className="stack-tight">
        <div className="row-apart">
          <h2>{t('methods.metrics')}</h2>
          <label className="field">
            <span className="hidden-text">{t('methods.filter')}</span>
            <input
              className="input"
              type="search"
              placeholder={t('methods.filter')}
              value={filter}
              onChange={(event) => setFilter(event.target.value)}
            />
          </label>
        </div>
        <QueryBoundary query={metrics} height={720}>
          {(listed) => (
            <div className="columns">
              {listed
                .filter((metric) => matches(`${metric.id} ${metric.name.es} ${metric.name.en}`, filter))
                .map((metric) => (
                  <MetricCard key={metric.id} metric={metric} />
                ))}
            </div>
          )}
        </QueryBoundary>
      </section>
      <section className="stack-tight">
        <h2>{t('methods.layers')}</h2>
        <ScrollBox className="card" label={t('methods.layers')}>
          <table className="plain-table">
            <tbody>
              {layers.map((layer) => (
                <tr key={layer.id}>
                  <th scope="row">{localize(layer.name)}</th>
                  <td>{localize(layer.meaning)}</td>
                  <td className="muted">
                    {format.list([
                      t(layer.directed ? 'methods.directed' : 'methods.undirected'),
                      ...(layer.valued ? [t('methods.valued')] : []),
                      ...(layer.derived ? [t('methods.derived')] : []),
                    ])}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </section>
    </div>
  );
}

function MetricCard({ metric }: { metric: MetricDefinition }) {
  const { t, localize, termLabel, format } = useTranslations();
  const [low, high] = metric.range;
  const bound = (value: number | null) => (value === null ? '∞' : format.number(value));
  return (
    <article className="card stack-tight method" id={metric.id}>
      <div className="row-apart">
        <h3>{localize(metric.name)}</h3>
        <span className="row">
          <code>{metric.id}</code>
          <span className="chip">{termLabel('level', metric.level)}</span>
        </span>
      </div>
      <p>{localize(metric.meaning)}</p>
      <p className="formula">{metric.formula}</p>
      <dl className="pairs">
        <dt>{t('methods.range')}</dt>
        <dd>
          {low === null ? '−' : ''}
          {bound(low)} – {bound(high)} · {localize(metric.unit)}
        </dd>
      </dl>
      <details>
        <summary className="small">{t('methods.technical')}</summary>
        <dl className="pairs">
          <dt>{t('methods.source')}</dt>
          <dd lang="en">{metric.source}</dd>
          <dt>{t('methods.reads')}</dt>
          <dd lang="en">{metric.reads}</dd>
          <dt>{t('methods.undefined')}</dt>
          <dd lang="en">{metric.undefinedWhen}</dd>
          <dt>{t('methods.agrees')}</dt>
          <dd lang="en">{metric.agreesWith}</dd>
        </dl>
      </details>
    </article>
  );
}
