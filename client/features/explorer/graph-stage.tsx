import { Suspense, useEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { useTranslations } from '../../i18n/use-translations.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import type { ExplorerState } from './explorer-state.ts';
import { ExplorerTable } from './explorer-table.tsx';
import { FindingShown } from './finding-shown.tsx';
import { LegendStrip } from './legend-strip.tsx';
import type { ExplorerModel } from './use-explorer.ts';
import { usePictureWords } from './use-picture-words.ts';
import { useSelectionHandlers } from './use-selection-handlers.ts';

const GraphPicture = lazyPart(() => import('../../graph/graph-picture.tsx'));
const AdjacencyMatrix = lazyPart(() => import('./adjacency-matrix.tsx'));

const noRoute: ReadonlySet<string> = new Set();

type StageProps = {
  model: ExplorerModel;
  view: NonNullable<ExplorerState['view']>;
  onLost: () => void;
  children?: ReactNode;
};

/** The graph itself: as a picture over its legend, as a matrix or as a table. */
export function GraphStage({ model, view, onLost, children }: StageProps) {
  const [foot, height] = useHeight();
  return (
    <div
      className={`stage stage-${view}`}
      style={height === null ? undefined : ({ '--stage-foot': `${String(height)}px` } as CSSProperties)}
    >
      {/* Of its own for each view: while another one is on its way, React keeps what was there, a lost picture too. */}
      <Suspense key={view} fallback={<Skeleton height={420} />}>
        {view === 'picture' && <StagePicture model={model} onLost={onLost} />}
        {view === 'matrix' && (
          <AdjacencyMatrix
            visible={model.visible}
            appearance={model.appearance}
            selected={model.state.selected}
            onSelect={model.select}
          />
        )}
      </Suspense>
      {view === 'table' && <GraphTable model={model} />}
      <div className="stage-foot" ref={foot}>
        <FindingShown model={model} />
        {view === 'picture' && <LegendStrip {...model} />}
      </div>
      {children}
    </div>
  );
}

/** How high something is, in pixels, as long as it is there: the picture keeps clear of what lies over it. */
function useHeight() {
  const place = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState<number | null>(null);
  useEffect(() => {
    const sizes = new ResizeObserver(([entry]) => setHeight(entry!.target.clientHeight));
    sizes.observe(place.current!);
    return () => sizes.disconnect();
  }, []);
  return [place, height] as const;
}

function StagePicture({ model, onLost }: Pick<StageProps, 'model' | 'onLost'>) {
  const { t, format } = useTranslations();
  const { answer, state, change, visible, selection, route, changes } = model;
  const lassoHandlers = useSelectionHandlers(selection);
  const words = usePictureWords(visible);
  return (
    <GraphPicture
      visible={visible}
      viewport={model.viewport}
      basemap={model.basemap}
      appearance={model.appearance}
      selected={state.selected}
      route={route?.actors ?? noRoute}
      selection={selection.ids}
      lassoHandlers={lassoHandlers}
      moved={model.moved}
      pinned={model.pinned}
      marked={model.marked}
      tie={state.tie}
      {...(changes && { changes })}
      words={words}
      label={t('picture.label', {
        name: answer.scope.about.name,
        actors: format.count(visible.actors.length),
        ties: format.count(visible.ties.length),
      })}
      onSelect={model.select}
      onTie={model.selectTie}
      onOpen={model.open}
      onMoved={model.drag}
      onLost={onLost}
      onGiveUp={() => change({ view: 'table' })}
    />
  );
}

/** The twin of the picture: the same actors, in rows. */
export function GraphTable({ model }: { model: ExplorerModel }) {
  const { t } = useTranslations();
  return (
    <ExplorerTable
      visible={model.visible}
      metrics={model.metrics}
      communities={model.communities}
      state={model.state}
      change={model.change}
      label={t('table.label', { name: model.answer.scope.about.name })}
      nameOf={model.nameOf}
      selection={model.selection}
      onSelect={model.select}
      onOpen={model.open}
    />
  );
}
