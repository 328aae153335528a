import { z } from 'zod';
import { classicLayers, documentedLayers } from './documented-layers.ts';
import { Bilingual } from './identifiers.ts';

/**
 * What the ties of a layer say.
 *
 * content     with whom members learn, work and whom they trust: collaboration
 * nomination  whom they name for a task or an office: not yet collaboration
 * register    what an authority or a contract records; nobody is asked
 * tension     with whom it is difficult
 * attendance  who took part in which activity
 * derived     computed from facts, never stored
 */
export const layerRoles = ['content', 'nomination', 'register', 'tension', 'attendance', 'derived'] as const;
export type LayerRole = (typeof layerRoles)[number];

/**
 * Who can report a tie.
 *
 * either-end  giver or receiver; the tie keeps its direction whoever reports it
 * each-end    each end for itself: the tie runs from the one who reports it
 * sender      only the one who trusts, names or feels; nobody can report it for another
 */
export const layerReports = ['either-end', 'each-end', 'sender'] as const;

/** Kinds of tie. */
export const Layer = z.object({
  id: z.string(),
  role: z.enum(layerRoles),
  /** `null`: nobody is asked, or it is not known who was. */
  reportedBy: z.enum(layerReports).nullable(),
  name: Bilingual,
  meaning: Bilingual,
  directed: z.boolean(),
  sign: z.union([z.literal(1), z.literal(-1)]),
  valued: z.boolean(),
  datedBy: z.enum(['wave', 'validity', 'activity', 'none']),
  derived: z.boolean(),
  /** What a school says of another in confidence: held back where few answered. */
  sensitive: z.boolean(),
});
export type Layer = z.infer<typeof Layer>;

const layer = (
  id: string,
  role: LayerRole,
  es: string,
  en: string,
  meaningEs: string,
  meaningEn: string,
  rest: Partial<Omit<Layer, 'id' | 'role' | 'name' | 'meaning' | 'derived'>> = {},
): Layer => ({
  id,
  role,
  reportedBy: null,
  name: { es, en },
  meaning: { es: meaningEs, en: meaningEn },
  directed: true,
  sign: 1,
  valued: false,
  datedBy: 'wave',
  derived: role === 'derived',
  sensitive: false,
  ...rest,
});

/** The layer catalogue. A network may carry further layers of its own; these are the ones Telar explains. */
export const layers: readonly Layer[] = [
  layer(
    'administers',
    'register',
    'Administra',
    'Administers',
    'El sostenedor administra el establecimiento.',
    'The sostenedor runs the school.',
    { datedBy: 'validity' },
  ),
  layer(
    'assists',
    'register',
    'Asesora',
    'Advises',
    'La organización asesora a una escuela, un sostenedor o una red.',
    'The organisation advises a school, a sostenedor or a network.',
    { datedBy: 'validity', valued: true },
  ),
  layer(
    'knowledge',
    'content',
    'Conocimiento',
    'Knowledge',
    'Quien entrega conocimiento, hacia quien lo recibe.',
    'From the one who gives knowledge to the one who receives it.',
    { reportedBy: 'either-end', valued: true },
  ),
  layer(
    'joint-work',
    'content',
    'Trabajo conjunto',
    'Joint work',
    'Trabajan juntos, según quien lo informa.',
    'They work together, as one side reports it.',
    { reportedBy: 'each-end', valued: true },
  ),
  layer(
    'trust',
    'content',
    'Confianza',
    'Trust',
    'Quien confía, hacia aquel en quien confía.',
    'From the one who trusts to the one trusted.',
    { reportedBy: 'sender', valued: true, sensitive: true },
  ),
  layer(
    'leadership',
    'nomination',
    'Liderazgo',
    'Leadership',
    'A quién nombra como líder de la red.',
    'Whom it names as leader of the network.',
    { reportedBy: 'sender' },
  ),
  layer(
    'coordination',
    'nomination',
    'Coordinación',
    'Coordination',
    'A quién nombra como coordinador de la red.',
    'Whom it names as coordinator of the network.',
    { reportedBy: 'sender' },
  ),
  layer(
    'tension',
    'tension',
    'Tensión',
    'Tension',
    'Con quién informa tensión.',
    'With whom it reports tension.',
    { reportedBy: 'sender', sign: -1, valued: true, sensitive: true },
  ),
  layer(
    'attendance',
    'attendance',
    'Asistencia',
    'Attendance',
    'Quién asistió a qué actividad.',
    'Who attended which activity.',
    { directed: false, datedBy: 'activity' },
  ),
  layer(
    'co-membership',
    'derived',
    'Misma red',
    'Co-membership',
    'Son miembros de una misma red.',
    'They are members of the same network.',
    { directed: false, datedBy: 'none' },
  ),
  layer(
    'co-attendance',
    'derived',
    'Misma actividad',
    'Co-attendance',
    'Asistieron a una misma actividad.',
    'They attended the same activity.',
    { directed: false, datedBy: 'activity' },
  ),
  layer(
    'same-sostenedor',
    'derived',
    'Mismo sostenedor',
    'Same sostenedor',
    'Los administra el mismo sostenedor.',
    'The same sostenedor runs them.',
    { directed: false, datedBy: 'none' },
  ),
  layer(
    'proximity',
    'derived',
    'Vecindad geográfica',
    'Geographic proximity',
    'Están entre sus vecinos más cercanos, en línea recta (km).',
    'They are among the nearest neighbours of each other, in a straight line (km).',
    { directed: false, valued: true, datedBy: 'none' },
  ),
  layer(
    'same-slep',
    'derived',
    'Mismo SLEP',
    'Same SLEP',
    'Están en el territorio del mismo SLEP.',
    'They lie in the territory of the same SLEP.',
    { directed: false, datedBy: 'none' },
  ),
];

/** What is taken of a layer that a network brings itself: collaboration, directed, positive and with strengths. */
const ownLayer: Layer = {
  ...layer('', 'content', '', '', 'Un tipo de vínculo propio de la red.', 'A layer of the network itself.'),
  valued: true,
};

/** The layer of ties whose file does not say what they are. */
const unnamedLayer = { tie: { es: 'Vínculo sin tipo', en: 'Tie of no kind' } };
const ownNames = new Map<string, Bilingual>(Object.entries({ ...classicLayers, ...unnamedLayer }));

const documented: readonly Layer[] = Object.entries(documentedLayers).map(
  ([id, { es, en, directed = true }]) =>
    layer(
      id,
      'register',
      es,
      en,
      'Consta en documentos; no se le preguntó a nadie.',
      'It is on record in documents; nobody was asked.',
      { datedBy: 'validity', directed },
    ),
);

/** All layers that have a name: those of the catalogue, and those that documents bring. */
export const namedLayers: readonly Layer[] = [...layers, ...documented];
const named = new Map(namedLayers.map((each) => [each.id, each]));

/** The layer of that id, of the catalogue, of documents or of a network. */
export const layerById = (id: string): Layer =>
  named.get(id) ?? { ...ownLayer, id, name: ownNames.get(id) ?? { es: id, en: id } };

export const hasRole = (id: string, ...roles: readonly LayerRole[]): boolean =>
  roles.includes((named.get(id) ?? ownLayer).role);

/** Whether members are asked about a layer: not about what registers record, meetings show or facts imply. */
export const isAnsweredFor = (id: string): boolean => !hasRole(id, 'register', 'attendance', 'derived');

const idsOf = (chosen: (layer: Layer) => boolean): readonly string[] =>
  layers.filter(chosen).map(({ id }) => id);

/** Layers that are records of their own in the store. */
export const storedLayers = idsOf(({ derived }) => !derived);

/** Layers of the catalogue that are collaboration; a network may bring more (`isCollaboration`). */
export const collaborationLayers = idsOf(({ role }) => role === 'content');
export const isCollaboration = (id: string): boolean => hasRole(id, 'content');

/** Collaboration that either of the two could report: knowledge and joint work, not trust. */
export const exchangeLayers = idsOf(
  ({ role, reportedBy }) => role === 'content' && (reportedBy === 'either-end' || reportedBy === 'each-end'),
);

export const depths = ['informative', 'collaborative', 'cooperative'] as const;
/** How deep joint work goes, from the study of the Redes de Mejoramiento Escolar: ordinal, an emphasis and not a grade. */
export const Depth = z.enum(depths);
export type Depth = z.infer<typeof Depth>;
