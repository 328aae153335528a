import {
  outsideLinks,
  participation,
  professionalCapital,
  purpose,
  sharedResponsibility,
} from './member-evidence.ts';
import type { StructuralEvidence } from './structure.ts';
import { distributedLeadership, inquiry, knowledgeFlow, sustained, trust } from './tie-evidence.ts';

export type Characteristic = {
  readonly id: string;
  readonly group: 'nuclear' | 'territorial' | 'individual';
  readonly structure: StructuralEvidence;
};

/**
 * The ten characteristics of effective networks, in the order of the diagnosis of networks in the first four SLEPs.
 * Labels and groups are from there; what counts as evidence is this project's reading.
 */
export const characteristics: readonly Characteristic[] = [
  { id: 'proposito', group: 'nuclear', structure: purpose },
  { id: 'colaboracion', group: 'nuclear', structure: sustained },
  { id: 'conocimiento', group: 'nuclear', structure: knowledgeFlow },
  { id: 'indagacion', group: 'nuclear', structure: inquiry },
  { id: 'confianza', group: 'nuclear', structure: trust },
  { id: 'corresponsabilidad', group: 'nuclear', structure: sharedResponsibility },
  { id: 'vinculacion', group: 'territorial', structure: outsideLinks },
  { id: 'participacion', group: 'territorial', structure: participation },
  { id: 'capital_profesional', group: 'individual', structure: professionalCapital },
  { id: 'liderazgo', group: 'individual', structure: distributedLeadership },
];
