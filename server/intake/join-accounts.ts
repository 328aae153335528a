import { latest } from '../../contract/date-ends.ts';
import type { RecordOf } from '../../contract/records.ts';

type Account = Pick<RecordOf<'tie'>, 'strength' | 'sign' | 'depth' | 'validTo' | 'attributes'>;

/**
 * What two accounts of one tie come to: the largest strength and the latest end that are known, a negative sign where one
 * of them has it, and of everything else what the first says, or else the second.
 */
export const joinAccounts = (a: Account, b: Account): Account => ({
  strength:
    a.strength === null || b.strength === null
      ? (a.strength ?? b.strength)
      : Math.max(a.strength, b.strength),
  sign: a.sign === -1 || b.sign === -1 ? -1 : 1,
  depth: a.depth ?? b.depth,
  validTo: latest([a.validTo, b.validTo]),
  attributes: { ...b.attributes, ...a.attributes },
});
