import type { Role } from '../../../contract/accounts.ts';
import { codedProblem } from '../../../contract/problems.ts';
import type { Rights } from '../../store/ports/accounts.ts';
import { territoryTest } from '../access/territory-test.ts';
import { unknownId } from '../unknown-id.ts';
import type { AccountsTelar } from './accounts-telar.ts';

/**
 * Refuses rights that make no sense for their role, and territories and schools that are not stored.
 *
 * @throws TelarProblem `school-without-id`, `territories-not-of-role`, `planner-without-territories`, `unknown-id`
 */
export async function checkRights({ store }: Pick<AccountsTelar, 'store'>, rights: Rights): Promise<void> {
  const { role, territories, school } = rights;
  if (role === 'school' && school === null) throw codedProblem('school-without-id', {}, 'school');
  if (role !== 'school' && school !== null) throw codedProblem('territories-not-of-role', { role }, 'school');
  if (territories !== null && !mayBeLimited(role))
    throw codedProblem('territories-not-of-role', { role }, 'territories');
  if (role === 'planner' && territories === null)
    throw codedProblem('planner-without-territories', {}, 'territories');
  for (const id of territories ?? [])
    if ((await store.findTerritory(id)) === null) throw unknownId('territory', id, 'territories');
  if (school !== null && (await store.findActor(school))?.kind !== 'school')
    throw unknownId('actor', school, 'school');
}

const mayBeLimited = (role: Role): boolean => role === 'planner' || role === 'researcher';

/**
 * In what `narrow` would be wider than `wide`; null: in nothing. A role is no wider when it is the same, and an
 * administrator may hand out every role: to see more as another role is what separates them.
 */
export async function widerIn(
  telar: Pick<AccountsTelar, 'store'>,
  narrow: Rights,
  wide: Rights,
): Promise<'role' | 'territories' | 'school' | null> {
  if (wide.role === 'administrator') return null;
  if (narrow.role !== wide.role) return 'role';
  if (narrow.school !== wide.school) return 'school';
  return (await liesIn(telar, narrow.territories, wide.territories)) ? null : 'territories';
}

async function liesIn(
  { store }: Pick<AccountsTelar, 'store'>,
  inner: readonly string[] | null,
  outer: readonly string[] | null,
): Promise<boolean> {
  if (outer === null) return true;
  const isInside = territoryTest(store);
  for (const id of inner ?? []) if (!(await isInside(outer, id))) return false;
  return inner !== null;
}
