import { kitConsent } from '../../../contract/survey-consent.ts';
import type { SurveyKit } from '../kit.ts';
import { kitWords, type Language } from '../kit-words.ts';
import { formFields, type FormField } from './form-fields.ts';
import { toolWords } from './tool-words.ts';

const shapes = { google: { gridsOfTies: true }, microsoft: { gridsOfTies: false } } as const;

const labels = {
  es: {
    before: 'CÓMO SE HACE',
    title: 'TÍTULO',
    description: 'DESCRIPCIÓN',
    field: (at: number, kind: string, required: boolean) =>
      `PREGUNTA ${String(at)} · tipo: ${kind}${required ? ' · obligatoria' : ' · no obligatoria'}`,
    help: 'Descripción de la pregunta',
    options: 'Opciones',
    rows: 'Filas',
    columns: 'Columnas',
    after: 'CUANDO HAYAN RESPONDIDO',
  },
  en: {
    before: 'HOW TO DO IT',
    title: 'TITLE',
    description: 'DESCRIPTION',
    field: (at: number, kind: string, required: boolean) =>
      `ITEM ${String(at)} · type: ${kind}${required ? ' · required' : ' · not required'}`,
    help: 'Description of the item',
    options: 'Options',
    rows: 'Rows',
    columns: 'Columns',
    after: 'WHEN THEY HAVE ANSWERED',
  },
};

/** Texts to copy into a form tool that takes no file: every item with its options, and how the answers come back. */
export function writeFormText(kit: SurveyKit, tool: keyof typeof toolWords): string {
  const { language } = kit;
  const words = toolWords[tool][language];
  const is = labels[language];
  const fields = formFields(kit, shapes[tool]);
  const sections = [
    [words.title],
    [is.before, ...numbered(words.before)],
    [is.title, kitWords(language).title(kit.networkName)],
    [is.description, formDescription(kit)],
    ...fields.map((field, at) => [
      is.field(at + 1, words.kinds[field.kind], field.required),
      ...linesOf(field, language),
    ]),
    [is.after, ...numbered(words.after)],
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const numbered = (lines: readonly string[]): string[] =>
  lines.map((line, at) => `${String(at + 1)}. ${line}`);

/** What respondents read before the first item: what it is for, and what they agree to. */
export function formDescription({ language, networkName }: SurveyKit): string {
  const words = kitWords(language);
  const consent = kitConsent({ title: words.title(networkName), networkName });
  return [
    words.introduction,
    ...consent.map(({ heading, text }) => `${heading[language]}: ${text[language]}`),
  ].join('\n\n');
}

/** Options stand one a line and without a mark before them, to be copied as a block. */
function linesOf({ kind, text, help, options, rows }: FormField, language: Language): string[] {
  const is = labels[language];
  return [
    text,
    ...(help === null ? [] : [`(${is.help}: ${help})`]),
    ...(kind === 'grid' ? [`${is.rows}:`, ...rows, `${is.columns}:`] : [`${is.options}:`]),
    ...options,
  ];
}
