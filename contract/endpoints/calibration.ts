import { z } from 'zod';
import { AdoptCalibration, Calibration } from '../calibration.ts';
import { AdoptedCalibration } from '../calibration-in-force.ts';
import { Identifier } from '../identifiers.ts';
import type { Endpoint } from './endpoint.ts';

export const calibrationEndpoints = {
  showCalibration: {
    method: 'get',
    path: '/calibration',
    tag: 'Networks',
    access: 'administrator',
    summary: 'What your first waves say of an ordinary network, what would change, and what is in force',
    query: z.object({ territory: Identifier.optional() }),
    response: Calibration,
  },
  adoptCalibration: {
    method: 'post',
    path: '/calibration',
    tag: 'Networks',
    access: 'administrator',
    summary: 'Decides to read networks by the estimate that was seen; undoing the revision takes it back',
    body: AdoptCalibration,
    response: AdoptedCalibration,
    status: 201,
  },
} as const satisfies Record<string, Endpoint>;
