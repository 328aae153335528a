import type { Table } from '../table.ts';
import { hasColumn } from './column-reader.ts';
import type { RegisterFindings } from './register-findings.ts';

/** Columns that together say one thing of a school, and what is not known where a directory lacks one of them. */
const columnGroups = [
  {
    columns: ['RUT_SOSTENEDOR', 'MRUN'],
    expected:
      'who runs each school; what is missing is unknown for this year, and owners of other years go on',
  },
  {
    columns: ['ESTADO_ESTAB'],
    expected: 'the state of each school (working, recess, closed); it is unknown',
  },
  { columns: ['MATRICULA'], expected: 'whether a school has pupils; known only from the columns beside it' },
  { columns: ['MAT_TOTAL'], expected: 'the number of pupils; it is unknown, not 0' },
  { columns: ['RURAL_RBD'], expected: 'whether a school is rural; it is unknown' },
  { columns: ['LATITUD', 'LONGITUD'], expected: 'the place of each school; none is shown for this year' },
  { columns: ['ENS_01'], expected: 'the kinds of teaching of each school; they are unknown' },
  { columns: ['COD_DEPROV_RBD'], expected: 'the DEPROV of each school; it is unknown' },
] as const;

/** Names each thing that a directory cannot say because it lacks the columns: once, not at every row. */
export function reportMissingColumns(table: Table, findings: RegisterFindings): void {
  for (const { columns, expected } of columnGroups) {
    const missing = columns.filter((column) => !hasColumn(table, column));
    if (missing.length === 0) continue;
    findings.add(table.file, {
      ...{ row: 1, column: missing.join(', '), found: null, expected },
      ...{ code: 'missing-column', outcome: 'info' },
    });
  }
}
