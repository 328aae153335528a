import type { GraphAnswer, GraphTie } from '../../../contract/graphs.ts';
import { layerById } from '../../../contract/layers.ts';
import { byId } from '../../../contract/text-order.ts';
import { mentionsOf } from '../../appearance/line-entries.ts';
import { visibleGraph } from '../../appearance/visible-graph.ts';
import type { ExplorerState } from '../explorer/explorer-state.ts';
import { shownLayers } from '../explorer/network-view.ts';
import { whoSpeaks } from './who-speaks.ts';

/** What decides whom and what the numbers read: the filters of the picture. */
export type ViewFilters = Pick<
  ExplorerState,
  'layers' | 'kinds' | 'minStrength' | 'where' | 'near' | 'selected'
>;

/** The graph of a view as numbers read it: at most one tie from an actor to another, one a pair without direction. */
export type ViewGraph = {
  directed: boolean;
  /** Ids by position. */
  actors: readonly string[];
  /** Ends of each tie, by position. */
  from: Int32Array;
  to: Int32Array;
  /** By position: whether the ties that start there are known (`whoSpeaks`). */
  speaks: readonly boolean[];
  /** Lines of the picture that it was made of, one a layer, and how many accounts there are of them. */
  lines: number;
  mentions: number;
  /** Lines of the picture that are no part of it: they touch somebody who stands for many. */
  apart: number;
};

/**
 * The graph of what is left of an answer after the filters, read as the service reads it: sets (actors that stand for
 * many) and ties with oneself are no part of it, and layers are merged.
 *
 * @param directed what the network says of its ties; `null`: as their layers say
 */
export function viewGraphOf(answer: GraphAnswer, filters: ViewFilters, directed: boolean | null): ViewGraph {
  const layers = shownLayers(filters, answer.scope);
  const { kinds, minStrength, where, selected } = filters;
  const near = filters.near === 0 || selected === null ? null : { id: selected, steps: filters.near };
  const left = visibleGraph(answer, { layers, kinds, minStrength, where, near });
  const counted = left.actors.filter(({ isSet }) => !isSet).sort(byId);
  const actors = counted.map(({ id }) => id);
  const positions = new Map(actors.map((id, position) => [id, position]));
  const lines = left.ties.filter(({ from, to }) => from !== to && positions.has(from) && positions.has(to));
  const isDirected = directed ?? layers.some((layer) => layerById(layer).directed);
  return {
    directed: isDirected,
    actors,
    ...endsOf(lines, positions, isDirected),
    speaks: whoSpeaks(counted, layers),
    lines: lines.length,
    mentions: mentionsOf(lines),
    apart: left.ties.filter(({ from, to }) => from !== to).length - lines.length,
  };
}

const last = new WeakMap<GraphAnswer, { key: string; view: ViewGraph }>();

/** The same, made once for all parts of a screen that show the same view. */
export function sharedViewGraph(
  answer: GraphAnswer,
  filters: ViewFilters,
  directed: boolean | null,
): ViewGraph {
  const key = JSON.stringify([filters, directed]);
  const known = last.get(answer);
  if (known?.key === key) return known.view;
  const view = viewGraphOf(answer, filters, directed);
  last.set(answer, { key, view });
  return view;
}

function endsOf(lines: readonly GraphTie[], positions: ReadonlyMap<string, number>, directed: boolean) {
  const pairs = new Map<number, [from: number, to: number]>();
  for (const line of lines) {
    const from = positions.get(line.from)!;
    const to = positions.get(line.to)!;
    const [a, b] = directed || from < to ? [from, to] : [to, from];
    const pair = a * positions.size + b;
    if (!pairs.has(pair)) pairs.set(pair, [from, to]);
  }
  const ends = [...pairs.values()];
  return { from: Int32Array.from(ends, ([from]) => from), to: Int32Array.from(ends, ([, to]) => to) };
}
