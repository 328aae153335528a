import type { RegisterFindings, FindingDetails } from './register-findings.ts';
import { comunaId, deprovId, regionId, type SchoolRow, slepId } from './school-row.ts';
import type { ComunaRow, SlepRow } from './territory-lists.ts';
import { foldName } from './title-case.ts';

type Place = Pick<SchoolRow, 'file' | 'line' | 'comunaCode'>;

/**
 * Holds comuna, province, region and DEPROV of the directories against the official lists. A difference that runs
 * through a file is said once, at its first row, with the number of rows.
 */
export function checkPlaces(
  rows: readonly SchoolRow[],
  comunas: readonly ComunaRow[],
  sleps: readonly SlepRow[],
  findings: RegisterFindings,
): void {
  const listed = new Map(comunas.map((row) => [row.code, row]));
  const deprovs = new Map(sleps.map((row) => [row.comunaCode, row]));
  const once = new DeduplicatedFindings(findings);
  for (const row of rows) {
    const comuna = listed.get(row.comunaCode);
    if (comuna === undefined) {
      if (comunas.length > 0)
        once.report(
          row,
          'COD_COM_RBD',
          String(row.comunaCode),
          'a comuna of the official list',
          'unknown-comuna',
        );
      continue;
    }
    if (row.provinceCode !== null && row.provinceCode !== comuna.provinceCode)
      once.report(
        row,
        'COD_PRO_RBD',
        String(row.provinceCode),
        `${String(comuna.provinceCode)}, the province of ${comuna.name}`,
        'province-contradicts',
      );
    if (row.regionCode !== null && row.regionCode !== comuna.regionCode)
      once.report(
        row,
        'COD_REG_RBD',
        String(row.regionCode),
        `${String(comuna.regionCode)}, the region of ${comuna.name}`,
        'region-contradicts',
      );
    if (row.comunaName !== '' && foldName(row.comunaName) !== foldName(comuna.name))
      once.report(
        row,
        'NOM_COM_RBD',
        row.comunaName,
        `${comuna.name}, as in the comuna list`,
        'comuna-name-differs',
      );
    const deprov = deprovs.get(row.comunaCode)?.deprovCode;
    if (deprov !== undefined && deprov !== null && row.deprovCode !== null && deprov !== row.deprovCode)
      once.report(
        row,
        'COD_DEPROV_RBD',
        String(row.deprovCode),
        `${String(deprov)} for ${comuna.name}, as in the SLEP list; the directory is followed`,
        'deprov-code-differs',
      );
  }
  once.finish();
}

/** The SLEP list against the comuna list, and against itself. */
export function checkSlepList(
  sleps: readonly SlepRow[],
  comunas: readonly ComunaRow[],
  findings: RegisterFindings,
): void {
  const listed = new Map(comunas.map((row) => [row.code, row]));
  const assigned = new Set<number>();
  for (const row of sleps) {
    const about = comunaId(row.comunaCode);
    const report = (details: Omit<FindingDetails, 'row' | 'outcome'>) => {
      findings.add(row.file, { row: row.line, outcome: 'kept', about, ...details });
    };
    const comuna = listed.get(row.comunaCode);
    const code = String(row.comunaCode);
    if (comuna === undefined && comunas.length > 0)
      report({
        column: 'COD_COM_RBD',
        found: code,
        expected: 'a comuna of the official list',
        code: 'unknown-comuna',
      });
    if (comuna !== undefined && comuna.name !== row.comunaName)
      report({
        column: 'NOM_COMUNA_FORMATO',
        found: row.comunaName,
        expected: `${comuna.name}, as in the comuna list`,
        code: 'comuna-name-differs',
      });
    if (comuna !== undefined && row.regionCode !== null && comuna.regionCode !== row.regionCode)
      report({
        column: 'NUM_REGION',
        found: String(row.regionCode),
        expected: `${String(comuna.regionCode)}, the region of ${comuna.name}`,
        code: 'region-contradicts',
        about: slepId(row.slepCode),
      });
    if (assigned.has(row.comunaCode))
      report({
        column: 'COD_COM_RBD',
        found: code,
        expected: 'every comuna in one SLEP',
        code: 'comuna-in-two-sleps',
      });
    assigned.add(row.comunaCode);
  }
}

/** A DEPROV whose name is not the same in all directories. */
export function checkDeprovNames(rows: readonly SchoolRow[], findings: RegisterFindings): void {
  const names = new Map<number, string>();
  for (const row of rows.toSorted((a, b) => a.year - b.year)) {
    if (row.deprovCode === null || row.deprovName === '') continue;
    const known = names.get(row.deprovCode);
    if (known !== undefined && known !== row.deprovName)
      findings.add(row.file, {
        row: row.line,
        column: 'NOM_DEPROV_RBD',
        found: row.deprovName,
        expected: `${known}, as in the directory before; the newest name is shown`,
        code: 'deprov-renamed',
        outcome: 'info',
        about: deprovId(row.deprovCode),
      });
    names.set(row.deprovCode, row.deprovName);
  }
}

/** Says a difference once for each file, comuna and value. */
class DeduplicatedFindings {
  readonly #findings: RegisterFindings;
  readonly #met = new Map<
    string,
    { place: Place; details: Omit<FindingDetails, 'row' | 'outcome'>; count: number }
  >();

  constructor(findings: RegisterFindings) {
    this.#findings = findings;
  }

  report(place: Place, column: string, found: string, expected: string, code: string): void {
    const key = [place.file, code, place.comunaCode, found].join('\n');
    const met = this.#met.get(key);
    if (met !== undefined) met.count += 1;
    else
      this.#met.set(key, {
        place,
        details: {
          column,
          found,
          expected,
          code,
          about: code === 'region-contradicts' ? regionId(Number(found)) : comunaId(place.comunaCode),
        },
        count: 1,
      });
  }

  finish(): void {
    for (const { place, details, count } of this.#met.values()) {
      const found =
        count === 1 ? details.found : `${details.found ?? ''} (${String(count)} rows of this file)`;
      this.#findings.add(place.file, { row: place.line, outcome: 'kept', ...details, found });
    }
  }
}
