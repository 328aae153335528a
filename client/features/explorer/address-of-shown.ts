import type { GraphActor, GraphAnswer } from '../../../contract/graphs.ts';
import { addressOfActor, addressOfTerritory } from '../../addresses.ts';
import type { ExplorerState } from './explorer-state.ts';
import { withView } from './network-view.ts';

/**
 * The page of somebody in a picture. From the picture of a network its members open in that network and view, so that
 * their numbers stay; whoever is no member has no such page.
 */
export function addressOfShown(
  { id, role }: Pick<GraphActor, 'id' | 'role'>,
  { about }: Pick<GraphAnswer['scope'], 'about'>,
  state: Pick<ExplorerState, 'wave' | 'layers' | 'kinds' | 'minStrength'>,
): string {
  if (id.startsWith('comuna:')) return addressOfTerritory(id);
  const isMember = about.kind === 'network' && role !== null;
  return isMember ? withView(addressOfActor(id), state, { tab: about.id }) : addressOfActor(id);
}
