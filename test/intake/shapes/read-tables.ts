import type { ImportDecisions } from '../../../contract/imports.ts';
import type { TableReading } from '../../../contract/table-readings.ts';
import type { Finding } from '../../../contract/findings.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import type { RecordOf, SourcedRecord } from '../../../contract/records.ts';
import type { RecordScope } from '../../../contract/record-scopes.ts';
import type { ImportFile } from '../../../server/intake/intake-result.ts';
import { applyDecisions } from '../../../server/intake/shapes/apply-decisions.ts';
import { readShape } from '../../../server/intake/shapes/read-shape.ts';
import { recogniseTables } from '../../../server/intake/shapes/recognise-tables.ts';
import type { ShapeOptions } from '../../../server/intake/shapes/shape-options.ts';

/** A table from lines as they stand in a file. */
export const table = (name: string, ...lines: string[]): ImportFile => ({
  name,
  bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
});

export type Read = {
  readings: TableReading[];
  data: NetworkData;
  records: SourcedRecord[];
  replaces: RecordScope[];
  findings: Finding[];
};

/** Recognises, decides and reads tables into the one network they hold. */
export function readTables(
  files: ImportFile[],
  decisions: Pick<ImportDecisions, 'tables'> = {},
  options: Partial<ShapeOptions> = {},
): Read {
  const readings = applyDecisions(recogniseTables(files), decisions, files);
  const { data, result } = readShape(files, readings, { networkId: 'red', ...options });
  return {
    readings,
    data: data[0]!,
    records: result.records,
    replaces: result.replaces ?? [],
    findings: result.findings,
  };
}

/** `a>b`, with the strength where there is one, in the order of the ends. */
export const arcs = ({ data }: Pick<Read, 'data'>, layer?: string): string[] =>
  data.ties
    .filter((tie) => layer === undefined || tie.layer === layer)
    .map(({ from, to, strength }) => `${from}>${to}${strength === null ? '' : ` ${String(strength)}`}`)
    .sort();

/** By actor, and role where there is one, whether it answered. */
export const answered = ({ data }: Pick<Read, 'data'>): Record<string, boolean> =>
  Object.fromEntries(data.responses.map((each) => [nameOf(each), each.responded]));

const nameOf = ({ actorId, role }: RecordOf<'response'>): string =>
  role === null ? actorId : `${actorId} ${role}`;

export const codes = ({ findings }: Pick<Read, 'findings'>, outcome?: Finding['outcome']): string[] => [
  ...new Set(
    findings.filter((each) => outcome === undefined || each.outcome === outcome).map(({ code }) => code),
  ),
];

export const findingOf = ({ findings }: Pick<Read, 'findings'>, code: string): Finding => {
  const found = findings.find((each) => each.code === code);
  if (found === undefined)
    throw new Error(`No finding ${code} among ${findings.map((each) => each.code).join(', ')}`);
  return found;
};
