/** How large a network is: its actors, ties and layers. */
export const sizeOfNetwork = ({
  actors,
  ties,
}: {
  actors: readonly unknown[];
  ties: readonly { layer: string }[];
}): { actors: number; ties: number; layers: number } => ({
  actors: actors.length,
  ties: ties.length,
  layers: new Set(ties.map(({ layer }) => layer)).size,
});
