import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GraphTie } from '../../contract/graphs.ts';
import type { Appearance } from '../appearance/appearance.ts';
import type { Basemap } from '../appearance/basemap.ts';
import type { TieKey } from '../appearance/emphasis.ts';
import { manyTies } from '../appearance/tie-look.ts';
import { tokens } from '../appearance/tokens.ts';
import type { VisibleGraph } from '../appearance/visible-graph.ts';
import { useAnnouncer } from '../ui/announcer.ts';
import { lessMotion, useMedia } from '../ui/use-media.ts';
import { useTheme } from '../ui/use-theme.ts';
import type { Changes } from './appearance-controller.ts';
import { BuildProgress } from './build-progress.tsx';
import { drawnGraph, drawnGraphInSteps, manyItems } from './drawn-graph.ts';
import type { LassoHandlers } from './lasso-controller.ts';
import { PictureNotes } from './picture-notes.tsx';
import type { PictureWords } from './picture-words.ts';
import { createPicture, type Picture } from './picture.ts';
import { PictureTools } from './picture-tools.tsx';
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
  /** Whom the finding is about that led here: a double ring, named first, the rest pale. */
  marked?: ReadonlySet<string>;
  tie?: TieKey | null;
  /** What became of each tie between two waves, by its id. */
  changes?: Changes;
  /** Who carries the mark of having been put in place by hand. */
  pinned?: ReadonlySet<string>;
  moved: ReadonlyMap<string, { x: number; y: number }>;
  label: string;
  words: PictureWords;
  onSelect: (id: string | null) => void;
  onOpen: (id: string) => void;
  onMoved: (id: string, place: { x: number; y: number }) => void;
  onTie?: (tie: TieKey | null) => void;
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
  const announce = useAnnouncer((announcer) => announcer.announce);
  const theme = useTheme();
  const keys = useId();
  const calm = useMedia(lessMotion);
  const box = useRef<HTMLDivElement>(null);
  const picture = useRef<Picture | null>(null);
  const latest = useRef({ ...props, announce });
  const [lost, setLost] = useState<'lost' | 'none' | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [lassoing, setLassoing] = useState(false);
  const [named, setNamed] = useState({ shown: 0, wanted: 0 });
  const [wheelBlocked, setWheelBlocked] = useState(0);
  const {
    visible,
    viewport,
    appearance,
    selected,
    route,
    moved,
    basemap = noBasemap,
    selection = nobody,
    marked = nobody,
    pinned = nobody,
    tie = null,
    changes,
  } = props;

  useEffect(() => {
    latest.current = { ...props, announce };
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
          onTie: (tie) => latest.current.onTie?.(tie === null ? null : keyOf(tie)),
          onWalkedTie: (tie) => {
            const now = latest.current;
            now.onTie?.(tie === null ? null : keyOf(tie));
            if (tie !== null) now.announce(now.words.tie(tie));
          },
          describeTie: (tie) => latest.current.words.tie(tie),
          onWheelBlocked: () => setWheelBlocked((times) => times + 1),
          onNamed: (shown, wanted) =>
            setNamed((before) =>
              before.shown === shown && before.wanted === wanted ? before : { shown, wanted },
            ),
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
    () => picture.current?.setSelection({ selected, route, selection, marked, tie }),
    [selected, route, selection, marked, tie, visible, calm],
  );
  useEffect(() => picture.current?.setChanges(changes), [changes, calm]);
  useEffect(() => picture.current?.setPinned(pinned), [pinned, calm]);
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
      <PictureNotes words={props.words} named={named} wheelBlocked={wheelBlocked} />
      <PictureTools
        picture={picture}
        selected={selected}
        lasso={props.lassoHandlers ? { on: lassoing, onChange: setLassoing } : null}
      />
    </div>
  );
}

const keyOf = ({ from, to, layer }: GraphTie): TieKey => ({ from, to, layer });
