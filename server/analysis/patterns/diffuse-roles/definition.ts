import type { Pattern } from '../pattern.ts';
import { beside } from './beside.ts';
import { agreement, evaluate, ordinaryOwnerless, type DiffuseRolesFacts } from './evaluate.ts';
import { bounds, evidence, narrative } from './evidence.ts';
import { lookAlikes } from './look-alikes.ts';
import { covered, leastShare } from './shared-leadership.ts';

/** Diffuse roles: members that name a coordinator do not name the same one. */
export const diffuseRoles: Pattern<DiffuseRolesFacts> = {
  id: 'diffuse-roles',
  kind: 'test',
  experimental: false,
  source:
    'Label: one of the six effects listed in the diagnosis of networks in the first four SLEPs, after Chapman 2015, Meyne & Rieper 2003 and Ehren et al. 2017 as a list; undefined roles documented in the study of Redes de Mejoramiento Escolar; the test is a proposal of this project',
  isListedEffect: true,
  inputs: [
    'coordination',
    'responses',
    'declared coordinators (optional)',
    'commitments and responsibilities (optional)',
  ],
  settings: [],
  conditions: { agreement, headsCover: covered, headShare: leastShare, ordinaryOwnerless },
  needsRoster: false,
  ratings: ['corresponsabilidad', 'liderazgo'],
  fragileInSubjects: false,
  layers: () => ['coordination'],
  evaluate,
  evidence,
  narrative,
  bounds,
  lookAlikes,
  beside,
};
