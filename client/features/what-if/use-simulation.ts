import { useMemo } from 'react';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import { useWhatIf } from '../../api/use-what-if.ts';
import type { ExplorerState } from '../explorer/explorer-state.ts';
import { applyEdits, type Edit } from './edits.ts';
import { outcomesOf, requestedEdits, viewOfGraph, whatIfRequest } from './what-if-request.ts';

/** Structure that both pictures show; the service says how it reads them. */
export const compared = [
  'density',
  'density.all-cells',
  'components.weak',
  'fragmentation.weak',
  'fragmentation.distance',
  'reciprocity.arc',
  'transitivity',
  'path-length',
];

type SimulationInput = {
  answer: GraphAnswer;
  wave: string | null;
  state: ExplorerState;
  edits: readonly Edit[];
  /** Whom the first suggestion is for: the schools of the finding, or the one it was opened with. */
  focus: readonly string[];
};

/** The view as it is, as it would be, what each edit did, and the ties that would bring most together. */
export function useSimulation({ answer, wave, state, edits, focus }: SimulationInput) {
  const before = useMemo(() => viewOfGraph(answer, state), [answer, state]);
  const requested = useMemo(() => requestedEdits(before, edits), [before, edits]);
  const body = useMemo(
    () => ({ ...whatIfRequest(answer, wave, state, compared), edits: requested.edits }),
    [answer, wave, state, requested],
  );
  const measured = useWhatIf(body);
  // What came to the request before tells of other edits.
  const effects = measured.isPlaceholderData ? undefined : measured.data?.effects;
  const outcomes = useMemo(
    () => (effects === undefined ? null : outcomesOf(edits, requested, effects)),
    [edits, requested, effects],
  );
  const after = useMemo(
    () =>
      applyEdits(
        before,
        edits.filter((_, at) => outcomes?.[at]?.changed !== false),
      ),
    [before, edits, outcomes],
  );
  const there = new Set(after.actors.map(({ id }) => id));
  const bestTieOf = focus.filter((id) => there.has(id));
  const forFocus = useWhatIf(bestTieOf.length === 0 ? null : { ...body, metrics: [], bestTieOf });
  return { before, after, measured, outcomes, bestTieOf, forFocus };
}
export type Simulation = ReturnType<typeof useSimulation>;
