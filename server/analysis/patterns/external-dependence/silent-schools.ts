import { largestOf } from '../../../../contract/extremes.ts';
import type { SurveyWave } from '../../survey-wave/survey-wave.ts';
import { connectedShare, partsOf, partSizes } from '../reach.ts';

/** What those that answered reported, and by which of them the silent are judged. */
type Measure = (values: readonly number[]) => number;

export const largest: Measure = (values) => largestOf(values, 0);

/** The mean, to the next whole number above. */
export const average: Measure = (values) =>
  Math.ceil(values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length));

/**
 * The share of pairs of schools that could hang together by what the silent could have reported: a tie has two ends, and
 * the other end was asked. So a silent school brings at most as many new ties as one that answered has reported that
 * nobody else confirms, and never more ties in all than that one has; each is taken to join the largest part not yet joined.
 */
export function couldHangTogether(survey: SurveyWave, tied: Uint8Array, of: Measure): number {
  const { n } = survey;
  const part = partsOf(tied, n);
  const reported = reportedBy(survey, tied);
  const [ties, unconfirmed] = [
    of(reported.map((one) => one.ties)),
    of(reported.map((one) => one.unconfirmed)),
  ];
  for (let i = 0; i < n; i++) {
    if (survey.answered[i]) continue;
    const known = tied.subarray(i * n, i * n + n).reduce((sum, x) => sum + x, 0);
    const others = partSizes(part)
      .map((size, p) => ({ size, p }))
      .filter(({ p, size }) => p !== part[i] && size > 0)
      .sort((a, b) => b.size - a.size || a.p - b.p);
    const joined = new Set(
      others.slice(0, Math.max(0, Math.min(unconfirmed, ties - known))).map(({ p }) => p),
    );
    part.forEach((p, j) => (part[j] = joined.has(p) ? part[i]! : p));
  }
  return connectedShare(partSizes(part), n);
}

/** What somebody reports: ties in all, and ties that the other end, which was asked, does not report. */
type Reported = { ties: number; unconfirmed: number };

function reportedBy({ n, answered, claims }: SurveyWave, tied: Uint8Array): Reported[] {
  const reported: Reported[] = [];
  for (let i = 0; i < n; i++) {
    if (!answered[i]) continue;
    let [ties, unconfirmed] = [0, 0];
    for (let j = 0; j < n; j++) {
      ties += tied[i * n + j]!;
      if (claims[i * n + j] && !claims[j * n + i] && answered[j]) unconfirmed++;
    }
    reported.push({ ties, unconfirmed });
  }
  return reported;
}
