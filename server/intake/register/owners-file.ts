import type { LegalKind } from '../../../contract/register-records.ts';
import type { Table } from '../table.ts';
import { type NamedRow, namedRows, parseCode } from './column-reader.ts';
import { isNatural } from '../natural-person.ts';
import { readOwner } from './owner-id.ts';
import type { RegisterFindings } from './register-findings.ts';
import { readName } from './read-name.ts';
import { comunaId } from './school-row.ts';

/** One line of the owners file: who, and the schools she had in that year. */
export type OwnerRow = {
  file: string;
  line: number;
  year: number;
  id: string;
  /** `null` for natural persons: their name is not read, even where one stands. */
  name: string | null;
  legalKind: LegalKind | null;
  comunaId: string | null;
  schools: { rbd: number; column: string }[];
};

/** Reads the owners of a year, one a line, with their schools in the columns RBD_001, RBD_002… */
export function readOwnersFile(table: Table, ownerKey: Uint8Array, findings: RegisterFindings): OwnerRow[] {
  const schoolColumns = table.columns
    .filter((column) => /^RBD_\d+$/i.test(column))
    .map((c) => c.toUpperCase());
  const rows: OwnerRow[] = [];
  for (const row of namedRows(table)) {
    const cells = { legal: row.read('P_JURIDICA'), mrun: row.read('MRUN'), rut: row.read('RUT_SOST') };
    const owner = readOwner(cells, 'RUT_SOST', ownerKey, findings, (details) => {
      findings.add(table.file, { row: row.line, ...details });
    });
    if (owner === null) {
      findings.add(table.file, {
        row: row.line,
        column: 'RUT_SOST',
        found: null,
        expected: 'the RUT of a legal person or the masked number of a natural one',
        code: 'owner-without-number',
        outcome: 'refused',
      });
      continue;
    }
    const natural = isNatural(owner.id);
    const name = natural
      ? null
      : readName(row.read('NOMBRE_SOST'), 'NOMBRE_SOST', `Sostenedor RUT ${String(owner.rut)}`, (details) => {
          findings.add(table.file, { row: row.line, about: owner.id, ...details });
        });
    const comunaCode = parseCode(row.read('COD_COM_SOST'));
    const read: OwnerRow = {
      file: table.file,
      line: row.line,
      year: parseCode(row.read('AGNO')) ?? 0,
      id: owner.id,
      name,
      legalKind: natural ? 'natural-person' : statedKind(row, name ?? ''),
      comunaId: comunaCode === null || natural ? null : comunaId(comunaCode),
      schools: readSchools(row, schoolColumns),
    };
    checkTotal(row, read, findings);
    rows.push(read);
  }
  return rows;
}

/** What the file itself says of a legal person; municipalities that handed over all schools keep their name only. */
function statedKind(row: NamedRow, name: string): LegalKind | null {
  if (row.read('ID_SLE') === '1') return 'slep';
  if (/\bMUNICIPALIDAD\b/.test(name)) return 'municipality';
  const municipal = row.read('ID_MUNICIPAL') === '1';
  if (municipal && Number(row.read('NUM_RBD_CORP_MUN')) > 0) return 'municipal-corporation';
  return null;
}

function readSchools(row: NamedRow, columns: readonly string[]): OwnerRow['schools'] {
  const schools: OwnerRow['schools'] = [];
  for (const column of columns) {
    const rbd = parseCode(row.read(column));
    if (rbd !== null && rbd > 0) schools.push({ rbd, column });
  }
  return schools;
}

function checkTotal(row: NamedRow, read: OwnerRow, findings: RegisterFindings): void {
  const total = row.read('NUM_RBD_TOT');
  if (total === '' || Number(total) === read.schools.length) return;
  findings.add(read.file, {
    row: read.line,
    column: 'NUM_RBD_TOT',
    found: total,
    expected: `${String(read.schools.length)}, the number of schools in the line`,
    code: 'owner-total-differs',
    outcome: 'kept',
    about: read.id,
  });
}
