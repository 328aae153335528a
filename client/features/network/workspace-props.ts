import type { NetworkDetail } from '../../../contract/networks.ts';
import type { ExplorerState } from '../explorer/explorer-state.ts';
import type { Change } from '../explorer/use-explorer-state.ts';

/** What every part of the workspace of a network is given. */
export type WorkspaceProps = {
  network: NetworkDetail;
  state: ExplorerState;
  change: Change;
  wave: string | null;
};
