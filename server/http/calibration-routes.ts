import type { Router } from 'express';
import { api } from '../../contract/api.ts';
import { adoptCalibration } from '../use-cases/calibrating/adopt-calibration.ts';
import { showCalibration } from '../use-cases/calibrating/show-calibration.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { route } from './route.ts';

export function calibrationRoutes(router: Router, telar: Dependencies): void {
  route(router, api.showCalibration, ({ query, signal }) => showCalibration(telar, query, signal));
  route(router, api.adoptCalibration, ({ body, signal }) => adoptCalibration(telar, body, signal));
}
