import type { AftermathTie } from '../../../contract/aftermath.ts';
import { layerById } from '../../../contract/layers.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { reportedEnds } from '../survey-wave/reports.ts';

type Tie = NetworkData['ties'][number];
export type Among = AftermathTie['among'];
/** Whom the ends of a tie are. */
export type Sorting = (from: string, to: string) => Among;

export type ReadTie = AftermathTie & {
  /** The same for every account of one tie. */
  readonly key: string;
};

/** A tie as it is listed: from its reporter where each end reports for itself, and in one order where it has no direction. */
export function readTie(tie: Tie, data: NetworkData, among: Sorting): ReadTie {
  const ends = reportedEnds(tie);
  const hasDirection =
    data.network.directed !== false && layerById(tie.layer).directed && tie.attributes['directed'] !== false;
  const [from, to] = hasDirection || ends[0] < ends[1] ? ends : [ends[1], ends[0]];
  return readPair(tie.layer, from, to, among, tie);
}

export const readPair = (
  layer: string,
  from: string,
  to: string,
  among: Sorting,
  { validFrom, validTo }: Pick<Tie, 'validFrom' | 'validTo'> = { validFrom: null, validTo: null },
): ReadTie => ({
  key: JSON.stringify([layer, from, to]),
  layer,
  from,
  to,
  among: among(from, to),
  validFrom,
  validTo,
});
