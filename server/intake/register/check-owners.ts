import { publicDependencies } from '../../../contract/public-dependencies.ts';
import { ownersOf } from './codes.ts';
import type { KnownOwner } from './owner-directory.ts';
import { isNatural } from '../natural-person.ts';
import type { OwnerRow } from './owners-file.ts';
import type { RegisterFindings, FindingDetails } from './register-findings.ts';
import type { SchoolRow } from './school-row.ts';

/** Rows whose dependency and owner contradict. Both facts are kept as they stand. */
export function checkOwners(
  rows: readonly SchoolRow[],
  owners: ReadonlyMap<string, KnownOwner>,
  findings: RegisterFindings,
): void {
  for (const row of rows) {
    const owner = row.owner === null ? undefined : owners.get(row.owner.id);
    const details = owner === undefined ? null : contradiction(row, owner);
    if (details !== null)
      findings.add(row.file, { row: row.line, outcome: 'kept', about: row.id, ...details });
  }
}

type Contradiction = Pick<FindingDetails, 'column' | 'found' | 'expected' | 'code'>;

function contradiction(row: SchoolRow, owner: KnownOwner): Contradiction | null {
  if (publicDependencies.includes(row.dependency) && isNatural(owner.id))
    return {
      column: 'P_JURIDICA',
      found: `${row.dependency}, natural person`,
      expected: 'a municipality, its corporation or a SLEP as owner; a person may administer provisionally',
      code: 'public-dependency-natural-owner',
    };
  const allowed = ownersOf[row.dependency];
  if (allowed === undefined || (owner.legalKind !== null && allowed.includes(owner.legalKind))) return null;
  if (owner.legalKind === null && !publicDependencies.includes(row.dependency)) return null;
  return {
    column: 'COD_DEPE',
    found: `${row.dependency}, owner ${owner.id.replace('sostenedor:', '')} (${owner.legalKind ?? 'body of the State'})`,
    expected: `${allowed.join(' or ')} as owner of ${row.dependency}`,
    code: 'dependency-owner-contradict',
  };
}

type PairCount = { pairs: number; agreeing: number };

/** Holds the owners file of a year against the directory of the same year, one pair (owner, school) after the other. */
export function compareOwnerPairs(
  stated: readonly OwnerRow[],
  rows: readonly SchoolRow[],
  findings: RegisterFindings,
): PairCount {
  const bySchool = new Map(rows.map((row) => [row.rbd, row]));
  const paired = new Map<number, string>();
  const count: PairCount = { pairs: 0, agreeing: 0 };
  for (const owner of stated) {
    for (const { rbd, column } of owner.schools) {
      count.pairs += 1;
      const row = bySchool.get(rbd);
      const differ = (expected: string, code: string) => {
        const about = `school:${String(rbd)}`;
        const found = `${owner.id.replace('sostenedor:', '')}, RBD ${String(rbd)}`;
        findings.add(owner.file, { row: owner.line, column, found, expected, code, outcome: 'kept', about });
      };
      if (paired.has(rbd)) differ('one owner for each school', 'school-with-two-owners');
      paired.set(rbd, owner.id);
      if (row === undefined)
        differ('a school of the directory of the same year', 'owner-pair-not-in-directory');
      else if (row.owner?.id !== owner.id)
        differ(
          `${row.owner?.id.replace('sostenedor:', '') ?? 'no owner'}, as in the directory`,
          'owner-pair-differs',
        );
      else count.agreeing += 1;
    }
  }
  reportUnpaired(rows, paired, findings);
  return count;
}

function reportUnpaired(
  rows: readonly SchoolRow[],
  paired: ReadonlyMap<number, string>,
  findings: RegisterFindings,
): void {
  for (const row of rows) {
    if (row.owner === null || paired.has(row.rbd)) continue;
    findings.add(row.file, {
      row: row.line,
      column: 'RUT_SOSTENEDOR',
      found: row.owner.id.replace('sostenedor:', ''),
      expected: 'the same pair of owner and school in the owners file of the year',
      code: 'owner-pair-not-in-owners-file',
      outcome: 'kept',
      about: row.id,
    });
  }
}
