import { layers } from '../../../contract/layers.ts';

/** Layers that are stored, each under a relationship type of its own: `joint-work` is `JOINT_WORK`. */
const typeOfLayer = new Map(
  layers
    .filter((layer) => !layer.derived)
    .map((layer) => [layer.id, layer.id.toUpperCase().replaceAll('-', '_')]),
);

/** Layers that the catalogue does not know share this type and keep their name in the property `layer`. */
const otherLayers = 'TIE';

export function tieType(layer: string): string {
  return typeOfLayer.get(layer) ?? otherLayers;
}

/** Relationship types of ties between actors. */
export const tieTypes: readonly string[] = [...typeOfLayer.values(), otherLayers];

/** All relationship types that are records of their own. */
export const relationshipTypes: readonly string[] = [
  'ASSIGNED_TO',
  'MEMBER_OF',
  'RESPONDED',
  'RATED',
  'ATTENDED',
  ...tieTypes,
];
