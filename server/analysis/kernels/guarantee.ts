/** What an estimate promises: with probability 1 − δ (`delta`) nothing is off by more than ε (`epsilon`), of what the estimate says. */
export type Guarantee = { readonly epsilon: number; readonly delta: number };

/** A stage that does not reach ε is followed by one that has a quarter more draws. */
export const growth = 1.25;

/** @throws RangeError when ε or δ do not lie between 0 and 1 */
export function checkGuarantee({ epsilon, delta }: Guarantee): void {
  if (!(epsilon > 0 && epsilon < 1))
    throw new RangeError(`epsilon must lie between 0 and 1, found ${epsilon}`);
  if (!(delta > 0 && delta < 1)) throw new RangeError(`delta must lie between 0 and 1, found ${delta}`);
}
