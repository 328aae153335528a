import type { NetworkData } from '../../../contract/network-data.ts';
import type { ReadView } from '../../../contract/network-view.ts';
import type { GraphChoice, GraphOfNetwork } from '../../analysis/graph/graph-from-network.ts';
import { layersOfNetwork } from '../../analysis/graph/wave-layers.ts';
import type { WrittenView } from '../../intake/written-view.ts';
import type { GraphSource } from './graph-source.ts';

/** What a file of Telar says that it is: a view, or `null` for all of a network; `undefined`: another program wrote it. */
export type Written = WrittenView | null | undefined;

type Choice = Required<Pick<GraphChoice, 'wave' | 'layers' | 'kinds' | 'strength' | 'directed'>>;

/**
 * What of a file is read: what whoever measures it chooses, else the view that the file says it is, so that the numbers
 * are those of the screen it was written from. A file of another program is read without direction.
 */
export function choiceOfFile(source: GraphSource, data: NetworkData, written: Written): Choice {
  const layers = source.layers.length > 0 ? source.layers : layersThere(data, written?.layers ?? []);
  return {
    wave: source.wave ?? written?.wave ?? undefined,
    layers,
    kinds: written?.kinds ?? [],
    strength: written?.strength ?? undefined,
    directed: source.directed ?? (written === undefined ? false : undefined),
  };
}

/** A layer of the view whose ties were all left out, and of which nobody was asked, is not in the file. */
function layersThere(data: NetworkData, layers: readonly string[]): string[] {
  const there = layersOfNetwork(data);
  return layers.filter((layer) => there.has(layer));
}

/** The view that was read. A graph file has each tie once: how many told of them, it says itself. */
export function viewRead({ view }: GraphOfNetwork, source: GraphSource, written: Written): ReadView {
  const isAsWritten = source.layers.length === 0 && (written?.layers ?? null) !== null;
  return isAsWritten ? { ...view, mentions: written?.mentions ?? view.mentions } : view;
}

/** What the file says of itself, where it says it, and how it is read. */
export function writtenNotes({ view, graph }: GraphOfNetwork, written: Written): string[] {
  if (written === undefined) return [];
  const { wave, layers, kinds, strength } = view;
  const parts = [
    ...(wave === null ? [] : [`wave ${wave}`]),
    `layers ${(layers ?? []).join(', ') || 'none'}`,
    ...(kinds === null ? [] : [`kinds ${kinds.join(', ')}`]),
    ...(strength === null ? [] : [`strength ${String(strength)} or more`]),
    graph.directed ? 'directed' : 'undirected',
  ];
  const what = written === null ? 'a whole network' : 'a view of a network';
  return [`The file is ${what} as Telar wrote it. Read: ${parts.join('; ')}.`];
}
