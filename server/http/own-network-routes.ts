import type { Router } from 'express';
import { api } from '../../contract/api.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { changeNetwork } from '../use-cases/own-networks/change-network.ts';
import { deleteNetwork } from '../use-cases/own-networks/delete-network.ts';
import { route } from './route.ts';

export function ownNetworkRoutes(router: Router, telar: Dependencies): void {
  route(router, api.changeNetwork, ({ params: { id }, body }) => changeNetwork(telar, { id, ...body }));
  route(router, api.deleteNetwork, ({ params: { id } }) => deleteNetwork(telar, id));
}
