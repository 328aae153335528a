import type { Reader } from '../../access/reader.ts';
import type { NetworkStore } from '../../store/network-store.ts';
import { pseudonymousStore } from './pseudonymous-store.ts';
import type { Pseudonyms } from '../../access/pseudonymise.ts';
import { schoolStore, type SchoolParts } from './school-store.ts';
import { scopedStore } from './scoped-store.ts';
import type { StoredFacts } from './stored-facts.ts';

export type ReadingBy = {
  readonly store: NetworkStore;
  readonly facts: StoredFacts;
  readonly pseudonyms: Pseudonyms;
  /** Schools that must have answered, for anybody. */
  readonly minimum: number;
};

/** The store as a reader is given it, by role. */
export function readerStore(
  { store, facts, pseudonyms, minimum }: ReadingBy,
  { id, role, territories, school }: Reader,
  answers: SchoolParts['answers'],
): NetworkStore {
  const seesNames = role === 'planner' || role === 'administrator';
  // One account may have keys of several roles: what was saved by real ids is not opened by one that is given pseudonyms.
  const owner = { id: seesNames ? id : `${role} ${id}`, opensOthers: seesNames };
  const scoped = (scope: { territories: readonly string[] | null; school: string | null }) =>
    scopedStore(store, { facts, scope, owner });
  const register = scoped({ territories: [], school: null });
  switch (role) {
    case 'administrator':
    case 'planner':
      return scoped({ territories, school: null });
    case 'researcher':
      return pseudonymousStore({
        ...{ networks: scoped({ territories, school: null }), register, facts, pseudonyms },
      });
    case 'school':
      // An account of a school that names none belongs to no network.
      if (school === null) return register;
      return schoolStore({
        ...{ networks: scoped({ territories: null, school }), register, facts, school, minimum, answers },
      });
  }
}
