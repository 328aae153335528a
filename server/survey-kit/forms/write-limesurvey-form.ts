import { stringify } from 'csv-stringify/sync';
import type { SurveyKit } from '../kit.ts';
import { kitWords } from '../kit-words.ts';
import { formFields, type FormField } from './form-fields.ts';
import { formDescription } from './write-form-text.ts';

const headings = [
  'class',
  'type/scale',
  'name',
  'relevance',
  'text',
  'help',
  'language',
  'mandatory',
  'other',
  'exclude_all_others',
] as const;
type Row = Partial<Record<(typeof headings)[number], string>>;

/** What LimeSurvey calls a drop-down list, boxes to mark and a grid. */
const types: Record<FormField['kind'], string> = { one: '!', several: 'M', grid: 'F' };

/** Answers are kept without names or addresses, and with the day: without it they would all be of 1980. */
const settings = { format: 'A', anonymized: 'Y', datestamp: 'Y', ipaddr: 'N', refurl: 'N' };

/**
 * The survey in the format in which LimeSurvey takes surveys as text: one row for each setting, item, row and option,
 * parted by tabs. Codes are short and mean nothing: answers are exported with full texts.
 */
export function writeLimesurveyForm(kit: SurveyKit): string {
  const { language, networkName } = kit;
  const title = kitWords(language).title(networkName);
  const rows: Row[] = [
    { class: 'S', name: 'language', text: language },
    ...Object.entries(settings).map(([name, text]) => ({ class: 'S', name, text })),
    { class: 'SL', name: 'surveyls_title', text: title, language },
    { class: 'SL', name: 'surveyls_welcometext', text: paragraphs(formDescription(kit)), language },
    { class: 'G', 'type/scale': 'G0', name: title, relevance: '1', language },
    ...formFields(kit, { gridsOfTies: true }).flatMap((field, at) => rowsOf(field, at + 1, language)),
  ];
  return stringify(
    rows.map((row) => headings.map((heading) => row[heading] ?? '')),
    { bom: true, header: true, columns: [...headings], delimiter: '\t', record_delimiter: '\r\n' },
  );
}

const paragraphs = (text: string): string =>
  text
    .split('\n\n')
    .map((each) => `<p>${escaped(each)}</p>`)
    .join('');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function rowsOf(field: FormField, number: number, language: string): Row[] {
  const { kind, text, help, required, options } = field;
  const subItems = kind === 'grid' ? field.rows : kind === 'several' ? options : [];
  const answers = kind === 'several' ? [] : options;
  return [
    {
      class: 'Q',
      'type/scale': types[kind],
      name: `q${String(number)}`,
      relevance: '1',
      text: escaped(text),
      help: escaped(help ?? ''),
      language,
      mandatory: required ? 'Y' : 'N',
      other: 'N',
      exclude_all_others: kind === 'several' ? codeOf('SQ', options.length - 1) : '',
    },
    ...subItems.map((each, at) => ({
      class: 'SQ',
      'type/scale': '0',
      name: codeOf('SQ', at),
      relevance: '1',
      text: escaped(each),
      language,
    })),
    ...answers.map((each, at) => ({
      class: 'A',
      'type/scale': '0',
      name: codeOf('A', at),
      text: escaped(each),
      language,
    })),
  ];
}

/** Five characters at most. */
const codeOf = (kind: 'SQ' | 'A', at: number): string => `${kind}${String(at + 1).padStart(3, '0')}`;
