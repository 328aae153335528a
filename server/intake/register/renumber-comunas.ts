import { renumberedComuna } from './comuna-codes.ts';
import type { RegisterFindings } from './register-findings.ts';
import { comunaId, type SchoolRow } from './school-row.ts';
import type { ComunaRow } from './territory-lists.ts';
import { foldName } from './title-case.ts';

/**
 * Gives schools of directories from before Arica y Parinacota, Los Ríos, Marga Marga or Ñuble the comuna codes of
 * today, where the name of the comuna agrees; said once for each file and comuna. Province and region follow from it.
 */
export function renumberComunas(
  rows: readonly SchoolRow[],
  comunas: readonly ComunaRow[],
  findings: RegisterFindings,
): SchoolRow[] {
  const names = new Map(comunas.map(({ code, name }) => [code, name]));
  const reported = new Map<string, { row: SchoolRow; today: string; count: number }>();
  const renumbered = rows.map((row) => {
    const today = renumberedComuna(row.comunaCode);
    const name = today === null || names.has(row.comunaCode) ? undefined : names.get(today.code);
    if (today === null || name === undefined) return row;
    if (row.comunaName !== '' && foldName(row.comunaName) !== foldName(name)) return row;
    const key = `${row.file}\n${String(row.comunaCode)}`;
    const met = reported.get(key);
    if (met !== undefined) met.count += 1;
    else
      reported.set(key, {
        row,
        today: `${String(today.code)}, the code of ${name} since ${String(today.since)}`,
        count: 1,
      });
    return { ...row, comunaCode: today.code, provinceCode: null, regionCode: null };
  });
  for (const { row, today, count } of reported.values()) {
    const code = String(row.comunaCode);
    findings.add(row.file, {
      row: row.line,
      column: 'COD_COM_RBD',
      found: count === 1 ? code : `${code} (${String(count)} rows of this file)`,
      expected: today,
      code: 'comuna-renumbered',
      outcome: 'corrected',
      about: comunaId(renumberedComuna(row.comunaCode)!.code),
    });
  }
  return renumbered;
}
