import { betaBinomialAtMost, overdispersion } from '../../inference/beta-binomial.ts';
import { relatedEvidence } from '../../inference/related-evidence.ts';
import type { Tally } from './tally.ts';

/** The share of the other members, and how much they differ in it. */
export type Peers = { mean: number; rho: number };

/** Peers from their successes and chances. ρ₀ counts as fifteen members' worth of experience. */
export function peersOf(sum: Int32Array, of: Int32Array, peers: readonly number[], rho0: number): Peers {
  const x = peers.map((j) => sum[j]!);
  const k = peers.map((j) => of[j]!);
  const all = k.reduce((total, chances) => total + chances, 0);
  // Half a success and half a failure more, so that peers who always gave do not make one absence impossible.
  const mean = (x.reduce((total, got) => total + got, 0) + 0.5) / (all + 1);
  const h = peers.length;
  return { mean, rho: (16 * rho0 + (h - 1) * overdispersion(x, k)) / (15 + h) };
}

/** Correlation allowed for between giving little and coming little in an ordinary school. */
export const attendanceCorrelation = 0.3;

/** The peers of a member in some count of successes among chances. */
export type PeersOf = (sum: Int32Array, of: Int32Array, i: number) => Peers;

export type MemberTest = {
  readonly p: number;
  /** The smallest p that this member could have had. */
  readonly least: number;
  /** P of coming so little, by itself: 1 unless it came to under half of what the others came to. */
  readonly pAway: number;
};

/**
 * The p of one member. Without attendance: the tail of its contributions. With it, two ways that share the error
 * between them: coming to under half of what the others come to joins both tails into one; else the tail of the
 * contributions pays twice.
 */
export function testMember(i: number, sums: Tally, peers: PeersOf): MemberTest {
  const gave = peers(sums.contributions, sums.chances, i);
  const tail = (x: number): number => betaBinomialAtMost(x, sums.chances[i]!, gave.mean, gave.rho);
  const p = tail(sums.contributions[i]!);
  if (sums.held[i] === 0) return { p, least: tail(0), pAway: 1 };
  const came = peers(sums.attended, sums.held, i);
  const away = (x: number): number => betaBinomialAtMost(x, sums.held[i]!, came.mean, came.rho);
  const absent = sums.attended[i]! < (came.mean * sums.held[i]!) / 2;
  const pAway = away(sums.attended[i]!);
  const both = relatedEvidence(p, pAway, attendanceCorrelation);
  return {
    p: absent ? Math.min(both, 2 * p) : Math.min(1, 2 * p),
    least: Math.min(
      2 * tail(0),
      came.mean > 0 ? relatedEvidence(tail(0), away(0), attendanceCorrelation) : 1,
    ),
    pAway: absent ? pAway : 1,
  };
}
