import type { NetworkData } from '../../../contract/network-data.ts';
import type { PlacesByActor } from '../../../contract/network-exports.ts';
import { byId } from '../../../contract/text-order.ts';
import type { Dependencies } from '../dependencies.ts';
import { positionsOf } from '../drawing/positions-of.ts';

/**
 * How wide the square of the picture is in a file: Gephi draws actors about ten units wide, which would cover each other
 * in a square of one.
 */
const width = 1000;

/** Where the actors of a network stand in a file: where its reader put them, else where the server draws them. */
export async function placesInFile(
  telar: Pick<Dependencies, 'pools' | 'cache'>,
  { actors, ties: layoutTies }: NetworkData,
  moved: PlacesByActor,
  signal = new AbortController().signal,
): Promise<Map<string, { x: number; y: number }>> {
  const inOrder = actors.toSorted(byId);
  const drawn = await positionsOf(telar, { actors: inOrder, layoutTies, seed: 1 }, signal);
  return new Map(
    inOrder.map(({ id }, at) => {
      const { x, y } = moved[id] ?? drawn[at]!;
      return [id, { x: x * width, y: y * width }];
    }),
  );
}
