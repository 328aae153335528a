import type { GraphAnswer } from '../../../contract/graphs.ts';
import { codedProblem } from '../../../contract/problems.ts';
import type { SourcedRecord } from '../../../contract/records.ts';
import { jsonLines } from '../../runtime/json-lines.ts';
import type { Dependencies } from '../dependencies.ts';
import { drawNetwork } from '../drawing/show-network-graph.ts';
import { findOpenPreview } from './find-preview.ts';
import { networkOfRecords } from './network-of-records.ts';

/**
 * The picture of one network of a preview, as it would be stored.
 *
 * @param query the network; the first of the preview unless given
 * @throws TelarProblem `preview-gone`, `preview-without-network`
 */
export async function drawPreview(
  telar: Pick<Dependencies, 'pools' | 'cache' | 'previews'>,
  query: { id: string; network?: string | undefined },
  signal: AbortSignal,
): Promise<GraphAnswer> {
  const { parsed } = await findOpenPreview(telar, query.id);
  const networkId = query.network ?? parsed.networks[0] ?? '';
  const data = await networkOfRecords(jsonLines<SourcedRecord>(parsed.recordsPath), networkId);
  if (data !== null) return drawNetwork(telar, data, { layers: [], signal });
  const known = parsed.networks.join(', ') || '–';
  throw codedProblem('preview-without-network', { network: networkId, known }, 'network');
}
