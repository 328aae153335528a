import { storedLayers } from '../contract/layers.ts';

/** Layers that the catalogue does not know share this relationship type and keep their name in the property `layer`. */
const otherLayers = 'TIE';

/** Each layer of the catalogue that is stored has a relationship type of its own: `joint-work` is `JOINT_WORK`. */
const typeOfLayer = new Map(
  storedLayers.map((layer) => [layer, layer.toUpperCase().replaceAll('-', '_')] as const),
);

/** The relationship type of a layer's ties in Neo4j. */
export function tieType(layer: string): string {
  return typeOfLayer.get(layer) ?? otherLayers;
}

/** All relationship types of ties between actors. */
export const tieTypes: readonly string[] = [...typeOfLayer.values(), otherLayers];
