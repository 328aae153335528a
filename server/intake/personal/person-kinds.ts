import { foldedWord } from '../bundle/vocabulary.ts';

/** Words for what an actor is that only a natural person can be. Owners who are persons come by their keyed hash instead. */
const words = new Set(
  'persona personas person people individuo individuos individual docente docentes profesor profesora profesores teacher director directora directivo directiva principal jefe_utp jefa_utp encargado encargada coordinador coordinadora estudiante estudiantes alumno alumna alumnos student apoderado apoderada funcionario funcionaria'.split(
    ' ',
  ),
);

/** Whether a word says that an actor is a person: networks of Telar are of schools and organisations. */
export const isPersonKind = (word: unknown): boolean =>
  typeof word === 'string' && words.has(foldedWord(word));

/** The finding of a row that names a person as an actor; what it names is never repeated. */
export const personAsActor = {
  found: '…',
  code: 'person-as-actor',
  expected: 'a school or an organisation: persons are no actors, and nothing of this row is read',
  outcome: 'refused',
} as const;
