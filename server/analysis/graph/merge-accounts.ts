import type { RecordOf } from '../../../contract/records.ts';
import { pairKey } from '../pair-key.ts';

type Tie = RecordOf<'tie'>;

/** A tie as it is drawn and counted: once, however many people told of it. */
export type AccountedTie = {
  /** The account of the greatest strength; negative where any account is, because a report of tension is not undone. */
  readonly tie: Tie;
  /** All accounts of it, that one among them. */
  readonly accounts: readonly Tie[];
};

/**
 * Several informants of one school may report the same tie: it is one tie a layer, pair and direction.
 *
 * @param hasDirection false: a tie and its reverse are one
 * @param byPeriod true: what is dated otherwise is another tie and no account of the same, as where all years are shown
 * Cost  O(ties)
 */
export function mergeAccounts(
  ties: readonly Tie[],
  hasDirection: boolean,
  { byPeriod = false }: { byPeriod?: boolean } = {},
): AccountedTie[] {
  const merged = Map.groupBy(ties, (tie) => keyOf(tie, hasDirection, byPeriod));
  return Array.from(merged.values(), accounted);
}

function keyOf(
  { layer, from, to, validFrom, validTo }: Tie,
  hasDirection: boolean,
  byPeriod: boolean,
): string {
  const period = byPeriod ? `\n${validFrom ?? ''}\n${validTo ?? ''}` : '';
  return `${layer}\n${pairKey(from, to, hasDirection)}${period}`;
}

function accounted(accounts: readonly Tie[]): AccountedTie {
  let strongest = accounts[0]!;
  if (accounts.length === 1) return { tie: strongest, accounts };
  for (const account of accounts)
    if ((account.strength ?? 0) > (strongest.strength ?? 0)) strongest = account;
  const isNegative = strongest.sign === 1 && accounts.some(({ sign }) => sign === -1);
  return { tie: isNegative ? { ...strongest, sign: -1 } : strongest, accounts };
}

/** How many accounts there are of some ties. */
export const countAccounts = (ties: readonly AccountedTie[]): number =>
  ties.reduce((sum, { accounts }) => sum + accounts.length, 0);

/** Who gave the accounts of a tie, each once, as far as they are known. */
export const reportersOf = ({ accounts }: AccountedTie): string[] => [
  ...new Set(accounts.flatMap(({ reporter }) => reporter ?? [])),
];
