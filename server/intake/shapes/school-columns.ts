import { beginsLikeSchool, foldSchoolName, parseSchoolLabel } from '../school-names.ts';

/** A cell that is one school by its look: "Escuela Los Aromos", "Liceo A-12 (RBD 8008)". */
export const isSchoolName = (cell: string): boolean =>
  beginsLikeSchool(cell) || parseSchoolLabel(cell).rbd !== null;

/** The forms under which the schools of some cells are compared: their whole text, and their name without the RBD. */
export const namesOf = (cells: Iterable<string>): Set<string> =>
  new Set(
    [...cells]
      .filter((cell) => cell !== '')
      .flatMap((cell) => [foldSchoolName(cell), foldSchoolName(parseSchoolLabel(cell).name)]),
  );

export const isKnownSchool = (names: ReadonlySet<string>, text: string): boolean =>
  names.has(foldSchoolName(text)) || names.has(foldSchoolName(parseSchoolLabel(text).name));
