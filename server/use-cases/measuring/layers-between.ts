import type { RecordOf } from '../../../contract/records.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import type { NetworkGraph } from '../../analysis/graph/network-graph.ts';

type Tied = Pick<RecordOf<'tie'>, 'from' | 'to' | 'layer'>;

/** The layers in which two actors of a graph are tied, among the ties that it was made of. O(ties) a call. */
export const layersBetween =
  ({ directed }: NetworkGraph, ties: readonly Tied[]) =>
  (from: string, to: string): string[] => {
    const joins = (tie: Tied): boolean =>
      (tie.from === from && tie.to === to) || (!directed && tie.from === to && tie.to === from);
    return [...new Set(ties.filter(joins).map(({ layer }) => layer))].toSorted(byCodeUnit);
  };
