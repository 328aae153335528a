import { connectedWithout } from '../graph/connected-without.ts';
import { cuts } from '../graph/cuts.ts';
import { graphOfMatrix } from '../graph/graph-of-matrix.ts';
import { labelParts } from '../graph/label-parts.ts';
import { numberParts } from '../graph/parts.ts';
import type { SurveyWave } from '../survey-wave/survey-wave.ts';

/** Label of members that are in no part. */
const leftOut = -2;

/** Parts of an undirected network given as a symmetric n × n matrix, without the members left out; −1 for those. */
export function partsOf(tied: Uint8Array, n: number, out: ReadonlySet<number> = new Set()): Int32Array {
  const label = new Int32Array(n).fill(-1);
  for (const member of out) label[member] = leftOut;
  labelParts(
    n,
    (i, visit) => {
      for (let j = 0; j < n; j++) if (tied[i * n + j]) visit(j);
    },
    label,
  );
  return numberParts(label).of;
}

export function countParts(part: Int32Array): number {
  let most = -1;
  for (const p of part) if (p > most) most = p;
  return most + 1;
}

export function partSizes(part: Int32Array): number[] {
  const sizes = new Array<number>(countParts(part)).fill(0);
  for (const p of part) if (p >= 0) sizes[p]!++;
  return sizes;
}

/** Share of pairs, of all pairs among `members`, that hang together; 1 for fewer than two members. */
export function connectedShare(sizes: readonly number[], members: number): number {
  const pairs = (members * (members - 1)) / 2;
  return pairs === 0 ? 1 : sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0) / pairs;
}

/** Members whose leaving alone breaks a part in two, with the share of pairs then cut off from each other. */
export function cutMembers(tied: Uint8Array, n: number): { member: number; fragmentation: number }[] {
  const graph = graphOfMatrix(tied, n, false);
  const isCut = cuts(graph).actors;
  if (!isCut.includes(1)) return [];
  const connected = connectedWithout(graph);
  const pairs = (n - 1) * (n - 2);
  return Array.from(isCut.keys())
    .filter((member) => isCut[member])
    .map((member) => ({ member, fragmentation: 1 - connected[member]! / pairs }));
}

/** As if every member that did not answer were tied with everybody. */
export function tiedAtMost({ n, answered }: SurveyWave, tied: Uint8Array): Uint8Array {
  const most = Uint8Array.from(tied);
  for (let i = 0; i < n; i++)
    if (!answered[i]) for (let j = 0; j < n; j++) if (i !== j) most[i * n + j] = most[j * n + i] = 1;
  return most;
}

/** The members first, then one place an outsider, tied with those it reaches. */
export function withOutsiders(tied: Uint8Array, n: number, outsiders: readonly Uint8Array[]): Uint8Array {
  const size = n + outsiders.length;
  const all = new Uint8Array(size * size);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) all[i * size + j] = tied[i * n + j]!;
  outsiders.forEach((reach, e) =>
    reach.forEach((there, i) => {
      all[i * size + n + e] = there;
      all[(n + e) * size + i] = there;
    }),
  );
  return all;
}
