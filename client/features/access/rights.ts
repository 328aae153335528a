import type { Account, Role } from '../../../contract/accounts.ts';

/** What an account may do and see, as it is filled in. */
export type Rights = Pick<Account, 'role' | 'territories' | 'school'>;

/** Most people of an institution plan, and see a part of the country: which one is still to be chosen. */
export const emptyRights: Rights = { role: 'planner', territories: [], school: null };

/** The same person in another role: only a school has a school, and administrators see everything. */
export function inRole(role: Role, { territories, school }: Rights): Rights {
  if (role === 'school') return { role, territories: null, school };
  return { role, territories: isLimitable(role) ? (territories ?? []) : null, school: null };
}

/** Whether a role may be limited to some territories. */
export const isLimitable = (role: Role): boolean => role === 'planner' || role === 'researcher';

/** Whether a role may see the whole country; who plans, plans for some territories. */
export const maySeeAll = (role: Role): boolean => role !== 'planner';

/** Whether nothing is left to be chosen. */
export const isChosen = ({ role, territories, school }: Rights): boolean =>
  role === 'school' ? school !== null : territories === null ? maySeeAll(role) : territories.length > 0;
