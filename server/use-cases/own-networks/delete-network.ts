import { ownActorPrefix } from '../../../contract/local-ids.ts';
import type { NetworkChanged } from '../../../contract/own-networks.ts';
import { codedProblem } from '../../../contract/problems.ts';
import { typesOfNetwork } from '../../../contract/record-key.ts';
import type { RecordScope } from '../../../contract/record-scopes.ts';
import type { Dependencies } from '../dependencies.ts';
import { paginate } from '../networks/paginate.ts';
import { draftOf } from './draft-of-networks.ts';
import { findOwnNetwork } from './find-own-network.ts';

type Store = Pick<Dependencies, 'store'>;

/**
 * Takes a network out, with all that was told in it and the actors that only it has, as a revision that can be undone.
 * Its answers are still kept for that: whoever wants them gone for good erases the network (`eraseNetwork`).
 *
 * @returns `null`: no such network
 * @throws TelarProblem `conflict` for a network that nobody brought, or that a survey is still open of
 */
export async function deleteNetwork(
  { store, now }: Pick<Dependencies, 'store' | 'now'>,
  id: string,
): Promise<NetworkChanged | null> {
  const network = await findOwnNetwork({ store }, id);
  if (network === null) return null;
  await refuseOpenSurvey({ store }, id);
  const replaces: RecordScope[] = [
    { type: 'network', where: { id } },
    ...typesOfNetwork.map((type): RecordScope => ({ type, where: { networkId: id } })),
    ...(await actorsOfItsOwn({ store }, id)).map((actor): RecordScope => ({
      type: 'actor',
      where: { id: actor },
    })),
  ];
  const draft = draftOf(`Red eliminada: ${network.name}`, { deleted: id, revision: network.revision }, now());
  const revision = await store.commitRevision({ ...draft, replaces }, []);
  return { revision: revision.number };
}

/** Its answers would become a network again when it is closed. */
async function refuseOpenSurvey({ store: { surveys } }: Store, networkId: string): Promise<void> {
  for await (const survey of paginate((page) => surveys.listSurveys(page)))
    if (survey.networkId === networkId && survey.state !== 'closed')
      throw codedProblem('network-with-open-survey', { network: networkId, survey: survey.title }, 'id');
}

/** Actors that its files made up, unless another network names them, too. All that is stored is read, given out or not. */
async function actorsOfItsOwn({ store }: Store, networkId: string): Promise<string[]> {
  const prefix = ownActorPrefix(networkId);
  const own: string[] = [];
  for await (const { record } of store.streamRecords({ type: 'actor', where: {} }))
    if (record.type === 'actor' && record.id.startsWith(prefix)) own.push(record.id);
  const alone: string[] = [];
  for (const actorId of own) {
    const { items } = await store.listNetworks({ actorId, limit: 2 });
    if (items.every(({ id }) => id === networkId)) alone.push(actorId);
  }
  return alone;
}
