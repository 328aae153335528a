import { hasRole, layerById } from '../../../contract/layers.ts';
import type { RecordOf } from '../../../contract/records.ts';
import type { LeftOut } from './survey-wave.ts';

type Tie = RecordOf<'tie'>;

type DepthTotals = { depthCounts: { jointWork: Int32Array; deepWork: Int32Array } };

export type ReadTies = DepthTotals & {
  layers: Map<string, Uint8Array>;
  reporters: Set<number>;
  claims: Uint8Array;
  depths: Uint8Array;
  depthUnreported: Uint8Array;
  depthReported: boolean;
  outward: { member: number; other: string }[];
  leftOut: LeftOut;
};

type Read = Omit<ReadTies, keyof DepthTotals>;

/**
 * Ties of one wave as matrices over its members. A knowledge tie is read from giver to receiver whoever reports it;
 * any other tie from its reporter. A tie reported twice is one tie; a tie with oneself or with nobody on the roster is
 * left out and counted; ties with someone outside the roster are listed apart.
 */
export function readTies(
  ties: readonly Tie[],
  place: ReadonlyMap<string, number>,
  undirected: boolean,
): ReadTies {
  const n = place.size;
  const read: Read = {
    layers: new Map(),
    reporters: new Set(),
    claims: new Uint8Array(n * n),
    depths: new Uint8Array(n * n),
    depthUnreported: new Uint8Array(n),
    depthReported: false,
    outward: [],
    leftOut: { selfTies: 0, outsideRoster: 0, repeated: 0, fromSilent: 0 },
  };
  const reported = new Set<string>();
  for (const tie of ties) {
    if (hasRole(tie.layer, 'register')) continue;
    const layer = layerOf(tie);
    const reporter = place.get(tie.reporter ?? tie.from);
    if (reporter !== undefined) read.reporters.add(reporter);
    const [from, to] = reportedEnds(tie);
    const [i, j] = [place.get(from), place.get(to)];
    if (from === to) read.leftOut.selfTies++;
    else if (i !== undefined && j !== undefined) {
      const key = `${layer} ${from} ${to} ${tie.reporter ?? ''} ${tie.reporterRole ?? ''}`;
      if (reported.has(key)) read.leftOut.repeated++;
      reported.add(key);
      mark(read.layers, layer, i, j, n, undirected);
      if (layerById(layer).reportedBy !== 'sender') claim(read.claims, reporter, i, j, n, undirected);
      const cells: [number, number][] = reporter === j ? [[j, i]] : [[i, j]];
      if (undirected) cells.push([cells[0]![1], cells[0]![0]]);
      noteDepth(read, tie, cells);
    } else if (i !== undefined || j !== undefined)
      read.outward.push(i !== undefined ? { member: i, other: to } : { member: j!, other: from });
    else read.leftOut.outsideRoster++;
  }
  return { ...read, ...depthTotals(read.depths, n) };
}

/** A negative tie is tension, whatever its layer is called. */
export const layerOf = ({ layer, sign }: Tie): string => (sign < 0 ? 'tension' : layer);

/** Whoever reports comes first, except where either end may report: such a tie has a direction of its own. */
export function reportedEnds({ layer, from, to, reporter }: Tie): [string, string] {
  return layerById(layer).reportedBy !== 'either-end' && reporter === to ? [to, from] : [from, to];
}

function claim(
  claims: Uint8Array,
  reporter: number | undefined,
  i: number,
  j: number,
  n: number,
  both: boolean,
): void {
  if (both || reporter === i) claims[i * n + j] = 1;
  if (both || reporter === j) claims[j * n + i] = 1;
}

function mark(
  layers: Map<string, Uint8Array>,
  layer: string,
  i: number,
  j: number,
  n: number,
  both: boolean,
): void {
  if (!layers.has(layer)) layers.set(layer, new Uint8Array(n * n));
  const matrix = layers.get(layer)!;
  matrix[i * n + j] = 1;
  if (both) matrix[j * n + i] = 1;
}

/** Codes of the depth of a report of joint work; 0 is none. */
const informative = 1;
export const beyondInforming = 2;

/**
 * Depth of each report of joint work, by its code; several informants of a school are one report, the deepest. A depth told of any other layer says nothing of what is done together.
 */
function noteDepth(read: Read, { layer, depth }: Tie, cells: readonly [number, number][]): void {
  if (layer !== 'joint-work') return;
  const n = read.depthUnreported.length;
  for (const [i, j] of cells) {
    if (depth === null) read.depthUnreported[i] = 1;
    if (depth === null) continue;
    read.depthReported = true;
    const code = depth === 'informative' ? informative : beyondInforming;
    read.depths[i * n + j] = Math.max(read.depths[i * n + j]!, code);
  }
}

/** Reports of joint work with a depth by member, and those beyond informing. */
export function depthTotals(depths: Uint8Array, n: number): DepthTotals {
  const depthCounts = { jointWork: new Int32Array(n), deepWork: new Int32Array(n) };
  depths.forEach((code, at) => {
    const i = Math.floor(at / n);
    if (code > 0) depthCounts.jointWork[i]!++;
    if (code === beyondInforming) depthCounts.deepWork[i]!++;
  });
  return { depthCounts };
}
