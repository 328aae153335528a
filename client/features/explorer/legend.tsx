import { memo } from 'react';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import { actorKinds } from '../../../contract/identifiers.ts';
import type { Appearance } from '../../appearance/appearance.ts';
import type { Basemap } from '../../appearance/basemap.ts';
import { groupsOf, withoutGroups } from '../../appearance/group-actor.ts';
import type { TieChange } from '../../appearance/tie-look.ts';
import type { VisibleGraph } from '../../appearance/visible-graph.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ActorIcon } from '../../ui/actor-icon.tsx';
import { MethodLink } from '../methods/method-link.tsx';
import { ColourLegend } from './colour-legend.tsx';
import { groupWords, hollowWords, legendNotes, lineNotes, tieCountWords } from './legend-words.ts';
import { LineLegend } from './line-legend.tsx';
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
  changes?: ReadonlyMap<string, TieChange> | undefined;
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
  changes,
}: LegendProps) {
  const words = useTranslations();
  const { t, format } = words;
  const own = withoutGroups(visible.actors);
  const groups = groupsOf(visible.actors);
  const kinds = actorKinds
    .map((kind) => ({ kind, count: own.filter((actor) => actor.kind === kind).length }))
    .filter(({ count }) => count > 0);
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
          {groupWords(words, groups).map((group) => (
            <li key={group}>
              <GroupIcon />
              <span>{group}</span>
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
        <p className="legend-title">{tieCountWords(words, visible)}</p>
        {visible.ties.length === 0 && <p>{t('legend.noTies')}</p>}
        <LineLegend ties={visible.ties} changes={changes} />
        <p className="small muted">{lineNotes(words, visible, changes !== undefined).join(' · ')}</p>
      </div>
      <ul className="muted small">
        {legendNotes(words, scope, visible, appearance, { size, unplaced, basemap, beyond }).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
});

/** The mark of a group: a square with round corners. */
function GroupIcon() {
  return (
    <svg className="actor-icon" viewBox="-8 -8 16 16" aria-hidden="true">
      <rect x="-6" y="-6" width="12" height="12" rx="2.4" fill="var(--line-strong)" />
    </svg>
  );
}
