import type { Random } from '../../analysis/random.ts';

/**
 * Names of places and schools that do not exist: all are words of the loom, so that a reader recognises them and no
 * school of the national register is called like one of them.
 */
export const comunaNames = [
  'Urdimbre',
  'Puerto Lanzadera',
  'Valle de la Trama',
  'Cerro Madeja',
  'Hilandera del Sur',
] as const;

const things = [
  'La Lanzadera',
  'El Huso',
  'La Rueca',
  'El Ovillo',
  'Las Hilanderas',
  'El Telar Viejo',
  'La Urdimbre',
  'El Vellón',
  'Hebra Azul',
  'El Carrete',
  'La Madeja',
  'El Lizo',
  'Punto Cruz',
  'El Bastidor',
  'La Devanadera',
  'Puntada Larga',
  'El Fieltro',
  'El Dedal',
  'La Canilla',
  'La Borla',
  'El Pespunte',
  'La Bobina',
  'La Sarga',
  'El Tafetán',
] as const;
const places = ['del Alto', 'del Bajo', 'de la Trama', 'del Nudo', 'del Batán', 'del Hilo Largo'] as const;

/** `count` different names without the kind of school ("La Rueca del Nudo"), in random order. */
export function fictionalNames(count: number, random: Random): string[] {
  const names = things.flatMap((thing) => places.map((place) => `${thing} ${place}`));
  if (count > names.length)
    throw new RangeError(`count: expected at most ${names.length} names, found ${count}`);
  return random.sample(names, count);
}
