import { z } from 'zod';
import { Bilingual } from './identifiers.ts';

/** Kinds of tie. `derived` layers are computed from facts, never stored. */
export const Layer = z.object({
  id: z.string(),
  name: Bilingual,
  meaning: Bilingual,
  directed: z.boolean(),
  sign: z.union([z.literal(1), z.literal(-1)]),
  valued: z.boolean(),
  datedBy: z.enum(['wave', 'validity', 'activity', 'none']),
  derived: z.boolean(),
});
export type Layer = z.infer<typeof Layer>;

const layer = (
  id: string,
  es: string,
  en: string,
  meaningEs: string,
  meaningEn: string,
  rest: Partial<Omit<Layer, 'id' | 'name' | 'meaning'>> = {},
): Layer => ({
  id,
  name: { es, en },
  meaning: { es: meaningEs, en: meaningEn },
  directed: true,
  sign: 1,
  valued: false,
  datedBy: 'wave',
  derived: false,
  ...rest,
});

/** The layer catalogue. A network may carry further layers of its own; these are the ones Telar explains. */
export const layers: readonly Layer[] = [
  layer(
    'administers',
    'Administra',
    'Administers',
    'El sostenedor administra el establecimiento.',
    'The sostenedor runs the school.',
    { datedBy: 'validity' },
  ),
  layer(
    'assists',
    'Asiste',
    'Assists',
    'La organización asesora a una escuela, un sostenedor o una red.',
    'The organisation advises a school, a sostenedor or a network.',
    { datedBy: 'validity', valued: true },
  ),
  layer(
    'knowledge',
    'Conocimiento',
    'Knowledge',
    'Quien entrega conocimiento, hacia quien lo recibe.',
    'From the one who gives knowledge to the one who receives it.',
    { valued: true },
  ),
  layer(
    'joint-work',
    'Trabajo conjunto',
    'Joint work',
    'Trabajan juntos, según quien lo informa.',
    'They work together, as one side reports it.',
    { valued: true },
  ),
  layer(
    'trust',
    'Confianza',
    'Trust',
    'Quien confía, hacia aquel en quien confía.',
    'From the one who trusts to the one trusted.',
    { valued: true },
  ),
  layer(
    'leadership',
    'Liderazgo',
    'Leadership',
    'A quién nombra como líder de la red.',
    'Whom it names as leader of the network.',
  ),
  layer(
    'coordination',
    'Coordinación',
    'Coordination',
    'A quién nombra como coordinador de la red.',
    'Whom it names as coordinator of the network.',
  ),
  layer('tension', 'Tensión', 'Tension', 'Con quién informa tensión.', 'With whom it reports tension.', {
    sign: -1,
    valued: true,
  }),
  layer(
    'attendance',
    'Asistencia',
    'Attendance',
    'Quién asistió a qué actividad.',
    'Who attended which activity.',
    { directed: false, datedBy: 'activity' },
  ),
  layer(
    'co-membership',
    'Misma red',
    'Co-membership',
    'Son miembros de una misma red.',
    'They are members of the same network.',
    { directed: false, datedBy: 'none', derived: true },
  ),
  layer(
    'co-attendance',
    'Misma actividad',
    'Co-attendance',
    'Asistieron a una misma actividad.',
    'They attended the same activity.',
    { directed: false, datedBy: 'activity', derived: true },
  ),
  layer(
    'same-sostenedor',
    'Mismo sostenedor',
    'Same sostenedor',
    'Los administra el mismo sostenedor.',
    'The same sostenedor runs them.',
    { directed: false, datedBy: 'none', derived: true },
  ),
  layer(
    'proximity',
    'Cercanía',
    'Proximity',
    'Están entre sus vecinos más cercanos, en línea recta (km).',
    'They are among the nearest neighbours of each other, in a straight line (km).',
    { directed: false, valued: true, datedBy: 'none', derived: true },
  ),
  layer(
    'same-slep',
    'Mismo SLEP',
    'Same SLEP',
    'Están en el territorio del mismo SLEP.',
    'They lie in the territory of the same SLEP.',
    { directed: false, datedBy: 'none', derived: true },
  ),
];

export const depths = ['informative', 'collaborative', 'cooperative'] as const;
/** How deep joint work goes, from the study of the Redes de Mejoramiento Escolar: ordinal, an emphasis and not a grade. */
export const Depth = z.enum(depths);
export type Depth = z.infer<typeof Depth>;
