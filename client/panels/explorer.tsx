import { lazy, Suspense, useCallback, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { GraphAnswer } from '../../contract/graphs.ts';
import { appearanceOf, type ActorValues } from '../appearance/appearance.ts';
import { tokens } from '../appearance/tokens.ts';
import { useWords } from '../i18n/use-words.ts';
import { addressOfActor, addressOfTerritory } from '../state/addresses.ts';
import { useAnnouncer } from '../state/announcer.ts';
import type { ExplorerState } from '../state/explorer-state.ts';
import { useMovedActors } from '../state/moved-actors.ts';
import { shortestRoutes } from '../state/routes.ts';
import { usePicked, type Picked } from '../state/use-picked.ts';
import type { Change } from '../state/use-explorer-state.ts';
import { phone, useMedia } from '../state/use-media.ts';
import { useTheme } from '../state/use-theme.ts';
import { neighbourhoodReader, type VisibleGraph } from '../state/visible-graph.ts';
import { Skeleton } from './answer.tsx';
import { AppearanceControls, FilterControls } from './explorer-controls.tsx';
import { ExplorerTable } from './explorer-table.tsx';
import { Legend } from './legend.tsx';
import { PickedPanel } from './picked-panel.tsx';
import { PictureDownloads } from './picture-downloads.tsx';
import { RouteControls } from './route-controls.tsx';
import { SelectionCard } from './selection-card.tsx';
import { ShareView } from './share-view.tsx';
import { useSavePicked } from './use-save-picked.ts';
import { useMeasureName } from './use-measure-name.ts';
import { usePicking } from './use-picking.ts';
import { useShownGraph } from './use-shown-graph.ts';
import { ViewSwitch } from './view-switch.tsx';

const GraphPicture = lazy(() => import('../graph/graph-picture.tsx'));
const AdjacencyMatrix = lazy(() => import('./adjacency-matrix.tsx'));

type ExplorerProps = {
  answer: GraphAnswer;
  state: ExplorerState;
  change: Change;
  metrics?: ActorValues;
  /** Metrics on offer; values come in `metrics` once one is chosen. */
  metricsOffered?: readonly string[];
  communities?: ReadonlyMap<string, string>;
  communitiesOffered?: boolean;
  /** Waves share one frame so that nobody seems to move. */
  steady?: boolean;
  /** The actor whose page this is: it needs no way to itself. */
  page?: string;
  tools?: ReactNode;
};

const nothing: ActorValues = new Map();
const nobody: ReadonlyMap<string, string> = new Map();
const nobodyMoved: ReadonlyMap<string, { x: number; y: number }> = new Map();
const noRoute: ReadonlySet<string> = new Set();

/** Picture, legend, table and matrix of one graph, all reading the same visible graph and the same choice. */
export function Explorer(props: ExplorerProps) {
  const { answer, state, change, metrics = nothing, metricsOffered = [], steady = false } = props;
  const communities = props.communities ?? nobody;
  const words = useWords();
  const { t, format } = words;
  const nameOf = useMeasureName();
  const theme = useTheme();
  const small = useMedia(phone);
  const [lost, setLost] = useState(false);
  const [path, navigate] = useLocation();
  const announce = useAnnouncer((announcer) => announcer.announce);
  const kept = useMovedActors();
  const putMoved = kept.put;
  const moved = kept.path === `${path} ${state.layout}` ? kept.places : nobodyMoved;

  const picked = usePicked(state.picked, change);
  const picking = usePicking(picked);
  const savePicked = useSavePicked({ metrics, communities, nameOf, name: answer.scope.about.id });

  const { colour, size, labels, layout, selected, target } = state;
  const { visible, frame, ground, unplaced, beyond } = useShownGraph(answer, state, communities, steady);
  const appearance = useMemo(
    () => appearanceOf(visible, { colour, size, labels }, metrics, communities, tokens[theme]),
    [visible, colour, size, labels, metrics, communities, theme],
  );
  const placed = useMemo(() => withMoved(visible, moved), [visible, moved]);
  const tiesOf = useMemo(() => neighbourhoodReader(visible.ties), [visible]);
  const byId = useMemo(() => new Map(visible.actors.map((actor) => [actor.id, actor])), [visible]);
  const names = useMemo(() => new Map(answer.actors.map(({ id, name }) => [id, name])), [answer]);
  const route = useMemo(
    () => (selected !== null && target !== null ? shortestRoutes(visible.ties, selected, target) : null),
    [visible, selected, target],
  );
  const chosen = selected === null ? undefined : byId.get(selected);

  const select = useCallback(
    (id: string | null) => {
      change({ selected: id, target: null });
      const actor = id === null ? undefined : byId.get(id);
      const count = id === null ? 0 : tiesOf(id).size;
      announce(actor ? t('selection.said', { name: actor.name, count }) : t('selection.none'));
    },
    [announce, byId, change, t, tiesOf],
  );
  const open = useCallback(
    (id: string) => {
      if (id.startsWith('comuna:')) navigate(addressOfTerritory(id));
      else if (id.startsWith('community:')) change({ roll: 'none', colour: 'community' });
      else navigate(addressOfActor(id));
    },
    [change, navigate],
  );
  const drag = useCallback(
    (id: string, place: { x: number; y: number }) =>
      putMoved(`${path} ${layout}`, new Map(moved).set(id, place)),
    [layout, moved, path, putMoved],
  );

  const view = state.view ?? (small ? 'table' : 'picture');
  const label = t('picture.label', {
    name: answer.scope.about.name,
    actors: format.count(visible.actors.length),
    ties: format.count(visible.ties.length),
  });
  const table = (
    <ExplorerTable
      visible={visible}
      metrics={metrics}
      communities={communities}
      state={state}
      change={change}
      label={t('table.label', { name: answer.scope.about.name })}
      nameOf={nameOf}
      picked={picked}
      onSelect={select}
      onOpen={open}
    />
  );
  return (
    <div className="stack" onKeyDown={(event) => stepBack(event, picked)}>
      <div className="row-apart explorer-head">
        <AppearanceControls
          answer={answer}
          state={state}
          change={change}
          metrics={metricsOffered}
          communities={props.communitiesOffered === true}
          nameOf={nameOf}
        />
        <div className="row">
          {props.tools}
          <ViewSwitch view={view} onView={(next) => change({ view: next })} />
        </div>
      </div>
      <div className="explorer">
        <div className="stack">
          {view === 'picture' && (
            <Suspense fallback={<Skeleton height={560} />}>
              <GraphPicture
                visible={visible}
                frame={frame}
                ground={ground}
                appearance={appearance}
                selected={selected}
                route={route?.actors ?? noRoute}
                picked={picked.ids}
                picking={picking}
                moved={moved}
                label={label}
                onSelect={select}
                onOpen={open}
                onMoved={drag}
                onLost={() => setLost(true)}
                onGiveUp={() => change({ view: 'table' })}
              />
            </Suspense>
          )}
          {view === 'matrix' && (
            <Suspense fallback={<Skeleton height={560} />}>
              <AdjacencyMatrix
                visible={visible}
                appearance={appearance}
                selected={selected}
                onSelect={select}
              />
            </Suspense>
          )}
          {view === 'table' && table}
          {view === 'picture' && (
            <div className="row-apart">
              <PictureDownloads
                shown={{
                  answer,
                  visible: placed,
                  appearance,
                  frame,
                  ground,
                  focus: { selected, hovered: null, route: route?.actors ?? noRoute, picked: picked.ids },
                  colour,
                  size,
                  unplaced,
                  names,
                  nameOf,
                }}
              />
              <ShareView title={answer.scope.about.name} positions={moved} />
            </div>
          )}
          {view === 'picture' && (!small || lost) && table}
        </div>
        <div className="side">
          {(picked.ids.size > 0 || picked.undo || picked.redo || picked.refused !== null) && (
            <PickedPanel
              picked={picked}
              visible={visible}
              onSelect={select}
              onDownload={() => savePicked(visible, picked.ids)}
            />
          )}
          {chosen && (
            <SelectionCard
              actor={chosen}
              around={tiesOf(chosen.id)}
              actorOf={(id) => byId.get(id)}
              opens={chosen.id !== props.page && !chosen.id.startsWith('community:')}
              onSelect={select}
            />
          )}
          {chosen && (
            <RouteControls
              actors={visible.actors}
              selected={chosen.id}
              target={target}
              length={route === null ? undefined : route.length}
              onTarget={(id) => change({ target: id })}
            />
          )}
          <div className="card">
            <Legend
              scope={answer.scope}
              visible={visible}
              appearance={appearance}
              colour={colour}
              size={size}
              unplaced={unplaced}
              beyond={beyond}
              ground={ground}
              names={names}
              nameOf={nameOf}
            />
          </div>
          <div className="card">
            <FilterControls answer={answer} state={state} change={change} />
          </div>
        </div>
      </div>
    </div>
  );
}

/** The same graph with the actors where the reader has put them. */
function withMoved(
  visible: VisibleGraph,
  moved: ReadonlyMap<string, { x: number; y: number }>,
): VisibleGraph {
  if (moved.size === 0) return visible;
  return { ...visible, actors: visible.actors.map((actor) => ({ ...actor, ...moved.get(actor.id) })) };
}

/** Control (or Command) and Z takes back what was picked, with Shift it comes again; in a text field it stays the field's. */
function stepBack(event: KeyboardEvent, { undo, redo }: Picked) {
  const typing = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
  if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || typing) return;
  const step = event.shiftKey ? redo : undo;
  if (step === null) return;
  event.preventDefault();
  step();
}
