import { addToList } from '../../../contract/add-to-list.ts';
import { newRecord } from '../../../contract/new-record.ts';
import type { SourcedRecord } from '../../../contract/records.ts';
import type { Table } from '../table.ts';
import { type NamedRow, namedRows, parseCode } from './column-reader.ts';
import type { RegisterFindings } from './register-findings.ts';
import { comunaId, pad } from './school-row.ts';

type Campus = {
  line: number;
  ies: number;
  campus: number;
  comuna: number;
  name: string;
  institution: string;
};

/** Universities and institutes (one actor a SIES code) and their campuses (locations of that one actor). */
export function readCampuses(table: Table, findings: RegisterFindings): SourcedRecord[] {
  const byCode = new Map<number, Campus[]>();
  for (const row of namedRows(table)) {
    const campus = readCampus(row);
    if (campus === null) {
      findings.add(table.file, {
        row: row.line,
        column: 'CODIGO_IES',
        found: row.read('CODIGO_IES') || null,
        expected: 'codes of institution, campus and comuna',
        code: 'unreadable-campus',
        outcome: 'refused',
      });
      continue;
    }
    addToList(byCode, campus.ies, campus);
  }
  return [...byCode.values()].flatMap((campuses) => institutionRecords(table.file, campuses, findings));
}

function readCampus(row: NamedRow): Campus | null {
  const ies = parseCode(row.read('CODIGO_IES'));
  const campus = parseCode(row.read('CODIGO_SEDE'));
  const comuna = parseCode(row.read('CODIGO_COMUNA'));
  if (ies === null || campus === null || comuna === null) return null;
  const named = { name: row.read('NOMBRE_SEDE'), institution: row.read('NOMBRE_IES') };
  return { line: row.line, ies, campus, comuna, ...named };
}

function institutionRecords(file: string, campuses: Campus[], findings: RegisterFindings): SourcedRecord[] {
  const first = campuses.find((campus) => !isAgreement(campus.institution)) ?? campuses[0]!;
  const id = `university:${String(first.ies)}`;
  const records: SourcedRecord[] = [];
  const seen = new Set<number>();
  const otherNames = new Set<string>();
  for (const campus of campuses) {
    if (campus.institution !== first.institution && !otherNames.has(campus.institution)) {
      otherNames.add(campus.institution);
      findings.add(file, {
        row: campus.line,
        column: 'nombre_ies',
        found: campus.institution,
        expected: `${first.institution}, the institution of code ${String(first.ies)}`,
        code: 'several-names-for-one-code',
        outcome: 'kept',
        about: id,
      });
    }
    if (seen.has(campus.campus)) {
      findings.add(file, {
        row: campus.line,
        column: 'codigo_sede',
        found: String(campus.campus),
        expected: 'every campus of an institution once; the first line is kept',
        code: 'duplicate-campus',
        outcome: 'info',
        about: id,
      });
      continue;
    }
    seen.add(campus.campus);
    records.push({
      file,
      row: campus.line,
      record: {
        type: 'campus',
        id: `campus:${String(campus.ies)}-${pad(campus.campus, 2)}`,
        universityId: id,
        name: campus.name,
        comunaId: comunaId(campus.comuna),
      },
    });
  }
  return [institution(file, id, first, campuses), ...records];
}

const isAgreement = (name: string): boolean => name.includes('(*');

function institution(file: string, id: string, first: Campus, campuses: readonly Campus[]): SourcedRecord {
  const head = campuses.length === 1 ? first : campuses.find((campus) => /CASA CENTRAL/.test(campus.name));
  return {
    file,
    row: first.line,
    record: newRecord('actor', {
      id,
      kind: 'university',
      subKind: institutionKind(first.institution),
      name: first.institution,
      comunaId: head === undefined ? null : comunaId(head.comuna),
    }),
  };
}

/** IP and CFT are written before their names; the academies and schools of the armed forces have neither. */
function institutionKind(name: string): string | null {
  if (/\bUNIVERSIDAD\b/.test(name)) return 'university';
  if (/^(IP|INSTITUTO PROFESIONAL)\b/.test(name)) return 'professional-institute';
  if (/^(CFT|CENTRO DE FORMACION)\b/.test(name)) return 'technical-training-centre';
  return null;
}
