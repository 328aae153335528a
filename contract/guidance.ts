import type { Bilingual } from './identifiers.ts';

/**
 * A focus or principle of the draft national guidance on networks, as the diagnosis of networks in the first four SLEPs
 * names it, with what that diagnosis found under it. `null`: it gives no result.
 */
export type Guidance = { id: string; name: Bilingual; finding: Bilingual | null };

/** The five foci, in the order of the source; the tables of the documented cases hold the same. */
export const foci: readonly Guidance[] = [
  {
    id: 'foco_socioeducativo',
    name: { es: 'Foco en lo socioeducativo', en: 'Socioeducational focus' },
    finding: {
      es: 'Reconstruir los vínculos con organizaciones que ya existían antes de cada SLEP; los vínculos con universidades e institutos son promisorios, sobre todo para estudiantes de la educación técnico-profesional',
      en: 'Rebuild ties with organisations that predate each SLEP; promise in ties with universities and institutes, above all for students of technical-professional education',
    },
  },
  {
    id: 'foco_procesos_resultados',
    name: { es: 'Foco en procesos y resultados', en: 'Focus on processes and results' },
    finding: null,
  },
  {
    id: 'foco_capital',
    name: { es: 'Foco en el desarrollo de capital profesional', en: 'Focus on professional capital' },
    finding: {
      es: 'Oportunidad de formar a los equipos del SLEP para constituir y gestionar redes',
      en: 'Chance to train the SLEP teams to set up and manage networks',
    },
  },
  {
    id: 'foco_sistemico',
    name: { es: 'Foco en el mejoramiento sistémico', en: 'Focus on systemic improvement' },
    finding: {
      es: 'Las redes pueden unir comunas que no han trabajado juntas',
      en: 'Networks can join comunas that have not worked together',
    },
  },
  {
    id: 'foco_aprendizaje',
    name: { es: 'Foco en el aprendizaje profundo', en: 'Focus on deep learning' },
    finding: {
      es: 'Se quieren redes con efectos claros en el aprendizaje; hay que revisar si las actuales los tienen, también las redes de UTP',
      en: 'Networks with clear effects on learning are wished for; check whether present ones, UTP networks included, have them',
    },
  },
];

/** The five principles, in the order of the source. */
export const principles: readonly Guidance[] = [
  {
    id: 'mejoramiento_continuo',
    name: { es: 'Mejoramiento continuo', en: 'Continuous improvement' },
    finding: {
      es: 'Hacen falta instrumentos para seguir cómo funcionan las redes y si cumplen sus propósitos',
      en: 'Instruments are needed to monitor how networks work and whether they reach their purposes',
    },
  },
  {
    id: 'calidad_equidad',
    name: { es: 'Calidad y equidad', en: 'Quality and equity' },
    finding: null,
  },
  {
    id: 'gobernanza',
    name: { es: 'Gobernanza', en: 'Governance' },
    finding: {
      es: 'Los SLEP son nuevos; se espera que pronto afiancen los vínculos del territorio y den condiciones a las redes',
      en: 'The SLEPs are new; people expect them to firm up territorial ties and give conditions for networks soon',
    },
  },
  {
    id: 'sistema_complejo',
    name: { es: 'Sistema dinámico y complejo', en: 'Dynamic and complex system' },
    finding: null,
  },
  {
    id: 'pertinencia_territorial',
    name: { es: 'Pertinencia territorial', en: 'Territorial relevance' },
    finding: {
      es: 'Los territorios ya trabajan en red; la forma nueva tiene que conversar con las anteriores; en algunos hay un valor intercultural',
      en: 'Territories already network; the new way has to talk to the old ones; intercultural value in some',
    },
  },
];
