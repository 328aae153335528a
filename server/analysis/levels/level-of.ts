import type { Level } from '../../../contract/levels.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { isProvince } from '../support-board/support-kind.ts';

type Actor = Pick<RecordOf<'actor'>, 'id' | 'kind' | 'subKind' | 'legalKind'>;

/** Public bodies that are no level of the school system: they support schools. */
const supportingBodies: ReadonlySet<string> = new Set(['programme', 'portal']);

/** At which level of the school system an actor stands, from what it is. */
export function levelOf(actor: Actor): Level {
  const { kind, subKind, legalKind } = actor;
  if (subKind === roleSubKind) return 'role';
  if (kind === 'school') return 'school';
  if (kind === 'sostenedor') return legalKind === 'slep' ? 'slep' : 'sostenedor';
  if (kind !== 'public-body' || supportingBodies.has(subKind ?? '')) return 'support';
  return isProvince(actor) ? 'deprov' : 'ministry';
}

/** What marks an actor that stands for all who have one role in their schools: nobody is named. */
export const roleSubKind = 'role';
