import { isPersonKind, personAsActor } from '../personal/person-kinds.ts';
import type { FindingLog } from './bundle-findings.ts';
import type { BundleRow, BundleRows } from './bundle-rows.ts';
import { keepFitting } from './emptied.ts';
import type { Columns, Row } from './sheet.ts';
import { idOfParty } from './support-formats.ts';

type ActorRow = BundleRow<'actors'>;

/** The rows of a list of actors without those of persons, by their kind, and the ids and names of these. */
export function withoutPersons(
  rows: readonly ActorRow[],
  log: FindingLog,
): { rows: ActorRow[]; persons: ReadonlySet<string> } {
  const persons = new Set<string>();
  const kept = rows.filter((row) => {
    const { id, name, kind } = row.values;
    if (!isPersonKind(kind)) return true;
    persons.add(id);
    if (name !== null) for (const each of [name, idOfParty(name)]) persons.add(each);
    report(row, 'kind', log);
    return false;
  });
  return { rows: kept, persons };
}

/** Takes persons out of a bundle: their rows in the list of actors, and every row of another sheet that names one. */
export function refusePersons(rows: BundleRows, log: FindingLog): void {
  const { rows: actors, persons } = withoutPersons(rows.actors.rows, log);
  if (persons.size === 0) return;
  rows.actors.rows = actors;
  for (const sheet of Object.values(rows))
    keepFitting<Row<Columns>>(sheet.rows as Row<Columns>[], (row) => {
      const named = Object.entries(row.values).find(
        ([, value]) => typeof value === 'string' && persons.has(value),
      );
      if (named !== undefined) report(row, named[0], log);
      return named === undefined;
    });
}

const report = (row: Row<Columns>, field: string, log: FindingLog): void =>
  log.aboutRow(row, { field, ...personAsActor });
