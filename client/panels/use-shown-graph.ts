import { useMemo } from 'react';
import type { GraphAnswer } from '../../contract/graphs.ts';
import { useOutline } from '../api/use-outline.ts';
import { groundOf, type Ground } from '../appearance/ground.ts';
import { frameOf } from '../graph/frame.ts';
import type { Frame } from '../graph/picture.ts';
import type { ExplorerState } from '../state/explorer-state.ts';
import { geographicPlaces, onContinent } from '../state/geographic.ts';
import { groupReader } from '../state/group-reader.ts';
import { rollUp } from '../state/roll-up.ts';
import { visibleGraph, type VisibleGraph } from '../state/visible-graph.ts';

export type ShownGraph = {
  visible: VisibleGraph;
  frame: Frame;
  ground: Ground;
  /** Visible actors without a place of their own on the map, and actors outside its first view. */
  unplaced: number;
  beyond: number;
};

const nobody: ReadonlySet<string> = new Set();
const noGround: Ground = [];
const unitSquare: Frame = { x: [0, 1], y: [0, 1] };

/**
 * What is drawn of an answer: rolled up, put on the map, filtered. `steady`: waves share one frame, so that nobody
 * seems to move.
 */
export function useShownGraph(
  answer: GraphAnswer,
  { layers, kinds, minStrength, layout, roll }: ExplorerState,
  communities: ReadonlyMap<string, string>,
  steady: boolean,
): ShownGraph {
  const placed = useMemo(() => {
    const whole = roll === 'none' ? answer : rollUp(answer, groupReader(roll, answer, communities));
    if (layout === 'organic') return { answer: whole, unplaced: nobody, near: whole.actors, map: null };
    const map = geographicPlaces(whole.actors, whole.ties);
    const { actors, unplaced } = map;
    return { answer: { ...whole, actors }, unplaced, near: onContinent(actors), map };
  }, [answer, layout, roll, communities]);
  const visible = useMemo(
    () => visibleGraph(placed.answer, { layers, kinds, minStrength }),
    [placed, layers, kinds, minStrength],
  );
  const frame = useMemo(
    () => (steady && layout === 'organic' ? unitSquare : frameOf(placed.near)),
    [steady, layout, placed],
  );
  // A made-up territory is nowhere: no real coast lies under it.
  const outline = useOutline(layout === 'geographic' && !answer.scope.simulated);
  const ground = useMemo(
    () => (placed.map === null ? noGround : groundOf(placed.map, outline)),
    [placed, outline],
  );
  return {
    visible,
    frame,
    ground,
    unplaced: visible.actors.filter(({ id }) => placed.unplaced.has(id)).length,
    beyond: placed.answer.actors.length - placed.near.length,
  };
}
