import { AnalysisAnswer, AnalysisRequest } from '../analyses.ts';
import { WhatIfAnswer, WhatIfRequest } from '../what-if.ts';
import type { Endpoint } from './endpoint.ts';

export const analysesEndpoints = {
  analyse: {
    method: 'post',
    path: '/analyses',
    readsOnly: true,
    tag: 'Analysis',
    access: 'signed-in',
    summary: 'Metrics and assessment of a network in the body; nothing is stored',
    computes: true,
    orJob: true,
    body: AnalysisRequest,
    response: AnalysisAnswer,
  },
  measureWhatIf: {
    method: 'post',
    path: '/what-if',
    readsOnly: true,
    tag: 'Analysis',
    access: 'networks',
    summary:
      'Before and after some edits, the best tie to add and the worst member to lose; nothing is stored',
    computes: true,
    body: WhatIfRequest,
    response: WhatIfAnswer,
  },
} as const satisfies Record<string, Endpoint>;
