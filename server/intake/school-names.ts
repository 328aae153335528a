import { fold } from '../../contract/fold.ts';
import { rbd, valueOf } from './bundle/cell-formats.ts';

/** Abbreviations that Chilean schools are written with, folded, and the word each stands for. */
const abbreviations: Readonly<Record<string, string>> = {
  e: 'escuela',
  esc: 'escuela',
  escu: 'escuela',
  lic: 'liceo',
  col: 'colegio',
  colg: 'colegio',
  jard: 'jardin',
  inf: 'infantil',
  bas: 'basica',
  esp: 'especial',
  part: 'particular',
  mun: 'municipal',
  inst: 'instituto',
  compl: 'complejo',
  educ: 'educacional',
  bicent: 'bicentenario',
  polit: 'politecnico',
  sta: 'santa',
  sto: 'santo',
  gral: 'general',
  pdte: 'presidente',
  pdta: 'presidenta',
  prof: 'profesor',
  dr: 'doctor',
  dra: 'doctora',
  tte: 'teniente',
  cap: 'capitan',
  alte: 'almirante',
  fco: 'francisco',
  ma: 'maria',
};

const numberWords = new Set(['n', 'no', 'nro', 'num', 'numero']);

/**
 * The form in which names of schools are compared: `fold`, with abbreviations written out and the sign of a number left
 * out. "esc. Los Aromos N° 12" → "escuela los aromos 12"; "Esc. F-123" and "Escuela F123" → "escuela f 123".
 */
export function foldSchoolName(name: string): string {
  const parts = fold(name)
    .replaceAll(/(\d)([a-z])\b/g, '$1 $2')
    .replaceAll(/\b([a-z])(\d)/g, '$1 $2')
    .split(' ');
  const written = parts.map((part, index) =>
    part === 'e' && index > 0 ? part : Object.hasOwn(abbreviations, part) ? abbreviations[part]! : part,
  );
  return written.filter((part, index) => !numberWords.has(part) || !isNumber(written[index + 1])).join(' ');
}

const isNumber = (part: string | undefined): boolean => part !== undefined && /^\d+$/.test(part);

const schoolWords =
  'escuela|liceo|colegio|jardin|instituto|internado|complejo|centro|sala cuna|politecnico|seminario|school|kindergarten|establecimiento';
const beginsAsSchool = new RegExp(`^(${schoolWords})s?\\b`);
const hasWord = new RegExp(`\\b(${schoolWords})s?\\b`);

/** Whether a name begins as those of schools do: "Esc. Rural El Peumo", "Liceo A-12". */
export const beginsLikeSchool = (name: string): boolean => beginsAsSchool.test(foldSchoolName(name));

/** Whether a text speaks of a school somewhere: the heading "Nombre de su establecimiento". */
export const mentionsSchool = (text: string): boolean => hasWord.test(foldSchoolName(text));

export type SchoolLabel = { name: string; rbd: number | null };

const markedRbd = /[([]?\s*\bRBD(?![\p{L}])[\s:.°ºN_]*(\d[\d.]*(?:\s*-\s*[\dkK]\b)?)\s*[)\]]?/giu;

/**
 * A school as lists of options write it: "Escuela Los Aromos (RBD 8008-K)", "8008 - Escuela Los Aromos", "RBD 8008",
 * `rbd_8008`, "Escuela Los Aromos (8008-K)". The RBD is read only where its check digit, if one is written, fits; the name is then what is left of the
 * text. A text with two of them is a list of schools, and no school.
 */
export function parseSchoolLabel(text: string): SchoolLabel {
  const label = text.trim();
  const [marked = null, second] = label.matchAll(markedRbd);
  if (second !== undefined) return { name: label, rbd: null };
  const bracketed = /\(\s*(\d{1,3}(?:\.\d{3})?-[\dkK]|\d{3,5}-[\dkK])\s*\)\s*$/.exec(label);
  const leading = /^(\d{1,5}(?:-[\dkK])?)\s*[-–—|:]\s+(?=\p{L})/u.exec(label);
  const found = marked ?? leading ?? bracketed;
  const code = found === null ? null : rbdOf(found[1]!);
  if (found === null || code === null) return { name: label, rbd: null };
  const rest = label.replace(found[0], ' ').replaceAll(/\s+/g, ' ');
  const name = rest.replaceAll(/^[\s,;–—-]+|[\s,;–—-]+$/g, '');
  return { name: name === '' ? label : name, rbd: code };
}

/** The RBD that a text is, with or without its check digit; `null` where it is none or the digit does not fit. */
export const rbdOf = (text: string): number | null => valueOf(rbd.read(text.replaceAll(/\s+/g, '')));
