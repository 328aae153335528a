import { useWholeList } from '../../api/use-whole-list.ts';
import { changedNetworks } from './changed-networks.ts';

/** Whether somebody brought networks of their own; `null` while nobody knows. What cannot be asked is not there. */
export function useHasOwnNetworks(): boolean | null {
  const networks = useWholeList('listNetworks', { query: { simulated: false } });
  const revisions = useWholeList('listRevisions');
  // Once it failed it stays so while it is tried again: else what is mounted by this would try for ever.
  if ([networks, revisions].some(({ data, isFetched }) => data === undefined && isFetched)) return false;
  if (networks.data === undefined || revisions.data === undefined) return null;
  return changedNetworks(networks.data, revisions.data).length > 0;
}
