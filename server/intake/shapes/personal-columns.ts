import { fold } from '../../../contract/fold.ts';
import type { z } from 'zod';
import type { PersonalKind } from '../../../contract/table-readings.ts';
import { hidePersonalNumbers, isLegalRut, isPersonalRut } from '../bundle/personal-number.ts';
import { foldSchoolName, mentionsSchool } from '../school-names.ts';

type Kind = z.infer<typeof PersonalKind>;

/** `12.345.678-5`, `12345678-5` or `123456785`: a RUN of a natural person, with the check digit that belongs to it. */
export function isRun(cell: string): boolean {
  const text = cell.replaceAll(/\s/g, '');
  const bare = /^(\d{7,8})([\dkK])$/.exec(text);
  return isPersonalRut(bare === null ? text : `${bare[1]}-${bare[2]}`);
}

const email = /[^\s@,;]+@[^\s@,;]+\.[a-z]{2,}/i;
const runInText = /\b\d{1,2}(?:\.\d{3}){2}\s*-\s*[\dkK]\b|\b\d{7,8}\s*-\s*[\dkK]\b/g;

/** A mobile telephone of Chile as people write it: `+56 9 8765 4321`, `9 8765 4321`; nine digits alone may be anything. */
const mobile = /(?<!\d)(?:(?:\+ ?|00)56[\s-]?(?:\(?9\)?)[\s-]?\d{4}[\s-]?\d{4}|9[\s-]\d{4}[\s-]?\d{4})(?!\d)/;

/** What a free text gives away of a person; `null`: nothing that can be seen. */
export function personalContent(text: string): 'run' | 'email' | 'telephone' | null {
  if (email.test(text)) return 'email';
  if (mobile.test(text)) return 'telephone';
  if (isRun(text)) return 'run';
  return (text.match(runInText) ?? []).some(isRun) ? 'run' : null;
}

/** Whether a cell gives away a person. Its look decides first: tables have many cells, and few of them are long. */
export const holdsPersonalContent = (cell: string): boolean =>
  cell.length >= 6 && /[@\d]/.test(cell) && personalContent(cell) !== null;

/** A text with every RUN, e-mail address and mobile telephone in it replaced, as it may be shown. */
export const hidePersonal = (text: string): string =>
  isRun(text)
    ? '…'
    : hidePersonalNumbers(
        text.replaceAll(new RegExp(email, 'gi'), '…').replaceAll(new RegExp(mobile, 'g'), '…'),
      );

const isTelephone = (cell: string): boolean =>
  /^(\(?\+?\s*56\)?[\s-]*)?(\(?\d{1,2}\)?[\s-]*)?\d{3,4}[\s-]?\d{4}$/.test(cell.trim()) &&
  cell.replaceAll(/\D/g, '').length >= 8;

const headings: readonly (readonly [Kind, RegExp])[] = [
  ['run', /\b(m?run|rut|cedula|carnet|c i|documento de identidad)\b/],
  ['email', /\b(e ?mail|correo|mail)\b/],
  ['telephone', /\b(telefono|fono|celular|movil|whatsapp|phone|telephone|mobile)\b/],
  [
    'person-name',
    /\b(apellidos?|nombres|nombre completo|nombre y apellidos?|quien (responde|contesta)|nombre de (quien|la persona|el o la|usted)|respondido por|contesta|nombre del? (director|directora|profesor|profesora|docente|encargad\w+|jef\w+)|su nombre|tu nombre|first ?name|last ?name|full name|recipient \w+|username|nombre de usuario)\b/,
  ],
];

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
  const filled = cells.filter((cell) => cell !== '').slice(0, 500);
  const share = (fits: (cell: string) => boolean): number =>
    filled.length === 0 ? 0 : filled.filter(fits).length / filled.length;
  const folded = fold(heading);
  if (share(isRun) >= 0.6) return 'run';
  if (share((cell) => email.test(cell)) >= 0.6) return 'email';
  // Telephones and addresses in one column: each cell by itself is one of them.
  const content = filled.map(personalContent).find((kind) => kind !== null);
  if (content !== undefined && share((cell) => isTelephone(cell) || personalContent(cell) !== null) >= 0.6)
    return content;
  const named = headings.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
  if (named === 'telephone') return filled.length === 0 || share(isTelephone) >= 0.5 ? 'telephone' : null;
  if (named === 'run') return filled.length > 0 && filled.every(isLegalRut) ? null : 'run';
  if (named === 'person-name') return mentionsSchool(heading) || share(isSchoolLike) > 0.3 ? null : named;
  if (named !== null) return filled.length === 0 || share((cell) => email.test(cell)) > 0 ? named : null;
  const ofOffice = /^(director|directora|jef[ea] (de )?utp|encargad[oa]|docente|profesor|profesora)\b/.test(
    folded,
  );
  if (ofOffice && share(isPersonLike) >= 0.6) return 'person-name';
  const bare = /^(nombre|name|encuestad[oa]|respondent|informante)$/.test(folded);
  return bare && besideSchool && share(isPersonLike) >= 0.6 ? 'person-name' : null;
}

const isSchoolLike = (cell: string): boolean => mentionsSchool(cell) || /\d/.test(cell);

/** Two to five words of letters only, none of them a word for a school. */
const isPersonLike = (cell: string): boolean =>
  !mentionsSchool(cell) && /^\p{L}+(\s\p{L}+){1,4}$/u.test(cell.trim()) && foldSchoolName(cell) !== '';
