import type { PatternReading } from '../../../contract/assessments.ts';
import type { ExplorerState } from '../explorer/explorer-state.ts';
import type { Change } from '../explorer/use-explorer-state.ts';
import type { FindingProps } from './finding-props.ts';
import { keyOfReading } from './readings.ts';

type Picture = { state: ExplorerState; change: Change };

/** Whether the picture marks that reading. */
export const isMarked = (state: ExplorerState, { pattern, subjects }: PatternReading): boolean =>
  state.finding === pattern &&
  keyOfReading({ pattern, subjects: [...state.marked] }) ===
    keyOfReading({ pattern, subjects: [...subjects].sort() });

/** What marks a reading in the picture beside it: its layers and whom it is about; and what takes the marks away. */
export function markingOf({ state, change }: Picture, reading: PatternReading): FindingProps['inPicture'] {
  const marked = isMarked(state, reading);
  const mark = {
    finding: reading.pattern,
    marked: [...reading.subjects].sort(),
    layers: reading.reads.length > 0 ? [...reading.reads] : null,
    // The table and the matrix have no rings.
    ...(state.view !== null && { view: 'picture' as const }),
  };
  return {
    isMarked: marked,
    toggle: () => change(marked ? { finding: null, marked: [], layers: null } : mark),
    choose: (actor) => change({ ...mark, selected: actor, target: null }),
  };
}
