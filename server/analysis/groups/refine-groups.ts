import { numberParts, type Parts } from '../graph/parts.ts';
import type { Random } from '../random.ts';
import type { WeightedNetwork } from './weighted-network.ts';

/** How freely a piece is chosen among those that raise modularity: smaller is greedier. */
const freedom = 0.01;

/**
 * Takes groups apart into well connected pieces: everybody starts alone and may join, within its group, a piece that
 * does not lower modularity; better pieces are likelier.
 *
 * Source  Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z, "MergeNodesSubset"
 * Cost    O(m)
 */
export function refineGroups(
  network: WeightedNetwork,
  groups: Parts,
  resolution: number,
  random: Random,
): Parts {
  const { n, offset, neighbour, weight, degree, total } = network;
  const share = resolution / (2 * total);
  const groupDegree = new Float64Array(groups.sizes.length);
  for (let point = 0; point < n; point++) groupDegree[groups.of[point]!]! += degree[point]!;
  const pieceOf = Int32Array.from({ length: n }, (_, point) => point);
  const pieceDegree = degree.slice();
  const pieceSize = new Int32Array(n).fill(1);
  /** Weight of the ties from each piece to the rest of its group. */
  const outward = new Float64Array(n);
  for (let point = 0; point < n; point++)
    for (let entry = offset[point]!; entry < offset[point + 1]!; entry++)
      if (groups.of[neighbour[entry]!] === groups.of[point]) outward[point]! += weight[entry]!;
  const isWellConnected = (piece: number, whole: number) =>
    outward[piece]! >= share * pieceDegree[piece]! * (whole - pieceDegree[piece]!) - 1e-12;
  const toPiece = new Float64Array(n);
  for (const point of random.shuffle(Int32Array.from({ length: n }, (_, position) => position))) {
    const whole = groupDegree[groups.of[point]!]!;
    if (pieceSize[pieceOf[point]!] !== 1 || !isWellConnected(pieceOf[point]!, whole)) continue;
    const own = pieceOf[point]!;
    const near: number[] = [];
    for (let entry = offset[point]!; entry < offset[point + 1]!; entry++) {
      const there = neighbour[entry]!;
      if (groups.of[there] !== groups.of[point] || weight[entry] === 0) continue;
      if (toPiece[pieceOf[there]!] === 0) near.push(pieceOf[there]!);
      toPiece[pieceOf[there]!]! += weight[entry]!;
    }
    const choices = near
      .filter((piece) => isWellConnected(piece, whole))
      .map((piece) => ({ piece, gain: toPiece[piece]! - share * degree[point]! * pieceDegree[piece]! }))
      .filter((choice) => choice.gain >= 0);
    const chosen = choose([{ piece: own, gain: 0 }, ...choices], random);
    if (chosen !== own) {
      pieceOf[point] = chosen;
      pieceDegree[chosen]! += degree[point]!;
      outward[chosen]! += outward[own]! - 2 * toPiece[chosen]!;
      pieceSize[chosen]!++;
      pieceSize[own] = 0;
    }
    for (const piece of near) toPiece[piece] = 0;
  }
  return numberParts(pieceOf);
}

/** One choice, with odds e^(gain / freedom). */
function choose(choices: readonly { piece: number; gain: number }[], random: Random): number {
  const best = choices.reduce((most, choice) => Math.max(most, choice.gain), 0);
  const odds = choices.map((choice) => Math.exp((choice.gain - best) / freedom));
  let left = random.random() * odds.reduce((sum, value) => sum + value, 0);
  for (const [at, value] of odds.entries()) {
    left -= value;
    if (left < 0) return choices[at]!.piece;
  }
  return choices.at(-1)!.piece;
}
