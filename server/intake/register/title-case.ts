import { withoutAccents } from '../../../contract/fold.ts';

const small = new Set(['de', 'del', 'la', 'las', 'los', 'el', 'y', 'e']);

/** "SAN JUAN DE LA COSTA" → "San Juan de la Costa"; accents stay as they are. */
export function titleCase(capitals: string): string {
  return capitals
    .toLocaleLowerCase('es')
    .split(' ')
    .map((word, i) =>
      i > 0 && small.has(word) ? word : word.charAt(0).toLocaleUpperCase('es') + word.slice(1),
    )
    .join(' ');
}

/** Letters without accents, in capitals: for comparing names, never for showing them. */
export function foldName(name: string): string {
  if (/^[A-Z0-9]+( [A-Z0-9]+)*$/.test(name)) return name;
  return withoutAccents(name)
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, ' ')
    .trim();
}
