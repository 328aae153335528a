import type { SurveyKit } from './kit.ts';
import { kitWords } from './kit-words.ts';

/** The schools of a kit as a table with its headings: id, RBD, name and, where it is known of any, comuna. */
export function schoolRows({ schools, language }: SurveyKit): (string | number | null)[][] {
  const words = kitWords(language);
  const hasComunas = schools.some(({ comunaName }) => comunaName !== null);
  const comunaOf = (comuna: string | null) => (hasComunas ? [comuna] : []);
  return [
    ['id', words.rbd, words.name, ...comunaOf(words.comuna)],
    ...schools.map(({ actorId, rbd, name, comunaName }) => [actorId, rbd, name, ...comunaOf(comunaName)]),
  ];
}
