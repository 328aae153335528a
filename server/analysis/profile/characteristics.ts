import type { Bilingual } from '../../../contract/identifiers.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import type { WaveFrame } from '../patterns/wave-frame.ts';
import type { Structure } from './structure.ts';
import * as evidence from './structural-evidence.ts';

export type Characteristic = {
  readonly id: string;
  readonly group: 'nuclear' | 'territorial' | 'individual';
  readonly name: Bilingual;
  readonly structure: (frame: WaveFrame, data: NetworkData) => Structure | null;
};

const one = (
  id: string,
  group: Characteristic['group'],
  es: string,
  en: string,
  structure: Characteristic['structure'],
): Characteristic => ({ id, group, name: { es, en }, structure });

/**
 * The ten characteristics of effective networks, in the order of the diagnosis of networks in the first four SLEPs.
 * Labels and groups are from there; what counts as evidence is this project's reading.
 */
export const characteristics: readonly Characteristic[] = [
  one('proposito', 'nuclear', 'Propósito claro y ambicioso', 'Clear and ambitious purpose', evidence.purpose),
  one('colaboracion', 'nuclear', 'Colaboración sostenida', 'Sustained collaboration', evidence.sustained),
  one(
    'conocimiento',
    'nuclear',
    'Gestión del conocimiento en movimiento',
    'Knowledge management in motion',
    evidence.knowledgeFlow,
  ),
  one(
    'indagacion',
    'nuclear',
    'Orientación a la mejora con ciclos de indagación colaborativa',
    'Improvement orientation with cycles of collaborative inquiry',
    evidence.inquiry,
  ),
  one(
    'confianza',
    'nuclear',
    'Confianza personal y profesional',
    'Personal and professional trust',
    evidence.trust,
  ),
  one(
    'corresponsabilidad',
    'nuclear',
    'Corresponsabilidad',
    'Shared responsibility',
    evidence.sharedResponsibility,
  ),
  one(
    'vinculacion',
    'territorial',
    'Vinculación con organizaciones socioeducativas',
    'Links with socioeducational organisations',
    evidence.outsideLinks,
  ),
  one(
    'participacion',
    'territorial',
    'Participación de la comunidad educativa',
    'Participation of the school community',
    evidence.participation,
  ),
  one(
    'capital_profesional',
    'individual',
    'Capital profesional',
    'Professional capital',
    evidence.professionalCapital,
  ),
  one(
    'liderazgo',
    'individual',
    'Liderazgo distribuido',
    'Distributed leadership',
    evidence.distributedLeadership,
  ),
];
