import type { ImportFile } from '../intake-result.ts';
import type { GraphLine } from './graph-lines.ts';
import { refuseFile } from './refuse-file.ts';
import { checkClaim } from './size-claims.ts';

const formats = {
  fullmatrix: 'fm',
  upperhalf: 'uh',
  lowerhalf: 'lh',
  edgelist1: 'el1 edgelist',
  nodelist1: 'nl1 nodelist',
  edgelist2: 'el2',
  nodelist2: 'nl2',
} as const;
type DlFormat = keyof typeof formats;

/** What stands before the data of a DL file. */
export type DlHeading = {
  format: DlFormat;
  rows: number;
  columns: number;
  matrices: number;
  /** Whether rows and columns are different actors. */
  twoMode: boolean;
  diagonal: boolean;
  embedded: boolean;
  rowLabels: string[];
  columnLabels: string[];
  matrixLabels: string[];
};

type Labels = { all: string[]; row: string[]; column: string[]; matrix: string[] };
type Found = { settings: Map<string, string>; labels: Labels; embedded: boolean; data: GraphLine[] | null };

const settingNames = ['n', 'nr', 'nc', 'nm', 'format', 'diagonal'];
const labelWords: Readonly<Record<string, keyof Labels>> = {
  row: 'row',
  column: 'column',
  col: 'column',
  matrix: 'matrix',
  level: 'matrix',
};

/**
 * The heading of a DL file and the lines of its data. The format has no description: words are read one by one, on as
 * many lines as they come.
 *
 * @throws TelarProblem `refused-import` for a heading that says too little, or claims more than the file can carry
 */
export function readDlHeading(
  file: ImportFile,
  lines: readonly GraphLine[],
): { heading: DlHeading; data: GraphLine[] } {
  const first = lines[0];
  const { settings, labels, embedded, data } = scanHeading(lines);
  if (data === null || !/^dl\b/i.test(first?.text ?? ''))
    throw refuseFile(
      file.name,
      first?.line ?? null,
      first?.text.slice(0, 60) ?? 'nothing',
      'DL, a heading and data:',
    );
  const row = first!.line;
  const numberOf = (name: string): number | null => {
    const found = settings.get(name);
    return found === undefined ? null : Number(found);
  };
  const n = numberOf('n') ?? numberOf('nr');
  if (n === null) throw refuseFile(file.name, row, 'no n =', 'the number of nodes (n = …)');
  const found = settings.get('format') ?? 'fullmatrix';
  const format = formatNamed(found);
  if (format === null) {
    const expected = `${Object.keys(formats).join(', ')}: save it from UCINET as fullmatrix`;
    throw refuseFile(file.name, row, `format = ${found}`, expected);
  }
  const [rows, columns, matrices] = [numberOf('nr') ?? n, numberOf('nc') ?? n, numberOf('nm') ?? 1];
  const isList = !['fullmatrix', 'upperhalf', 'lowerhalf'].includes(format);
  checkClaim(file, row, rows, 'nodes');
  checkClaim(file, row, columns, 'nodes');
  if (!isList) checkClaim(file, row, rows * columns * matrices, 'values');
  if (rows < 1 || columns < 1 || !Number.isSafeInteger(matrices) || matrices < 1 || matrices > 1_000)
    throw refuseFile(
      file.name,
      row,
      `n = ${String(n)}, nm = ${String(matrices)}`,
      'at least one node, and 1 to 1000 matrices',
    );
  const isTwoMode = settings.has('nr') && settings.has('nc') && !sameLabels(labels.row, labels.column);
  const twoMode = rows !== columns || isTwoMode || format === 'edgelist2' || format === 'nodelist2';
  return {
    heading: {
      format,
      rows,
      columns,
      matrices,
      twoMode,
      diagonal: settings.get('diagonal') !== 'absent',
      embedded,
      rowLabels: [...(twoMode ? labels.all.slice(0, rows) : labels.all), ...labels.row],
      columnLabels: [...(twoMode ? labels.all.slice(rows) : []), ...labels.column],
      matrixLabels: labels.matrix,
    },
    data,
  };
}

const sameLabels = (rows: readonly string[], columns: readonly string[]): boolean =>
  rows.length > 0 && rows.length === columns.length && rows.every((label, at) => label === columns[at]);

function formatNamed(found: string): DlFormat | null {
  const entry = Object.entries(formats).find(([name, also]) => [name, ...also.split(' ')].includes(found));
  // Keys of the table above.
  return entry === undefined ? null : (entry[0] as DlFormat);
}

/** Settings, labels and where the data begin, in one pass over the words of the heading. */
function scanHeading(lines: readonly GraphLine[]): Found {
  const found: Found = {
    settings: new Map(),
    labels: { all: [], row: [], column: [], matrix: [] },
    embedded: false,
    data: null,
  };
  let list: keyof Labels | null = null;
  let whose: keyof Labels = 'all';
  let setting: string | null = null;
  let afterLabels = false;
  for (const [at, { text, line }] of lines.entries()) {
    for (const { 0: token, index } of text.matchAll(/"[^"]*"|'[^']*'|=|[^\s,="']+/g)) {
      const quoted = /^["']/.test(token);
      const [, keyword = '', colon = '', rest = ''] = quoted ? [] : (/^([a-z]*)(:?)(.*)$/i.exec(token) ?? []);
      const word = keyword.toLowerCase();
      const isWord = !quoted && rest === '' && colon === '';
      if (word === 'data' && colon === ':') {
        const tail = text.slice(index + 'data:'.length).trim();
        found.data = [...(tail === '' ? [] : [{ text: tail, line }]), ...lines.slice(at + 1)];
        return found;
      }
      if (setting !== null && token !== '=') {
        found.settings.set(setting, token.toLowerCase());
        setting = null;
      } else if (word === 'labels' && (colon === ':' || isWord)) {
        afterLabels = isWord;
        list = isWord ? null : whose;
        if (rest !== '') found.labels[whose].push(rest);
        if (colon === ':') whose = 'all';
      } else if (afterLabels && token === ':') {
        list = whose;
        whose = 'all';
        afterLabels = false;
      } else if (afterLabels && (word === 'embedded' || word === 'are')) found.embedded = true;
      else if (isWord && settingNames.includes(word) && startsSetting(text, index + token.length, word)) {
        setting = word;
        list = null;
      } else if (
        isWord &&
        word in labelWords &&
        /^[\s,]*labels\b/i.test(text.slice(index + token.length, index + token.length + 40))
      ) {
        whose = labelWords[word]!;
        list = null;
      } else if (list !== null && token !== '=') found.labels[list].push(token.replace(/^["']|["']$/g, ''));
    }
  }
  return found;
}

/** `n = 5`, and `diagonal present` without a sign between. */
const startsSetting = (text: string, after: number, word: string): boolean =>
  /^\s{0,20}=/.test(text.slice(after, after + 24)) ||
  (word === 'diagonal' && /^\s{1,20}(present|absent)\b/i.test(text.slice(after, after + 30)));
