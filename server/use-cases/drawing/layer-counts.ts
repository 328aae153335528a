import type { GraphScope } from '../../../contract/graphs.ts';
import { isCollaboration, layerById } from '../../../contract/layers.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import type { z } from 'zod';
import type { AccountedTie } from '../../analysis/graph/merge-accounts.ts';

type LayerCount = z.infer<typeof GraphScope>['layersAvailable'][number];

/** How many ties each layer has, each counted once, and how many accounts of them, by name, for the menu of layers. */
export const tiesByLayer = (ties: readonly AccountedTie[]): LayerCount[] =>
  countByLayer(ties.map(({ tie: { layer }, accounts }) => ({ layer, mentions: accounts.length })));

/** The same of ties as they are drawn, which say how many accounts there are where there are several. */
export function countByLayer(
  ties: readonly { layer: string; mentions?: number | undefined }[],
): LayerCount[] {
  const counts = new Map<string, LayerCount>();
  for (const { layer, mentions = 1 } of ties) {
    const known = counts.get(layer) ?? { ties: 0, mentions: 0 };
    counts.set(layer, { layer, ties: known.ties + 1, mentions: known.mentions + mentions });
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
