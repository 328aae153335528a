import type { NetworkDetail } from '../../../contract/networks.ts';
import { codedProblem } from '../../../contract/problems.ts';
import { shippedWithTelar } from '../../../contract/revisions.ts';
import type { Dependencies } from '../dependencies.ts';

/**
 * A network that somebody brought. `null`: no such network.
 *
 * @throws TelarProblem `conflict`, code `network-shipped` or `network-of-simulation`, for one that is nobody's to change
 */
export async function findOwnNetwork(
  { store }: Pick<Dependencies, 'store'>,
  id: string,
): Promise<NetworkDetail | null> {
  const network = await store.findNetwork(id);
  if (network === null) return null;
  if (network.simulated) throw codedProblem('network-of-simulation', { network: id }, 'id');
  const revision = await store.readRevision(network.revision);
  if (revision?.importedBy === shippedWithTelar) throw codedProblem('network-shipped', { network: id }, 'id');
  return network;
}
