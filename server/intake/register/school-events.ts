import { newRecord } from '../../../contract/new-record.ts';
import type { RecordOf, SourcedRecord } from '../../../contract/records.ts';
import { type SchoolHistory, yearPairs } from './school-histories.ts';
import type { SchoolYear } from './school-row.ts';

type Kind = RecordOf<'school-event'>['kind'];
type Change = { kind: Kind; before: string | null; after: string | null };
export type SourcedEvent = SourcedRecord & { record: RecordOf<'school-event'> };

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
export function schoolEvents(history: SchoolHistory): SourcedEvent[] {
  const events: SourcedEvent[] = [];
  for (const { fromYear, toYear, before, after } of yearPairs(history)) {
    const { file, line, id } = (after ?? before)!;
    for (const change of changes(before, after)) {
      const record = newRecord('school-event', { schoolId: id, fromYear, toYear, ...change });
      events.push({ file, row: line, record });
    }
  }
  return events;
}

function changes(before: SchoolYear | undefined, after: SchoolYear | undefined): Change[] {
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

const isShut = (row: SchoolYear): boolean => row.state === 'recess' || row.state === 'closed';
const isMunicipal = (row: SchoolYear): boolean =>
  row.dependency === 'municipal-corporation' || row.dependency === 'municipal-daem';
