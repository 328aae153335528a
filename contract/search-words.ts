import { fold } from './fold.ts';

/** The words of a search, folded; a search without a letter or digit has none. */
export const searchWords = (text: string): string[] => fold(text).split(' ').filter(Boolean);

/** Whether every word of a search begins a word of a text that is folded. */
export const holdsWords = (folded: string, words: readonly string[]): boolean =>
  words.every((word) => ` ${folded}`.includes(` ${word}`));

/** Words that only join others: no search needs them. */
const joining = new Set('de del la las el los y e en of the and in'.split(' '));
/** Words that say what something is and not which one it is: they weigh little in a search. */
const generic = new Set(
  [
    'slep servicio servicios local locales educacion publica region provincia comuna deprov departamento',
    'escuela escuelas liceo liceos colegio colegios red redes rme programa microcentro municipalidad',
    'school schools network networks commune province programme service',
  ]
    .join(' ')
    .split(' '),
);

const orAll = (kept: string[], words: readonly string[]): string[] => (kept.length > 0 ? kept : [...words]);

/** Without the words that only join others; all of them where nothing else is there. */
export const withoutJoining = (words: readonly string[]): string[] =>
  orAll(
    words.filter((word) => !joining.has(word)),
    words,
  );

/** The words that say which one is meant; all of them where none does. */
export const tellingWords = (words: readonly string[]): string[] =>
  orAll(
    words.filter((word) => !joining.has(word) && !generic.has(word)),
    words,
  );
