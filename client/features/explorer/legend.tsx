import { memo } from 'react';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import { actorKinds } from '../../../contract/identifiers.ts';
import type { Appearance } from '../../appearance/appearance.ts';
import type { Basemap } from '../../appearance/basemap.ts';
import type { ColourScale } from '../../appearance/colour-scale.ts';
import { cividis, purpleGreen } from '../../appearance/palette.ts';
import type { VisibleGraph } from '../../appearance/visible-graph.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ActorIcon } from '../../ui/actor-icon.tsx';
import { MethodLink } from '../methods/method-link.tsx';
import { hollowWords, legendNotes, nameOfValue } from './legend-words.ts';
import { isMetricName } from './metric-choice.ts';

type LegendProps = {
  scope: GraphAnswer['scope'];
  visible: VisibleGraph;
  appearance: Appearance;
  colour: string;
  size: string;
  unplaced: number;
  /** Actors outside the first view of the map. */
  beyond: number;
  basemap: Basemap;
  names: ReadonlyMap<string, string>;
  nameOf: (measure: string) => string;
};

/** What the picture means, drawn from the very scales that drew it. */
export const Legend = memo(function Legend({
  scope,
  visible,
  appearance,
  colour,
  size,
  unplaced,
  beyond,
  basemap,
  names,
  nameOf,
}: LegendProps) {
  const words = useTranslations();
  const { t, format } = words;
  const kinds = actorKinds
    .map((kind) => ({ kind, count: visible.actors.filter((actor) => actor.kind === kind).length }))
    .filter(({ count }) => count > 0);
  const layers = [...new Set(visible.ties.map(({ layer }) => layer))];
  const signed = visible.ties.some(({ sign }) => sign === -1);
  const hollow = hollowWords(words, visible);
  return (
    <section className="legend" aria-label={t('legend.title')}>
      {colour !== 'kind' && (
        <div>
          <p className="legend-title">
            {t('legend.colour', { what: nameOf(colour) })}{' '}
            {isMetricName(colour) && <MethodLink id={colour} name={nameOf(colour)} />}
          </p>
          <ColourLegend scale={appearance.colour} attribute={colour} names={names} />
        </div>
      )}
      <div>
        <p className="legend-title">{t(colour === 'kind' ? 'legend.kinds' : 'legend.shapes')}</p>
        <ul>
          {kinds.map(({ kind, count }) => (
            <li key={kind}>
              {colour === 'kind' ? (
                <ActorIcon kind={kind} />
              ) : (
                <ActorIcon kind={kind} colour="var(--muted)" />
              )}
              <span>{t(`kinds.${kind}`)}</span>
              <span className="number">{format.count(count)}</span>
            </li>
          ))}
          {hollow !== null && (
            <li>
              <ActorIcon kind="school" colour="var(--muted)" hollow />
              <span>{hollow}</span>
            </li>
          )}
        </ul>
      </div>
      {appearance.size.steps.length > 0 && (
        <div>
          <p className="legend-title">
            {t('legend.size', { what: nameOf(size) })}{' '}
            {isMetricName(size) && <MethodLink id={size} name={nameOf(size)} />}
          </p>
          <div className="legend-sizes">
            {appearance.size.steps.map(({ value, radius }) => (
              <figure key={value}>
                <svg width={2 * radius + 2} height={2 * radius + 2} aria-hidden="true">
                  <circle
                    cx={radius + 1}
                    cy={radius + 1}
                    r={radius}
                    fill="none"
                    stroke="var(--muted)"
                    strokeWidth="1.5"
                  />
                </svg>
                <figcaption className="small">{format.number(value)}</figcaption>
              </figure>
            ))}
          </div>
        </div>
      )}
      <div>
        <p className="legend-title">
          {t('legend.ties', { count: visible.ties.length, shown: format.count(visible.ties.length) })}
        </p>
        <p>{layers.length === 0 ? t('legend.noTies') : format.list(layers.map(words.layerName))}</p>
        {signed && (
          <ul>
            <li>
              <span className="tie-line" />
              <span>{t('legend.negative')}</span>
            </li>
          </ul>
        )}
      </div>
      <ul className="muted small">
        {legendNotes(words, scope, visible, appearance, { size, unplaced, basemap, beyond }).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
});

function ColourLegend({
  scale,
  attribute,
  names,
}: {
  scale: ColourScale;
  attribute: string;
  names: ReadonlyMap<string, string>;
}) {
  const words = useTranslations();
  const { t, format } = words;
  if (scale.type !== 'categories') {
    const ramp = scale.type === 'signed' ? purpleGreen : cividis;
    return (
      <>
        <div className="legend-ramp" style={{ background: `linear-gradient(90deg, ${ramp.join(', ')})` }} />
        <div className="row-apart small">
          <span>{format.number(scale.low)}</span>
          <span>{format.number(scale.high)}</span>
        </div>
        {scale.missing > 0 && (
          <p className="small muted">
            {t('legend.noValue', { shown: format.count(scale.missing), count: scale.missing })}
          </p>
        )}
      </>
    );
  }
  return (
    <ul>
      {scale.entries.map(({ value, colour, count }) => (
        <li key={value}>
          <ActorIcon kind="school" colour={colour} />
          <span>{names.get(value) ?? nameOfValue(words, attribute, value)}</span>
          <span className="number">{format.count(count)}</span>
        </li>
      ))}
      {scale.others.count > 0 && (
        <li>
          <ActorIcon kind="school" colour="var(--line-strong)" />
          <span>{t('legend.others', { count: scale.others.categories })}</span>
          <span className="number">{format.count(scale.others.count)}</span>
        </li>
      )}
      {scale.missing > 0 && (
        <li>
          <ActorIcon kind="school" colour="var(--paper)" />
          <span>{t('legend.unknown')}</span>
          <span className="number">{format.count(scale.missing)}</span>
        </li>
      )}
    </ul>
  );
}
