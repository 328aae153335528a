import type { GraphAnswer } from '../../../contract/graphs.ts';
import type { Appearance } from '../../appearance/appearance.ts';
import type { Basemap } from '../../appearance/basemap.ts';
import { groupsOf } from '../../appearance/group-actor.ts';
import type { TieChange } from '../../appearance/tie-look.ts';
import type { VisibleGraph } from '../../appearance/visible-graph.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { ActorIcon } from '../../ui/actor-icon.tsx';
import type { ExplorerState } from './explorer-state.ts';
import { groupWords, hiddenNotes, hollowWords, tieCountWords } from './legend-words.ts';
import { Legend } from './legend.tsx';
import { LineLegend } from './line-legend.tsx';
import { shownLayers } from './network-view.ts';
import type { Change } from './use-explorer-state.ts';

type LegendStripProps = {
  answer: GraphAnswer;
  visible: VisibleGraph;
  appearance: Appearance;
  state: ExplorerState;
  change: Change;
  marked: ReadonlySet<string>;
  pinned: ReadonlySet<string>;
  changes?: ReadonlyMap<string, TieChange> | undefined;
  unplaced: number;
  beyond: number;
  basemap: Basemap;
  names: ReadonlyMap<string, string>;
  nameOf: (measure: string) => string;
};

/** Under the picture: what is drawn, with samples of its lines and marks, and what is not, with the way to it. */
export function LegendStrip(props: LegendStripProps) {
  const { answer, visible, appearance, state, marked, pinned, changes } = props;
  const { unplaced, beyond, basemap, names, nameOf } = props;
  const words = useTranslations();
  const { t, format } = words;
  const hollow = hollowWords(words, visible);
  const groups = groupsOf(visible.actors);
  return (
    <section className="legend-strip" aria-label={t('legend.strip')}>
      <strong>{tieCountWords(words, visible)}</strong>
      <LineLegend ties={visible.ties} changes={changes} />
      <ul>
        {marked.size > 0 && (
          <>
            <li>
              <DoubleRing />
              {t('legend.marked')}
            </li>
            <li>{t('legend.pale')}</li>
          </>
        )}
        {hollow !== null && (
          <li>
            <ActorIcon kind="school" colour="var(--muted)" hollow />
            {hollow}
          </li>
        )}
        {groups.length > 0 && (
          <li>
            {groupWords(words, groups).join(' · ')}. {t('legend.groupMark')}
          </li>
        )}
        {visible.ties.some(({ strength }) => strength !== null) && groups.length === 0 && (
          <li>{t('legend.width')}</li>
        )}
        {state.size !== 'same' && <li>{t('legend.size', { what: nameOf(state.size) })}</li>}
        {pinned.size > 0 && <li>{t('legend.pinned')}</li>}
      </ul>
      <OtherTies {...props} />
      {hiddenNotes({ t, format }, visible, ['layers']).map((note) => (
        <span key={note} className="muted">
          {note}
        </span>
      ))}
      <details>
        <summary>{t('legend.full')}</summary>
        {/* Named one by one: what a screen hands on beside them changes with every click, and the legend does not. */}
        <Legend
          scope={answer.scope}
          colour={state.colour}
          size={state.size}
          {...{ visible, appearance, unplaced, beyond, basemap, names, nameOf, changes }}
        />
      </details>
    </section>
  );
}

/** Ties of layers that are not drawn, and the button that draws them. */
function OtherTies({ answer, state, change }: LegendStripProps) {
  const { t, format, layerName } = useTranslations();
  const shown = shownLayers(state, answer.scope);
  const { layersAvailable } = answer.scope;
  const others = layersAvailable.filter(({ layer, ties }) => ties > 0 && !shown.includes(layer));
  if (others.length === 0) return null;
  const count = others.reduce((sum, { ties }) => sum + ties, 0);
  const layers = others.map(({ layer, ties }) =>
    t('legend.layerCount', { layer: layerName(layer), shown: format.count(ties) }),
  );
  return (
    <span>
      {t('legend.otherTies', { count, shown: format.count(count), layers: format.list(layers) })}{' '}
      <button
        type="button"
        className="link-button"
        onClick={() => change({ layers: layersAvailable.map(({ layer }) => layer) })}
      >
        {t('legend.showOther')}
      </button>
    </span>
  );
}

/** The mark of whom a finding is about. */
function DoubleRing() {
  return (
    <svg className="actor-icon" viewBox="-8 -8 16 16" aria-hidden="true">
      <circle r="6.6" fill="none" stroke="var(--madder)" strokeWidth="1.8" />
      <circle r="3" fill="var(--sunk)" stroke="var(--madder)" strokeWidth="1.8" />
    </svg>
  );
}
