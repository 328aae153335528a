import type { RecordOf, SourcedRecord } from '../../../contract/records.ts';
import type { SchoolHistory } from './school-histories.ts';
import type { SchoolRow } from './school-row.ts';

type Kind = RecordOf<'school-event'>['kind'];
type Change = { kind: Kind; before: string | null; after: string | null };

/**
 * What happened to a school between neighbouring register years:
 *
 *   opened             in the register of the later year only
 *   gone               in the register of the earlier year only, whatever its state was
 *   closed             working, then in recess or closed (`after` says which)
 *   reopened           in recess or closed, then working
 *   owner-changed      both years name an owner, and not the same one
 *   municipal-to-slep  dependency of a municipality or its corporation, then of a SLEP
 *
 * An owner that one of the years does not name is not a change; neither is recess turned into closure.
 */
export function schoolEvents(history: SchoolHistory, years: readonly number[]): SourcedRecord[] {
  const byYear = new Map(history.map((row) => [row.year, row]));
  const events: SourcedRecord[] = [];
  for (let i = 1; i < years.length; i++) {
    const fromYear = years[i - 1]!;
    const toYear = years[i]!;
    const before = byYear.get(fromYear);
    const after = byYear.get(toYear);
    const source = after ?? before;
    if (source === undefined) continue;
    for (const change of changes(before, after))
      events.push({
        file: source.file,
        row: source.line,
        record: { type: 'school-event', schoolId: source.id, fromYear, toYear, ...change },
      });
  }
  return events;
}

function changes(before: SchoolRow | undefined, after: SchoolRow | undefined): Change[] {
  if (before === undefined)
    return after === undefined ? [] : [{ kind: 'opened', before: null, after: after.state }];
  if (after === undefined) return [{ kind: 'gone', before: before.state, after: null }];
  const states = { before: before.state, after: after.state };
  const found: Change[] = [];
  if (before.state === 'working' && isShut(after)) found.push({ kind: 'closed', ...states });
  if (isShut(before) && after.state === 'working') found.push({ kind: 'reopened', ...states });
  if (before.owner !== null && after.owner !== null && before.owner.id !== after.owner.id)
    found.push({ kind: 'owner-changed', before: before.owner.id, after: after.owner.id });
  if (isMunicipal(before) && after.dependency === 'slep')
    found.push({ kind: 'municipal-to-slep', before: before.dependency, after: after.dependency });
  return found;
}

const isShut = (row: SchoolRow): boolean => row.state === 'recess' || row.state === 'closed';
const isMunicipal = (row: SchoolRow): boolean =>
  row.dependency === 'municipal-corporation' || row.dependency === 'municipal-daem';
