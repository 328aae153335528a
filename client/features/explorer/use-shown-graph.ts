import { useMemo } from 'react';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import { useOutline } from '../../api/use-outline.ts';
import { basemapOf, type Basemap } from '../../appearance/basemap.ts';
import { geographicPlaces, onContinent } from '../../appearance/geographic-places.ts';
import { visibleGraph, type VisibleGraph } from '../../appearance/visible-graph.ts';
import { viewportOf } from '../../graph/viewport.ts';
import type { Viewport } from '../../graph/viewport.ts';
import { aggregateGroups } from './aggregate-groups.ts';
import type { ExplorerState } from './explorer-state.ts';
import { groupReader } from './group-reader.ts';
import { shownLayers } from './network-view.ts';

type ShownGraph = {
  visible: VisibleGraph;
  viewport: Viewport;
  basemap: Basemap;
  /** Visible actors without a place of their own on the map, and actors outside its first view. */
  unplaced: number;
  beyond: number;
};

const nobody: ReadonlySet<string> = new Set();
const noBasemap: Basemap = [];
const unitSquare: Viewport = { x: [0, 1], y: [0, 1] };

/**
 * What is drawn of an answer: aggregated, put on the map, filtered. `steady`: waves share one viewport, so that nobody
 * seems to move.
 */
export function useShownGraph(
  answer: GraphAnswer,
  state: ExplorerState,
  communities: ReadonlyMap<string, string>,
  steady: boolean,
): ShownGraph {
  const { kinds, minStrength, where, layout, aggregation } = state;
  const layers = useMemo(
    () => shownLayers({ layers: state.layers }, answer.scope),
    [state.layers, answer.scope],
  );
  const near = useMemo(
    () => (state.near === 0 || state.selected === null ? null : { id: state.selected, steps: state.near }),
    [state.near, state.selected],
  );
  const located = useMemo(() => {
    const whole =
      aggregation === 'none'
        ? answer
        : aggregateGroups(answer, groupReader(aggregation, answer, communities));
    if (layout === 'organic') return { answer: whole, unplaced: nobody, near: whole.actors, map: null };
    const map = geographicPlaces(whole.actors, whole.ties);
    const { actors, unplaced } = map;
    return { answer: { ...whole, actors }, unplaced, near: onContinent(actors), map };
  }, [answer, layout, aggregation, communities]);
  const visible = useMemo(
    () => visibleGraph(located.answer, { layers, kinds, minStrength, where, near }),
    [located, layers, kinds, minStrength, where, near],
  );
  const viewport = useMemo(
    () => (steady && layout === 'organic' ? unitSquare : viewportOf(located.near)),
    [steady, layout, located],
  );
  // A simulated territory has no real place: no coast is drawn under it.
  const outline = useOutline(layout === 'geographic' && !answer.scope.simulated);
  const basemap = useMemo(
    () => (located.map === null ? noBasemap : basemapOf(located.map, outline)),
    [located, outline],
  );
  return {
    visible,
    viewport,
    basemap,
    unplaced: visible.actors.filter(({ id }) => located.unplaced.has(id)).length,
    beyond: located.answer.actors.length - located.near.length,
  };
}
