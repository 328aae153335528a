import type { Router } from 'express';
import { api } from '../../contract/api.ts';
import { codedProblem } from '../../contract/problems.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { eraseNetwork } from '../use-cases/protection/erase-network.ts';
import { listRetention, setRetention } from '../use-cases/protection/retention.ts';
import { route } from './route.ts';

export function protectionRoutes(router: Router, telar: Dependencies): void {
  route(router, api.eraseNetwork, ({ params: { id }, body: { actorId, confirm } }) => {
    if (confirm !== id) throw codedProblem('erasing-not-confirmed', { network: id }, 'confirm');
    return eraseNetwork(telar, { networkId: id, actorId });
  });
  route(router, api.setRetention, ({ params: { id }, body: { until } }) =>
    setRetention(telar, { networkId: id, until }),
  );
  route(router, api.listRetention, async () => ({ items: await listRetention(telar) }));
}
