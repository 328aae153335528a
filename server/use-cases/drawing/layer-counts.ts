import type { GraphScope } from '../../../contract/graphs.ts';
import { isCollaboration, layerById } from '../../../contract/layers.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import type { z } from 'zod';
import type { AccountedTie } from '../../analysis/graph/merge-accounts.ts';

type LayerCount = z.infer<typeof GraphScope>['layersAvailable'][number];

/** How many ties each layer has, each counted once, and how many accounts of them, by name, for the menu of layers. */
export function tiesByLayer(ties: readonly AccountedTie[]): LayerCount[] {
  const counts = new Map<string, LayerCount>();
  for (const { tie, accounts } of ties) {
    const { ties: known, mentions } = counts.get(tie.layer) ?? { ties: 0, mentions: 0 };
    counts.set(tie.layer, { layer: tie.layer, ties: known + 1, mentions: mentions + accounts.length });
  }
  return [...counts.values()].toSorted((a, b) => byCodeUnit(a.layer, b.layer));
}

/** The layers of some ties by name. */
export const layersOf = (ties: readonly AccountedTie[]): string[] =>
  [...new Set(ties.map(({ tie }) => tie.layer))].toSorted(byCodeUnit);

/**
 * The layers of a picture of no network that are read unless others are chosen: collaboration where there is any, or
 * else all that is not derived.
 */
export function defaultLayersOf(ties: readonly AccountedTie[]): string[] {
  const stored = layersOf(ties).filter((layer) => !layerById(layer).derived);
  const content = stored.filter(isCollaboration);
  return content.length > 0 ? content : stored;
}
