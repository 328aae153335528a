import { checkDigit } from '../bundle/check-digit.ts';
import type { Table } from '../table.ts';
import { dependencies, groupedDependencies, states, teachingCodes } from './codes.ts';
import { hasColumn, type NamedRow, namedRows, parseCode } from './column-reader.ts';
import { type Owner, readOwner } from './owner-id.ts';
import type { RegisterFindings, FindingDetails } from './register-findings.ts';
import { readName } from './read-name.ts';
import { reportMissingColumns } from './missing-columns.ts';
import { namelessSchool, type SchoolRow } from './school-row.ts';

type Report = (details: Omit<FindingDetails, 'row'>) => void;
/** Which of the columns that came or went over the years the directory has. */
type Columns = Record<
  'owner' | 'naturalOwner' | 'state' | 'enrolled' | 'teaching' | 'rural' | 'place' | 'specialities',
  boolean
>;

/** The rows of one school directory (30 April of a year). Rows without a usable RBD, year or comuna are refused. */
export function readDirectory(
  table: Table,
  ownerKey: Uint8Array,
  findings: RegisterFindings,
  seen: Set<string>,
): SchoolRow[] {
  const rows: SchoolRow[] = [];
  const has = columnsOf(table);
  reportMissingColumns(table, findings);
  for (const row of namedRows(table)) {
    const report: Report = (details) => {
      findings.add(table.file, { row: row.line, ...details });
    };
    const identity = readIdentity(row, report, seen);
    if (identity === null) continue;
    const id = `school:${String(identity.rbd)}`;
    const about: Report = (details) => {
      report({ about: id, ...details });
    };
    checkRbdDigit(row, identity.rbd, about);
    rows.push({
      file: table.file,
      line: row.line,
      id,
      ...identity,
      name: readName(row.read('NOM_RBD'), 'NOM_RBD', namelessSchool(identity.rbd), about),
      owner: readSchoolOwner(row, has, ownerKey, findings, about),
      ...readPlace(row),
      ...readKind(row, has, about),
      placeText: has.place ? { latitude: row.read('LATITUD'), longitude: row.read('LONGITUD') } : null,
      point: null,
      attributes: readAttributes(row, has),
    });
  }
  return rows;
}

const columnsOf = (table: Table): Columns => ({
  owner: hasColumn(table, 'RUT_SOSTENEDOR'),
  naturalOwner: hasColumn(table, 'MRUN'),
  state: hasColumn(table, 'ESTADO_ESTAB'),
  enrolled: hasColumn(table, 'MATRICULA'),
  teaching: hasColumn(table, 'ENS_01'),
  rural: hasColumn(table, 'RURAL_RBD'),
  place: hasColumn(table, 'LATITUD') && hasColumn(table, 'LONGITUD'),
  specialities: hasColumn(table, 'ESPE_01'),
});

type Identity = Pick<SchoolRow, 'rbd' | 'year' | 'comunaCode'>;

function readIdentity(row: NamedRow, report: Report, seen: Set<string>): Identity | null {
  const rbd = parseCode(row.read('RBD'));
  const year = parseCode(row.read('AGNO'));
  const comunaCode = parseCode(row.read('COD_COM_RBD'));
  const refuse = (column: string, expected: string, code: string) => {
    report({ column, found: row.read(column) || null, expected, code, outcome: 'refused' });
    return null;
  };
  if (rbd === null || rbd === 0)
    return refuse('RBD', 'the number of the school, digits only', 'unreadable-rbd');
  if (year === null || year < 1990 || year > 2200)
    return refuse('AGNO', 'the year of the directory, four digits', 'unreadable-year');
  if (comunaCode === null || comunaCode < 1000 || comunaCode > 99_999)
    return refuse('COD_COM_RBD', 'a comuna code of four or five digits', 'unreadable-comuna');
  const key = `${String(rbd)} ${String(year)}`;
  if (seen.has(key)) return refuse('RBD', `one row for each school in ${String(year)}`, 'duplicate-rbd');
  seen.add(key);
  return { rbd, year, comunaCode };
}

function readSchoolOwner(
  row: NamedRow,
  has: Columns,
  ownerKey: Uint8Array,
  findings: RegisterFindings,
  report: Report,
): Owner | null {
  const natural = row.read('P_JURIDICA') === '0';
  // What a missing column would have held is no contradiction of the one beside it.
  const legal = has.owner || natural ? row.read('P_JURIDICA') : '';
  const cells = { legal, mrun: row.read('MRUN'), rut: row.read('RUT_SOSTENEDOR') };
  const owner = readOwner(cells, 'RUT_SOSTENEDOR', ownerKey, findings, report);
  if (owner === null && has.owner && (has.naturalOwner || !natural))
    report({
      ...{ column: 'RUT_SOSTENEDOR', found: null, expected: 'an owner' },
      ...{ code: 'without-owner', outcome: 'kept' },
    });
  return owner;
}

function checkRbdDigit(row: NamedRow, rbd: number, report: Report): void {
  const found = row.read('DGV_RBD').toUpperCase();
  const expected = checkDigit(rbd);
  if (found === '' || found === expected) return;
  report({
    column: 'DGV_RBD',
    found: `${String(rbd)}-${found}`,
    expected: `${expected}, the check digit of ${String(rbd)} (modulo 11)`,
    code: 'rbd-check-digit',
    outcome: 'kept',
  });
}

function readPlace(row: NamedRow) {
  const rural = row.read('RURAL_RBD');
  return {
    comunaName: row.read('NOM_COM_RBD'),
    provinceCode: parseCode(row.read('COD_PRO_RBD')),
    regionCode: parseCode(row.read('COD_REG_RBD')),
    deprovCode: parseCode(row.read('COD_DEPROV_RBD')),
    deprovName: row.read('NOM_DEPROV_RBD'),
    rural: rural === '1' ? true : rural === '0' ? false : null,
  };
}

function readKind(row: NamedRow, has: Columns, report: Report) {
  const state = states[row.read('ESTADO_ESTAB')] ?? 'unknown';
  const dependency = dependencies[row.read('COD_DEPE')] ?? 'unknown';
  const teaching = readTeaching(row, report);
  const enrolment = parseCode(row.read('MAT_TOTAL'));
  const hasEnrolment = readHasEnrolment(row, has, enrolment ?? (has.teaching ? teaching.length : null));
  const kept = (column: string, expected: string, code: string) => {
    report({ column, found: row.read(column) || null, expected, code, outcome: 'kept' });
  };
  if (has.state && state === 'unknown') kept('ESTADO_ESTAB', 'a state from 1 to 4', 'unknown-state');
  if (dependency === 'unknown') kept('COD_DEPE', 'a dependency from 1 to 6', 'unknown-dependency');
  const grouped = row.read('COD_DEPE2');
  if (grouped !== '' && groupedDependencies[row.read('COD_DEPE')] !== grouped)
    kept('COD_DEPE2', `the group of COD_DEPE ${row.read('COD_DEPE')}`, 'dependency-codes-contradict');
  if (hasEnrolment !== null && enrolment !== null && enrolment > 0 !== hasEnrolment)
    kept('MAT_TOTAL', `pupils exactly where MATRICULA is 1`, 'enrolment-contradicts');
  if (hasEnrolment === true && state !== 'working' && state !== 'unknown')
    kept('ESTADO_ESTAB', 'state 1 (working), since pupils are enrolled', 'enrolled-but-not-working');
  if (has.rural && !/^[01]$/.test(row.read('RURAL_RBD')))
    kept('RURAL_RBD', '0 (urban) or 1 (rural)', 'unknown-rural');
  return { state, dependency, teaching, enrolment, hasEnrolment };
}

/** A year before the column MATRICULA was there says it by the pupils or the kinds of teaching it counts. */
function readHasEnrolment(row: NamedRow, has: Columns, counted: number | null): boolean | null {
  const found = has.enrolled ? row.read('MATRICULA') : '';
  if (found === '1') return true;
  if (found === '0') return false;
  return counted === null ? null : counted > 0;
}

const teachingColumns = Array.from({ length: 12 }, (_, i) => `ENS_${String(i + 1).padStart(2, '0')}`);
const specialityColumns = Array.from({ length: 11 }, (_, i) => `ESPE_${String(i + 1).padStart(2, '0')}`);

function readTeaching(row: NamedRow, report: Report): number[] {
  const codes: number[] = [];
  for (const column of teachingColumns) {
    const found = row.read(column);
    const code = parseCode(found);
    if (found === '' || code === 0) continue;
    if (code !== null) codes.push(code);
    if (code === null || !teachingCodes.has(code))
      report({
        column,
        found,
        expected: 'a teaching code of the record layout',
        code: 'unknown-teaching',
        outcome: 'kept',
      });
  }
  return codes;
}

/** Columns that Telar has no name for and that planners ask for, under the headings of the source. */
const keptColumns = ['CONVENIO_PIE', 'PACE', 'ORI_RELIGIOSA', 'PAGO_MATRICULA', 'PAGO_MENSUAL'];

function readAttributes(row: NamedRow, has: Columns): SchoolRow['attributes'] {
  const attributes: SchoolRow['attributes'] = {};
  for (const column of keptColumns) {
    const found = row.read(column);
    if (found !== '') attributes[column] = found;
  }
  const specialities = specialityColumns.map(row.read).filter((code) => code !== '' && code !== '0');
  // None is said as the directory says it, so that those of an earlier year do not stay.
  if (has.specialities) attributes['ESPE'] = specialities.join(' ') || '0';
  return attributes;
}
