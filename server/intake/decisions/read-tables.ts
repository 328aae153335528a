import type { ImportDecisions, Recognised, TableReading } from '../../../contract/imports.ts';
import type { ImportFile } from '../intake-result.ts';
import { applyDecisions } from '../shapes/apply-decisions.ts';
import { readShape } from '../shapes/read-shape.ts';
import { recogniseTables } from '../shapes/recognise-tables.ts';
import { directionOf, shapeDoubts } from '../shapes/shape-doubts.ts';
import type { ReadSource, SourceOptions } from './source.ts';

/** Reads tables of any shape, their columns as they look or as their user decided. */
export function readTables(files: ImportFile[], options: SourceOptions): ReadSource {
  const { decisions, networkId, networkName } = options;
  const tables = applyDecisions(recogniseTables(files), decisions, files);
  const main = tables.find(({ shape }) => shape !== 'attributes') ?? tables[0]!;
  const direction = decisions.direction ?? directionOf(files, tables);
  const { result } = readShape(files, tables, { networkId, networkName, direction });
  return {
    shape: main.shape,
    writtenBy: main.writtenBy,
    tables,
    direction,
    isDirectionOpen: direction === null && main.shape !== 'attributes',
    doubts: openDoubts(shapeDoubts(files, tables), tables, decisions),
    result,
  };
}

/** What is decided of every table that it is about is open no more. */
function openDoubts(
  doubts: Recognised['doubts'],
  tables: readonly TableReading[],
  { tables: decided = [] }: ImportDecisions,
): Recognised['doubts'] {
  const decisionOn = ({ file }: TableReading) => decided.find((table) => table.file === file);
  return doubts.filter((doubt) => {
    if (doubt === 'columns')
      return !tables.every(
        (table) => table.shape !== 'form-answers' || decisionOn(table)?.columns !== undefined,
      );
    if (doubt === 'empty-cells')
      return !tables.every(
        (table) => table.shape !== 'matrix' || decisionOn(table)?.emptyCells !== undefined,
      );
    return true;
  });
}
