import { noGraphFile } from '../formats/foreign-formats.ts';
import type { Finding } from '../../../contract/findings.ts';
import type { ImportFile } from '../intake-result.ts';
import { isTableFile } from '../shapes/grid.ts';
import { applyDecisions } from '../shapes/apply-decisions.ts';
import { readShape } from '../shapes/read-shape.ts';
import { recogniseTables } from '../shapes/recognise-tables.ts';
import { directionOf, shapeDoubts } from '../shapes/shape-doubts.ts';
import { fileNotRead } from './file-not-read.ts';
import type { ReadSource, SourceOptions } from './source.ts';

/**
 * Reads tables of any shape, their columns as they look or as their user decided.
 *
 * @throws TelarProblem `refused-import` where no file is a table, an empty one among them
 */
export function readTables(files: ImportFile[], options: SourceOptions): ReadSource {
  const { decisions, networkId, networkName } = options;
  const tables = applyDecisions(recogniseTables(files), decisions, files);
  if (tables.length === 0) throw noGraphFile(files);
  const main = tables.find(({ shape }) => shape !== 'attributes') ?? tables[0]!;
  const direction = decisions.direction ?? directionOf(files, tables);
  const { streamed } = readShape(files, tables, { networkId, networkName, direction });
  return {
    shape: main.shape,
    writtenBy: main.writtenBy,
    tables,
    direction,
    isDirectionOpen: direction === null && main.shape !== 'attributes',
    doubts: shapeDoubts(files, tables, decisions.tables),
    result: { ...streamed, findings: [...streamed.findings, ...unreadFiles(files)] },
  };
}

/** Pictures beside the tables, and hidden sheets of a workbook. */
const unreadFiles = (files: readonly ImportFile[]): Finding[] =>
  files
    .filter((file) => !isTableFile(file))
    .map(({ name }) => fileNotRead(name, 'tables: this file or hidden sheet is not read'));
