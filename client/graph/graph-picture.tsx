import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appearance } from '../appearance/appearance.ts';
import type { Basemap } from '../appearance/basemap.ts';
import { manyTies } from '../appearance/tie-look.ts';
import { tokens } from '../appearance/tokens.ts';
import type { VisibleGraph } from '../appearance/visible-graph.ts';
import { lessMotion, useMedia } from '../ui/use-media.ts';
import { useTheme } from '../ui/use-theme.ts';
import { drawnGraph, drawnGraphInSteps, manyItems } from './drawn-graph.ts';
import type { LassoHandlers } from './lasso-controller.ts';
import { createPicture, type Picture } from './picture.ts';
import type { Viewport } from './viewport.ts';

type GraphPictureProps = {
  visible: VisibleGraph;
  viewport: Viewport;
  /** Shapes drawn under the actors, in layout units. */
  basemap?: Basemap;
  appearance: Appearance;
  selected: string | null;
  route: ReadonlySet<string>;
  /** Actors selected together; without `lassoHandlers` none can be. */
  selection?: ReadonlySet<string>;
  lassoHandlers?: LassoHandlers;
  moved: ReadonlyMap<string, { x: number; y: number }>;
  label: string;
  onSelect: (id: string | null) => void;
  onOpen: (id: string) => void;
  onMoved: (id: string, place: { x: number; y: number }) => void;
  /** The picture cannot be drawn, or not any more. */
  onLost?: () => void;
  /** Offered while a large picture is being made. */
  onGiveUp?: () => void;
};

const noBasemap: Basemap = [];
const nobody: ReadonlySet<string> = new Set();

/** Sigma in an element: created once, updated on every change, released with the element. */
export default function GraphPicture(props: GraphPictureProps) {
  const { t } = useTranslation();
  const theme = useTheme();
  const keys = useId();
  const calm = useMedia(lessMotion);
  const box = useRef<HTMLDivElement>(null);
  const picture = useRef<Picture | null>(null);
  const latest = useRef(props);
  const [lost, setLost] = useState<'lost' | 'none' | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [lassoing, setLassoing] = useState(false);
  const {
    visible,
    viewport,
    appearance,
    selected,
    route,
    moved,
    basemap = noBasemap,
    selection = nobody,
  } = props;

  useEffect(() => {
    latest.current = props;
  });

  useEffect(() => {
    const now = latest.current;
    try {
      picture.current = createPicture(
        box.current!,
        {
          crowded: now.visible.ties.length > manyTies,
          appearance: now.appearance,
          tokens: tokens[document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light'],
          calm,
        },
        {
          onSelect: (id) => latest.current.onSelect(id),
          onOpen: (id) => latest.current.onOpen(id),
          onMoved: (id, place) => latest.current.onMoved(id, place),
          onLasso: (ids, how) => {
            setLassoing(false);
            latest.current.lassoHandlers?.onLasso(ids, how);
          },
          onToggle: (id) => latest.current.lassoHandlers?.onToggle(id),
          onLost: () => {
            setLost('lost');
            latest.current.onLost?.();
          },
        },
      );
    } catch {
      queueMicrotask(() => {
        setLost('none');
        latest.current.onLost?.();
      });
    }
    return () => {
      picture.current?.kill();
      picture.current = null;
    };
  }, [calm]);

  useEffect(() => {
    if (visible.actors.length + visible.ties.length <= manyItems) {
      picture.current?.setGraph(drawnGraph(visible, moved));
      return;
    }
    const stop = new AbortController();
    drawnGraphInSteps(visible, moved, { signal: stop.signal, onStep: setShare })
      .then((graph) => picture.current?.setGraph(graph))
      // Another graph is on its way, or the picture is gone.
      .catch(() => undefined)
      .finally(() => setShare(null));
    return () => stop.abort();
  }, [visible, moved, calm]);
  useEffect(() => picture.current?.setFrame(viewport, basemap), [viewport, basemap, calm]);
  useEffect(() => picture.current?.setAppearance(appearance, tokens[theme]), [appearance, theme]);
  useEffect(
    () => picture.current?.setSelection({ selected, route, selection }),
    [selected, route, selection, visible, calm],
  );
  useEffect(() => picture.current?.lasso(lassoing), [lassoing]);

  if (lost !== null) {
    return (
      <div className="picture picture-lost" role="status">
        <p>{t(`picture.${lost}`)}</p>
        <p className="muted">{t('picture.lostAdvice')}</p>
      </div>
    );
  }
  return (
    <div className="picture">
      <div
        ref={box}
        className="picture-canvas"
        role="application"
        tabIndex={0}
        aria-label={props.label}
        aria-describedby={keys}
      />
      {share !== null && <BuildProgress share={share} onGiveUp={props.onGiveUp} />}
      <p id={keys} className="picture-keys">
        {t('picture.keys')}
      </p>
      <div className="picture-zoom">
        {props.lassoHandlers && <LassoButton on={lassoing} onChange={setLassoing} />}
        <button
          type="button"
          className="icon-button"
          onClick={() => picture.current?.zoom('in')}
          aria-label={t('picture.zoomIn')}
        >
          +
        </button>
        <button
          type="button"
          className="icon-button"
          onClick={() => picture.current?.zoom('out')}
          aria-label={t('picture.zoomOut')}
        >
          −
        </button>
        <button
          type="button"
          className="icon-button"
          onClick={() => picture.current?.zoom('all')}
          aria-label={t('picture.zoomAll')}
        >
          ⤢
        </button>
        {selected !== null && (
          <button
            type="button"
            className="icon-button"
            onClick={() => picture.current?.showActor(selected)}
            aria-label={t('picture.centre')}
          >
            ◎
          </button>
        )}
      </div>
    </div>
  );
}

/** The tool that draws a line around actors to select them together. */
function LassoButton({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  const { t } = useTranslation();
  const label = t('picture.lasso');
  return (
    <button
      type="button"
      className="icon-button toggle"
      aria-pressed={on}
      aria-label={label}
      title={label}
      onClick={() => onChange(!on)}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <ellipse cx="10" cy="7.6" rx="7.4" ry="4.8" className="lasso-icon" />
        <path
          d="M6.400 11.800c1.700 1.100 1.500 2.600.3 3.300-.9.600-.8 1.600.5 2.300"
          className="lasso-icon"
        />
      </svg>
    </button>
  );
}

/** How far a large picture is, and the way out of waiting for it. */
function BuildProgress({ share, onGiveUp }: { share: number; onGiveUp: (() => void) | undefined }) {
  const { t } = useTranslation();
  return (
    <div className="picture-progress">
      <label className="field">
        <span>{t('picture.building')}</span>
        <progress max={1} value={share} />
      </label>
      {onGiveUp && (
        <button type="button" className="button" onClick={onGiveUp}>
          {t('picture.giveUp')}
        </button>
      )}
    </div>
  );
}
