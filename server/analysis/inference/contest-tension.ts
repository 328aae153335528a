/** Log odds of a report of tension, and of none, in a struggle against elsewhere; 0 where tension is no rarer elsewhere. */
type Odds = { readonly reported: number; readonly unreported: number };

/** Tension as members report it of each other, and what it says for two of them being rivals. */
export type TensionOdds = {
  /** members × members, row by row: the row reports it of the column. */
  readonly tense: Uint8Array;
  /** Of one of the two about the other, and of a follower of one about the other. */
  readonly leaders: Odds;
  readonly followers: Odds;
};

/** How often tension is taken to be reported in a struggle: by a leader about its rival, by a follower about the rival. */
const amongLeaders = 0.6;
const fromFollowers = 0.25;

/**
 * Odds of tension against its own rate in the network, of which a little is taken for granted: the more tension there is
 * everywhere, the less it says where it lies.
 *
 *   ln(q/t) where reported, ln((1 − q)/(1 − t)) where not,   t = (reports + 1)/(pairs that could report + 10)
 *
 * Source   log-likelihood ratio of independent reports; .6 and .25 are judgement
 * Returns  null where nobody reports tension
 * Cost     O(n²)
 */
export function tensionOdds(tense: Uint8Array, answered: Uint8Array): TensionOdds | null {
  const reports = tense.reduce((sum, own) => sum + own, 0);
  if (reports === 0) return null;
  const answers = answered.reduce((sum, own) => sum + own, 0);
  const rate = (reports + 1) / (answers * (answered.length - 1) + 10);
  return { tense, leaders: oddsOf(amongLeaders, rate), followers: oddsOf(fromFollowers, rate) };
}

const oddsOf = (rival: number, rate: number): Odds =>
  rival <= rate
    ? { reported: 0, unreported: 0 }
    : { reported: Math.log(rival / rate), unreported: Math.log((1 - rival) / (1 - rate)) };

type Reports = {
  readonly share: Float64Array;
  readonly answered: Uint8Array;
  readonly tension: TensionOdds | null;
};

/** Log odds of the tension between two members as leaders of those who follow one more than the other; 0 where nobody reports any. */
export function tensionBetween({ share, answered, tension }: Reports, a: number, b: number): number {
  if (tension === null) return 0;
  const n = answered.length;
  const { tense, leaders, followers } = tension;
  let odds = 0;
  for (let i = 0; i < n; i++) {
    if (!answered[i]) continue;
    if (i === a || i === b) {
      odds += tense[i * n + (i === a ? b : a)] ? leaders.reported : leaders.unreported;
      continue;
    }
    const leaning = share[i * n + a]! - share[i * n + b]!;
    if (leaning === 0) continue;
    odds += tense[i * n + (leaning > 0 ? b : a)] ? followers.reported : followers.unreported;
  }
  return odds;
}
