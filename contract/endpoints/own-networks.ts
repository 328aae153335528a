import { NetworkChange, NetworkChanged } from '../own-networks.ts';
import { IdParams, type Endpoint } from './endpoint.ts';

export const ownNetworksEndpoints = {
  changeNetwork: {
    method: 'patch',
    path: '/networks/{id}',
    tag: 'Networks',
    access: 'steward',
    summary:
      'Gives a network that somebody brought another name or territory, as a revision that can be undone',
    params: IdParams,
    body: NetworkChange,
    response: NetworkChanged,
  },
  deleteNetwork: {
    method: 'delete',
    path: '/networks/{id}',
    tag: 'Networks',
    access: 'steward',
    summary:
      'Takes a network that somebody brought out, as a revision that can be undone. Erasing it for good is `POST /networks/{id}/erasure`',
    params: IdParams,
    response: NetworkChanged,
  },
} as const satisfies Record<string, Endpoint>;
