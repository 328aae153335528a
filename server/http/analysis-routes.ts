import type { Router } from 'express';
import { api } from '../../contract/api.ts';
import { analyse } from '../use-cases/analyse.ts';
import { askWhatIf } from '../use-cases/ask-what-if.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { route } from './route.ts';

export function analysisRoutes(router: Router, telar: Dependencies): void {
  route(router, api.askWhatIf, ({ body }) => askWhatIf(telar, body));
  route(router, api.analyse, ({ body, signal }) => analyse(telar, body, signal));
}
