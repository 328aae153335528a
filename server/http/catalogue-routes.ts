import type { Router } from 'express';
import { api } from '../../contract/api.ts';
import {
  listCharacteristics,
  listLayers,
  listMetrics,
  listPatterns,
} from '../use-cases/measuring/list-catalogues.ts';
import { route } from './route.ts';

export function catalogueRoutes(router: Router): void {
  route(router, api.listMetrics, () => Promise.resolve(listMetrics()));
  route(router, api.listPatterns, () => Promise.resolve(listPatterns()));
  route(router, api.listCharacteristics, () => Promise.resolve(listCharacteristics()));
  route(router, api.listLayers, () => Promise.resolve(listLayers()));
}
