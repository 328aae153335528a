import { useWholeList } from '../../api/use-whole-list.ts';
import { changedNetworks } from './changed-networks.ts';

/** Whether somebody brought this network: then it stands among their own. What cannot be asked is not so. */
export function useIsOwnNetwork(network: { revision: number; simulated: boolean }): boolean {
  const revisions = useWholeList('listRevisions', {}, !network.simulated);
  return !network.simulated && changedNetworks([network], revisions.data ?? []).length > 0;
}
