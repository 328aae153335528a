import type { Naming } from '../inference/ordinary-network.ts';
import { contentLayers, matrixOf, positiveLayers, respondentsOf, type WaveFrame } from './wave-frame.ts';

/**
 * Who follows whom among those that answered: `leadership` nominations where they were asked; else the layers of
 * collaboration and trust, averaged, the receiver of knowledge following its giver.
 */
export type Following = {
  /** Positions in the frame of the members that answered. */
  readonly voters: readonly number[];
  readonly layers: readonly string[];
  /** voters × voters, the share of layers in which the row follows the column. */
  readonly share: Float64Array;
  /** How many each voter names inside and outside its own group, by layer. */
  readonly naming: readonly Naming[];
  /** Group of each voter, −1 where none is known. */
  readonly group: Int32Array;
  /** Pairs tied in a positive layer that is not among those that make the following; symmetric. */
  readonly tiedOtherwise: Uint8Array;
};

/** Null when nothing was asked from which following could be read. Voters are those that answered, unless others are given. */
export function followingOf(
  frame: WaveFrame,
  voters: readonly number[] = respondentsOf(frame),
): Following | null {
  const layers = frame.asked.has('leadership') ? ['leadership'] : followedLayers(frame);
  if (layers.length === 0) return null;
  const matrices = layers.map((layer) => amongVoters(frame, voters, layer, layer === 'knowledge'));
  const group = groupOf(frame, voters);
  const share = new Float64Array(voters.length ** 2);
  for (const matrix of matrices) matrix.forEach((named, cell) => (share[cell]! += named / layers.length));
  const others = positiveLayers(frame).filter((layer) => !layers.includes(layer));
  const tiedOtherwise = new Uint8Array(voters.length ** 2);
  for (const layer of others) {
    const [one, other] = [amongVoters(frame, voters, layer, false), amongVoters(frame, voters, layer, true)];
    tiedOtherwise.forEach((_, cell) => (tiedOtherwise[cell]! |= one[cell]! | other[cell]!));
  }
  return {
    voters,
    layers,
    share,
    naming: matrices.map((matrix) => countNaming(matrix, group)),
    group,
    tiedOtherwise,
  };
}

function followedLayers(frame: WaveFrame): string[] {
  return [...new Set([...contentLayers(frame), ...(frame.asked.has('trust') ? ['trust'] : [])])].sort();
}

function amongVoters(
  frame: WaveFrame,
  voters: readonly number[],
  layer: string,
  turned: boolean,
): Uint8Array {
  const matrix = matrixOf(frame, layer);
  const v = voters.length;
  const among = new Uint8Array(v * v);
  for (let a = 0; a < v; a++)
    for (let b = 0; b < v; b++) {
      const [i, j] = turned ? [voters[b]!, voters[a]!] : [voters[a]!, voters[b]!];
      if (a !== b) among[a * v + b] = matrix[i * frame.n + j]!;
    }
  return among;
}

/**
 * The first grouping known of these members: declared group, sostenedor, comuna. The groups of a classic network are its
 * author's account of what came of it (Sampson's factions): to allow for them would explain away what is looked for.
 */
function groupOf(frame: WaveFrame, voters: readonly number[]): Int32Array {
  const groupings = frame.network.kind === 'classic' ? [] : frame.groupings;
  for (const { of } of groupings) {
    const group = Int32Array.from(voters, (i) => of[i]!);
    if (new Set(group).size > 1) return group;
  }
  return new Int32Array(voters.length).fill(-1);
}

function countNaming(matrix: Uint8Array, group: Int32Array): Naming {
  const v = group.length;
  const inside = new Int32Array(v);
  const outside = new Int32Array(v);
  for (let i = 0; i < v; i++)
    for (let j = 0; j < v; j++)
      if (matrix[i * v + j]) (group[i] === group[j] && group[i]! >= 0 ? inside : outside)[i]!++;
  return { inside, outside };
}
