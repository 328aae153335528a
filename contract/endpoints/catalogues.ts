import { CharacteristicDefinition, PatternDefinition } from '../catalogues.ts';
import { Layer } from '../layers.ts';
import { MetricDefinition } from '../metrics.ts';
import { pageOf } from '../paging.ts';
import type { Endpoint } from './endpoint.ts';

export const cataloguesEndpoints = {
  listMetrics: {
    method: 'get',
    path: '/metrics',
    tag: 'Catalogues',
    access: 'signed-in',
    summary: 'Every metric: definition, formula, source, range, parameters',
    response: pageOf(MetricDefinition),
  },
  listPatterns: {
    method: 'get',
    path: '/patterns',
    tag: 'Catalogues',
    access: 'signed-in',
    summary:
      'Every pattern: definition with its source, statistic, null, when it is silent, and how often healthy networks show it',
    response: pageOf(PatternDefinition),
  },
  listCharacteristics: {
    method: 'get',
    path: '/characteristics',
    tag: 'Catalogues',
    access: 'signed-in',
    summary: 'The ten characteristics: source, what their evidence can see and what it cannot',
    response: pageOf(CharacteristicDefinition),
  },
  listLayers: {
    method: 'get',
    path: '/layers',
    tag: 'Catalogues',
    access: 'signed-in',
    summary: 'Every kind of tie',
    response: pageOf(Layer),
  },
} as const satisfies Record<string, Endpoint>;
