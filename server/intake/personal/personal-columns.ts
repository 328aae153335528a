import type { z } from 'zod';
import { fold } from '../../../contract/fold.ts';
import type { PersonalKind } from '../../../contract/table-readings.ts';
import { readNumberWithDigit } from '../bundle/check-digit.ts';
import { isLegalRut, isNumberOfPerson } from '../bundle/personal-number.ts';
import { actorKindWords, foldedWord } from '../bundle/vocabulary.ts';
import { foldSchoolName, mentionsSchool } from '../school-names.ts';
import { isRun, personalContent } from './personal-content.ts';
import { plainText } from './plain-text.ts';

type Kind = z.infer<typeof PersonalKind>;

/** Cells of a column by which it is known. */
const mostCells = 500;
/** Eight or nine digits fit by chance in one of eleven amounts: fewer of them make no column of persons. */
const fewestBare = 3;

const isTelephone = (cell: string): boolean =>
  /^(\(?\+?\s*56\)?[\s-]*)?(\(?\d{1,2}\)?[\s-]*)?\d{3,4}[\s-]?\d{4}$/.test(cell.trim()) &&
  cell.replaceAll(/\D/g, '').length >= 8;

const offices =
  'director|directora|rector|rectora|profesor|profesora|docente|encargad[oa]|jef[ea]|coordinador|coordinadora|representante|apoderad[oa]|alumn[oa]|estudiante|sostenedor[a]? natural|contacto|respondente|encuestad[oa]|funcionari[oa]|principal|head ?teacher|teacher|student|contact person';
const namesOffice = new RegExp(
  `\\b(nombres?|apellidos?|name)( del?| de la| of the| of)?( la| el)? (${offices})\\b|\\b(${offices}) (nombres?|apellidos?|name)\\b`,
);
const namesPerson =
  /\b(apellidos?|nombres|nombre completo|nombre y apellidos?|quien (responde|contesta)|nombre de (quien|la persona|el o la|usted)|respondido por|contesta|su nombre|tu nombre|persona de contacto|representante legal|first ?name|last ?name|surname|full ?name|recipient \w+|username|nombre de usuario)\b/;

const headings: readonly (readonly [Kind, RegExp])[] = [
  ['run', /\b(m?run|rut|rol unico|cedula|carnet|dni|documento de identidad|national id)\b/],
  ['email', /\b(e ?mails?|correos?|mail)\b/],
  ['telephone', /\b(telefonos?|fonos?|celular(es)?|movil|whatsapp|phone|telephone|mobile)\b/],
  [
    'birth-date',
    /\b(f(echa)?( de)? ?nac(imiento)?|fnac|(fecha|ano) de nacimiento|birth ?date|birthday|date of birth|dob|cumpleanos)\b/,
  ],
  ['person-name', namesOffice],
  ['person-name', namesPerson],
];

/** Headings of many things, among them numbers of persons: their cells decide. */
const maybeRun = /\b(ci|c i|documentos?|identificacion|id nacional|nacional id)\b/;

/** A number of seven or eight digits that may be a RUN, with or without check digit. */
function looksLikeRun(cell: string): boolean {
  if (isRun(cell)) return true;
  const read = readNumberWithDigit(plainText(cell).replaceAll(/[\s,]/g, ''));
  return read !== null && isNumberOfPerson(read.number);
}

/**
 * What a column says of persons, by its heading and its cells; `null`: nothing. Names of schools that sound like persons
 * ("Gabriela Mistral") stay: a name is a person's only where its heading says so, or where the column is called no more
 * than *nombre* while another column (`besideSchool`) holds the school.
 */
export function personalKindOf(
  heading: string,
  cells: readonly string[],
  { besideSchool }: { besideSchool: boolean },
): Kind | null {
  const filled = cells.filter((cell) => cell !== '').slice(0, mostCells);
  const share = (fits: (cell: string) => boolean): number =>
    filled.length === 0 ? 0 : filled.filter(fits).length / filled.length;
  const found = filled.map(personalContent);
  const byContent = kindOfCells(filled, found);
  if (byContent !== null) return byContent;
  const folded = fold(heading);
  const named = headings.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
  if (named === 'telephone') return filled.length === 0 || share(isTelephone) >= 0.5 ? 'telephone' : null;
  if (named === 'run') return filled.length > 0 && filled.every(isLegalRut) ? null : 'run';
  if (named === 'birth-date') return named;
  if (named === 'person-name')
    return isNameOfSchool(heading, folded) || share(isSchoolLike) > 0.3 ? null : named;
  if (named === 'email') return filled.length === 0 || found.includes('email') ? named : null;
  if (maybeRun.test(folded) && share(looksLikeRun) >= 0.5) return 'run';
  const ofOffice = /^(director|directora|jef[ea] (de )?utp|encargad[oa]|docente|profesor|profesora)\b/.test(
    folded,
  );
  if (ofOffice && share(isPersonLike) >= 0.6) return 'person-name';
  const bare = /^(nombre|name|encuestad[oa]|respondent|informante)$/.test(folded);
  return bare && besideSchool && share(isPersonLike) >= 0.6 ? 'person-name' : null;
}

/** What most cells of a column are, whatever its heading says. */
function kindOfCells(cells: readonly string[], found: readonly (Kind | null)[]): Kind | null {
  const enough = cells.length * 0.6;
  const written = found.filter((kind) => kind === 'run').length;
  const bare = cells.filter((cell, at) => found[at] === null && isRun(cell)).length;
  if (written + bare >= enough && (written > 0 || bare >= fewestBare)) return 'run';
  if (found.filter((kind) => kind === 'email').length >= Math.max(enough, 1)) return 'email';
  // Telephones and addresses in one column: each cell by itself is one of them.
  const first = found.find((kind) => kind !== null) ?? null;
  const all = cells.filter((cell, at) => found[at] !== null || isTelephone(cell)).length;
  return first !== null && all >= enough ? first : null;
}

/** "Nombre completo del establecimiento" is no person's; "Nombre del director del establecimiento" is. */
const isNameOfSchool = (heading: string, folded: string): boolean =>
  mentionsSchool(heading) && !namesOffice.test(folded);

const isSchoolLike = (cell: string): boolean => mentionsSchool(cell) || /\d/.test(cell);

/** Two to five words of letters only, none of them a word for a school or an organisation. */
const isPersonLike = (cell: string): boolean =>
  !mentionsSchool(cell) &&
  !cell.split(/\s+/).some((word) => actorKindWords.has(foldedWord(word))) &&
  /^\p{L}+(\s\p{L}+){1,4}$/u.test(cell.trim()) &&
  foldSchoolName(cell) !== '';
