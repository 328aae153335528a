import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Appearance } from '../appearance/appearance.ts';
import type { Ground } from '../appearance/ground.ts';
import { manyTies } from '../appearance/tie-look.ts';
import { tokens } from '../appearance/tokens.ts';
import { lessMotion, useMedia } from '../state/use-media.ts';
import { useTheme } from '../state/use-theme.ts';
import type { VisibleGraph } from '../state/visible-graph.ts';
import { drawnGraph, drawnGraphInSteps, manyItems } from './drawn-graph.ts';
import type { LassoTold } from './lasso-controller.ts';
import { createPicture, type Frame, type Picture } from './picture.ts';

export type GraphPictureProps = {
  visible: VisibleGraph;
  frame: Frame;
  /** Shapes drawn under the actors, in layout units. */
  ground?: Ground;
  appearance: Appearance;
  selected: string | null;
  route: ReadonlySet<string>;
  /** Actors picked together; without `picking` none can be. */
  picked?: ReadonlySet<string>;
  picking?: LassoTold;
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

const noGround: Ground = [];
const nobody: ReadonlySet<string> = new Set();

/** Sigma in a box: made once, told of changes, released when the box goes. */
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
  const { visible, frame, appearance, selected, route, moved, ground = noGround, picked = nobody } = props;

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
          onPick: (ids, how) => {
            setLassoing(false);
            latest.current.picking?.onPick(ids, how);
          },
          onToggle: (id) => latest.current.picking?.onToggle(id),
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
      picture.current?.draw(drawnGraph(visible, moved));
      return;
    }
    const stop = new AbortController();
    drawnGraphInSteps(visible, moved, { signal: stop.signal, onStep: setShare })
      .then((graph) => picture.current?.draw(graph))
      // Another graph is on its way, or the picture is gone.
      .catch(() => undefined)
      .finally(() => setShare(null));
    return () => stop.abort();
  }, [visible, moved, calm]);
  useEffect(() => picture.current?.lay(frame, ground), [frame, ground, calm]);
  useEffect(() => picture.current?.dress(appearance, tokens[theme]), [appearance, theme]);
  useEffect(
    () => picture.current?.choose({ selected, route, picked }),
    [selected, route, picked, visible, calm],
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
        {props.picking && <LassoButton on={lassoing} onChange={setLassoing} />}
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

/** The tool that draws a line around actors to pick them together. */
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
        <ellipse cx="10" cy="7.6" rx="7.4" ry="4.8" className="lasso-mark" />
        <path
          d="M6.400 11.800c1.700 1.100 1.500 2.600.3 3.300-.9.600-.8 1.600.5 2.300"
          className="lasso-mark"
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
