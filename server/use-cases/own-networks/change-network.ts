import { newRecord } from '../../../contract/new-record.ts';
import type { NetworkDetail } from '../../../contract/networks.ts';
import type { NetworkChange, NetworkChanged } from '../../../contract/own-networks.ts';
import { codedProblem } from '../../../contract/problems.ts';
import type { Dependencies } from '../dependencies.ts';
import { rejectPersonalText } from '../reject-personal-text.ts';
import { draftOf, ownerOfNetworks } from './draft-of-networks.ts';
import { findOwnNetwork } from './find-own-network.ts';

/**
 * Gives a network another name or territory, as a revision that can be undone. `null`: no such network.
 *
 * @throws TelarProblem `conflict` for a network that nobody brought; `invalid-request` for a territory that is not stored,
 *   and for a name with data of a person in it
 */
export async function changeNetwork(
  { store, now }: Pick<Dependencies, 'store' | 'now'>,
  { id, ...change }: NetworkChange & { id: string },
): Promise<NetworkChanged | null> {
  rejectPersonalText({ name: change.name });
  const network = await findOwnNetwork({ store }, id);
  if (network === null) return null;
  const name = change.name ?? network.name;
  const territoryId = change.territoryId ?? network.territoryId;
  if (name === network.name && territoryId === network.territoryId) return { revision: null };
  const territory = await territoryName({ store }, territoryId);
  // Only what is another now: what else is known of the network was said elsewhere, and stays with whoever said it.
  const record = newRecord('network', {
    id,
    name,
    territoryId: territoryId === network.territoryId ? null : territoryId,
  });
  const title = titleOf(network, name, territory);
  const revision = await store.commitRevision({ ...draftOf(title, record, now()), counts: { networks: 1 } }, [
    { record, file: ownerOfNetworks, row: null, assumed: name === network.name ? ['name'] : [] },
  ]);
  return { revision: revision.number };
}

function titleOf(network: NetworkDetail, name: string, territory: string | null): string {
  if (name !== network.name) return `Nuevo nombre: ${network.name} → ${name}`;
  return `Pasa a ${territory ?? ''}: ${name}`;
}

async function territoryName(
  { store }: Pick<Dependencies, 'store'>,
  territoryId: string | null,
): Promise<string | null> {
  if (territoryId === null) return null;
  const name = (await store.namesOfTerritories([territoryId])).get(territoryId);
  if (name !== undefined) return name;
  throw codedProblem('territory-not-stored', { territory: territoryId }, 'territoryId');
}
