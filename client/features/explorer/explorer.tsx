import { lazy, Suspense, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import type { ActorValues } from '../../appearance/appearance.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { phone, useMedia } from '../../ui/use-media.ts';
import { useMeasureName } from '../methods/use-measure-name.ts';
import { AppearanceControls } from './appearance-controls.tsx';
import { ExplorerSide } from './explorer-side.tsx';
import type { ExplorerState } from './explorer-state.ts';
import { ExplorerTable } from './explorer-table.tsx';
import { PictureDownloads } from './picture-downloads.tsx';
import { ShareView } from './share-view.tsx';
import type { Change } from './use-explorer-state.ts';
import { useExplorer } from './use-explorer.ts';
import { useSaveSelection } from './use-save-selection.ts';
import { useSelectionHandlers } from './use-selection-handlers.ts';
import { useSelection, type Selection } from './use-selection.ts';
import { ViewSwitch } from './view-switch.tsx';

const GraphPicture = lazy(() => import('../../graph/graph-picture.tsx'));
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
  /** Waves share one viewport so that nobody seems to move. */
  steady?: boolean;
  /** The actor whose page this is: it needs no way to itself. */
  page?: string;
  tools?: ReactNode;
};

const nothing: ActorValues = new Map();
const nobody: ReadonlyMap<string, string> = new Map();
const noRoute: ReadonlySet<string> = new Set();

/** Picture, legend, table and matrix of one graph, all reading the same visible graph and the same choice. */
export function Explorer(props: ExplorerProps) {
  const { answer, state, change, metrics = nothing, metricsOffered = [], steady = false } = props;
  const communities = props.communities ?? nobody;
  const { t, format } = useTranslations();
  const nameOf = useMeasureName();
  const small = useMedia(phone);
  const [lost, setLost] = useState(false);
  const selection = useSelection(state.selection, change);
  const lassoHandlers = useSelectionHandlers(selection);
  const saveSelection = useSaveSelection({ metrics, communities, nameOf, name: answer.scope.about.id });
  const model = useExplorer({ answer, state, change, metrics, communities, steady });
  const { visible, viewport, basemap, appearance, moved, route, select, open } = model;
  const { colour, size, selected } = state;

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
      selection={selection}
      onSelect={select}
      onOpen={open}
    />
  );
  return (
    <div className="stack" onKeyDown={(event) => stepBack(event, selection)}>
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
                viewport={viewport}
                basemap={basemap}
                appearance={appearance}
                selected={selected}
                route={route?.actors ?? noRoute}
                selection={selection.ids}
                lassoHandlers={lassoHandlers}
                moved={moved}
                label={label}
                onSelect={select}
                onOpen={open}
                onMoved={model.drag}
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
                  visible: model.visibleAsMoved,
                  appearance,
                  viewport,
                  basemap,
                  focus: {
                    selected,
                    hovered: null,
                    route: route?.actors ?? noRoute,
                    selection: selection.ids,
                  },
                  colour,
                  size,
                  unplaced: model.unplaced,
                  names: model.names,
                  nameOf,
                }}
              />
              <ShareView title={answer.scope.about.name} positions={moved} />
            </div>
          )}
          {view === 'picture' && (!small || lost) && table}
        </div>
        <ExplorerSide
          {...props}
          model={model}
          selection={selection}
          nameOf={nameOf}
          onDownload={() => saveSelection(visible, selection.ids)}
        />
      </div>
    </div>
  );
}

/** Control (or Command) and Z takes back what was selected, with Shift it comes again; in a text field it stays the field's. */
function stepBack(event: KeyboardEvent, { undo, redo }: Selection) {
  const typing = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
  if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || typing) return;
  const step = event.shiftKey ? redo : undo;
  if (step === null) return;
  event.preventDefault();
  step();
}
