import type { Bilingual } from './identifiers.ts';

/**
 * Layers that documents of systems bring: what an authority, a contract or an agreement records, dated by its validity.
 * They are no layers of the catalogue: nobody is asked about them, and the store keeps them as ties of a layer of its own.
 */
export const documentedLayers: Readonly<Record<string, Bilingual & { directed?: false }>> = {
  contracts: { es: 'Contrata', en: 'Contracts' },
  coordinates: { es: 'Coordina', en: 'Coordinates' },
  creates: { es: 'Crea', en: 'Creates' },
  delivers: { es: 'Lleva a cabo', en: 'Delivers' },
  evaluates: { es: 'Evalúa', en: 'Evaluates' },
  finances: { es: 'Financia', en: 'Finances' },
  'hosts-coordination': { es: 'Alberga la coordinación', en: 'Hosts the coordination' },
  invites: { es: 'Invita', en: 'Invites' },
  jurisdiction: { es: 'En su jurisdicción', en: 'In its area' },
  'member-of': { es: 'Forma parte de', en: 'Is a member of' },
  monitors: { es: 'Hace seguimiento', en: 'Monitors' },
  'part-of': { es: 'Depende de', en: 'Is part of' },
  partnership: { es: 'Alianza', en: 'Partnership', directed: false },
  'professional-dialogue': { es: 'Diálogo profesional', en: 'Professional dialogue', directed: false },
  registers: { es: 'Registra', en: 'Registers' },
  'sets-targets': { es: 'Fija metas', en: 'Sets targets' },
  supplies: { es: 'Provee', en: 'Supplies' },
  'takes-part-as': { es: 'Participa con este rol', en: 'Takes part in this role' },
};

/** Layers of the classic networks by name; each is a layer of its network's own, as any that a file brings. */
export const classicLayers: Readonly<Record<string, Bilingual>> = {
  acquaintance: { es: 'Trato', en: 'Acquaintance' },
  advice: { es: 'Consejo', en: 'Advice' },
  alliance: { es: 'Alianza entre tribus', en: 'Alliance' },
  antagonism: { es: 'Antagonismo', en: 'Antagonism' },
  association: { es: 'Trato informal', en: 'Informal association' },
  blame: { es: 'Reprobación', en: 'Blame' },
  business: { es: 'Negocios', en: 'Business' },
  contact: { es: 'Contacto', en: 'Contact' },
  disesteem: { es: 'Desestima', en: 'Disesteem' },
  disliking: { es: 'Desagrado', en: 'Disliking' },
  esteem: { es: 'Estima', en: 'Esteem' },
  friendship: { es: 'Amistad', en: 'Friendship' },
  games: { es: 'Juegos', en: 'Games' },
  helping: { es: 'Ayuda', en: 'Helping' },
  influence: { es: 'Influencia', en: 'Influence' },
  information: { es: 'Información', en: 'Information' },
  interaction: { es: 'Convivencia', en: 'Interaction' },
  'job-trading': { es: 'Cambio de puestos', en: 'Job trading' },
  liking: { es: 'Agrado', en: 'Liking' },
  marriage: { es: 'Matrimonio', en: 'Marriage' },
  money: { es: 'Dinero', en: 'Money' },
  'negative-influence': { es: 'Influencia negativa', en: 'Negative influence' },
  'one-relation': { es: 'Una sola relación', en: 'One relation' },
  opposition: { es: 'Enemistad', en: 'Opposition' },
  praise: { es: 'Alabanza', en: 'Praise' },
  'several-relations': { es: 'Varias relaciones', en: 'Several relations' },
};
