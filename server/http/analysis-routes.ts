import type { Router } from 'express';
import { api } from '../../contract/api.ts';
import { analyse } from '../use-cases/measuring/analyse.ts';
import { measureWhatIf } from '../use-cases/measuring/measure-what-if.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { route } from './route.ts';

export function analysisRoutes(router: Router, telar: Dependencies): void {
  route(router, api.measureWhatIf, ({ body, signal }) => measureWhatIf(telar, body, signal));
  route(router, api.analyse, ({ body, signal }) => analyse(telar, body, signal));
}
