import type { LeftOut } from '../../analysis/graph/graph-from-network.ts';

/** What of a network is not in the graph that is measured, a note for each reason. */
export const leftOutNotes = (leftOut: readonly LeftOut[]): string[] =>
  leftOut.map(
    ({ reason, actors, ties }) => `Left out (${reason}): ${String(actors)} actors, ${String(ties)} ties.`,
  );

/**
 * @param stated whether the file says that ties have a direction; `null`: it does not say
 * @param directed whether directions were to be followed; `null`: nobody said
 */
export const directionNotes = (stated: boolean | null, directed: boolean | null): string[] =>
  stated === true && directed !== true
    ? [
        'The file says that its ties are directed; they are read as undirected. Add --directed to follow them.',
      ]
    : [];

/** A note where layers are counted together. */
export const layerNotes = (layers: readonly string[]): string[] =>
  layers.length > 1 ? [`Layers counted together: ${layers.join(', ')}. Choose with --layers.`] : [];
