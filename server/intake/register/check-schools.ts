import { addToList } from '../../../contract/add-to-list.ts';
import type { RegisterFindings, FindingDetails } from './register-findings.ts';
import { type SchoolHistory, yearPairs } from './school-histories.ts';
import { isNamed, isRead, isWorking, type SchoolRow, slepId } from './school-row.ts';
import type { KnownOwner } from './owner-directory.ts';
import type { SlepRow } from './territory-lists.ts';
import { foldName } from './title-case.ts';

/** Schools of one comuna that a reader could take for each other: same year, same name without accents and signs. */
export function checkNames(rows: readonly SchoolRow[], findings: RegisterFindings): void {
  const namesakes = new Map<string, SchoolRow[]>();
  for (const row of rows) {
    if (!isNamed(row)) continue;
    addToList(namesakes, `${String(row.year)} ${String(row.comunaCode)} ${foldName(row.name)}`, row);
  }
  for (const same of namesakes.values()) {
    if (same.length < 2) continue;
    for (const row of same) {
      const others = same.filter((other) => other !== row).map((other) => String(other.rbd));
      findings.add(row.file, {
        row: row.line,
        column: 'NOM_RBD',
        found: row.name,
        expected: `a name of its own in the comuna; RBD ${others.join(', ')} has it too`,
        code: 'same-name-in-comuna',
        outcome: 'kept',
        about: row.id,
      });
    }
  }
}

/** The year of transfer in the SLEP list against the dependency and the owner that the directories give. */
export function checkTransfers(
  rows: readonly SchoolRow[],
  sleps: readonly SlepRow[],
  owners: ReadonlyMap<string, KnownOwner>,
  findings: RegisterFindings,
): void {
  const byComuna = new Map(sleps.map((row) => [row.comunaCode, row]));
  for (const row of rows) {
    const slep = byComuna.get(row.comunaCode);
    if (slep === undefined || !isWorking(row)) continue;
    const expected = transferProblem(
      row,
      slep,
      row.owner === null ? null : (owners.get(row.owner.id) ?? null),
    );
    if (expected === null) continue;
    findings.add(row.file, {
      row: row.line,
      column: 'COD_DEPE',
      found: `${row.dependency} in ${String(row.year)}`,
      expected,
      code: 'transfer-contradicts',
      outcome: 'kept',
      about: row.id,
    });
  }
}

function transferProblem(row: SchoolRow, slep: SlepRow, owner: KnownOwner | null): string | null {
  const passes = `the comuna passes to SLEP ${slep.slepName} in ${String(slep.fromYear)}`;
  if (row.dependency === 'slep') {
    if (row.year < slep.fromYear) return `a municipal dependency until then: ${passes}`;
    if (owner !== null && owner.slepId !== null && owner.slepId !== slepId(slep.slepCode))
      return `another SLEP as owner: ${passes}`;
    return null;
  }
  const municipal = row.dependency === 'municipal-daem' || row.dependency === 'municipal-corporation';
  return municipal && row.year >= slep.fromYear ? `the dependency slep: ${passes}` : null;
}

/**
 * What is odd about a school between two register years, one of which at least is new.
 *
 * @param files the new directory of each year
 */
export function checkHistory(
  history: SchoolHistory,
  files: ReadonlyMap<number, string>,
  findings: RegisterFindings,
): void {
  for (const { fromYear, toYear, before, after } of yearPairs(history)) {
    const source = [after, before].find((row) => row !== undefined && isRead(row));
    const file = source?.file ?? files.get(toYear) ?? files.get(fromYear);
    if (file === undefined || before === undefined) continue;
    const report = (details: Omit<FindingDetails, 'row' | 'outcome' | 'about'>) => {
      findings.add(file, { row: source?.line ?? null, outcome: 'info', about: before.id, ...details });
    };
    if (after !== undefined && before.comunaCode !== after.comunaCode)
      report({
        column: 'COD_COM_RBD',
        found: String(after.comunaCode),
        expected: `${String(before.comunaCode)}, as in ${String(before.year)}`,
        code: 'comuna-changed',
      });
    if (after === undefined && isWorking(before))
      report({
        column: 'RBD',
        found: String(before.rbd),
        expected: `a row in ${String(toYear)} too, since the school was working`,
        code: 'gone-while-working',
      });
  }
}
