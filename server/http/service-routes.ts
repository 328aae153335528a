import type { Router } from 'express';
import { api } from '../../contract/api.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { route } from './route.ts';

export function serviceRoutes(
  router: Router,
  telar: { store: Pick<Dependencies['store'], 'status'> },
  version: string,
): void {
  const started = performance.now();

  route(router, api.health, () =>
    Promise.resolve({
      status: 'alive' as const,
      version,
      uptime: Math.round((performance.now() - started) / 1000),
    }),
  );

  route(router, api.ready, async (_input, request) => {
    const status = await telar.store.status();
    const ready = status.reachable && status.schemaFound === status.schemaExpected;
    request.res?.status(ready ? 200 : 503);
    return {
      status: ready ? ('ready' as const) : ('not-ready' as const),
      engine: status.engine,
      schemaFound: status.reachable ? status.schemaFound : null,
      schemaExpected: status.reachable ? status.schemaExpected : null,
      detail: status.detail,
    };
  });
}
