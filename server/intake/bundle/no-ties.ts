import type { Finding } from '../../../contract/findings.ts';
import { TelarProblem } from '../../../contract/problems.ts';
import type { ImportFile } from '../intake-result.ts';
import { readTable } from '../table.ts';
import { isTextTable, sheetOf } from './bundle-rows.ts';

const mostFiles = 5;
const mostHeadings = 8;

/** Nothing to read: what was found, what is expected, and how to get there. */
export function noTies(files: readonly ImportFile[], findings: readonly Finding[]): TelarProblem {
  const shown = files.slice(0, mostFiles).map(describeFile);
  const more = files.length > mostFiles ? `; and ${String(files.length - mostFiles)} more` : '';
  const found = files.length === 0 ? 'no file' : `${shown.join('; ')}${more}`;
  return new TelarProblem(
    'refused-import',
    `There are no ties to read. Found: ${found}. Expected: a sheet "ties" ("lazos", "vinculos") with a row a tie and the columns from and to, beside these. Put the ties on a sheet of that name, or start from the template in docs/bundle.md.`,
    { code: 'no-ties', values: { found }, findings },
  );
}

function describeFile(file: ImportFile): string {
  if (!isTextTable(file.name)) return file.name;
  const columns = readTable(file).columns.filter((column) => column !== '');
  const headings = columns.slice(0, mostHeadings).join(', ') + (columns.length > mostHeadings ? '…' : '');
  const sheet = sheetOf(file.name);
  const what = sheet === null ? 'no sheet of a bundle' : `sheet ${sheet}`;
  return `${file.name} (${what}${headings === '' ? '' : `, columns ${headings}`})`;
}
