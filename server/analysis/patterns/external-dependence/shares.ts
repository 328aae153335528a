import { choose, eachSubset } from '../../inference/enumerate.ts';
import { contentLayers, tiedInAny, type External, type SurveyWave } from '../../survey-wave/survey-wave.ts';
import { connectedShare, partsOf, partSizes, withOutsiders } from '../reach.ts';
import { average, couldHangTogether, largest } from './silent-schools.ts';

/** Shares of pairs of schools, of all pairs of them. */
export type Shares = {
  /** That hang together with the externals, and without them. */
  readonly withThem: number;
  readonly without: number;
  /** That could without them, had the silent reported as much as those that answered did on average, or as the busiest. */
  readonly withoutLikely: number;
  readonly withoutAtMost: number;
  /** That do without them by ties that nobody who answered leaves unconfirmed. */
  readonly withoutConfirmed: number;
};

const nothingShared: Shares = {
  withThem: 0,
  without: 0,
  withoutLikely: 0,
  withoutAtMost: 0,
  withoutConfirmed: 0,
};

/** How many pairs of schools hang together with some externals, and without; none where nothing was asked. */
export function sharesWith(survey: SurveyWave, externals: readonly External[]): Shares {
  const { n } = survey;
  const layers = contentLayers(survey);
  if (layers.length === 0) return nothingShared;
  const tied = tiedInAny(survey, layers);
  return {
    withThem: shareAmong(withExternals(tied, n, externals), n + externals.length, n, new Set()),
    without: shareAmong(tied, n, n, new Set()),
    withoutLikely: couldHangTogether(survey, tied, average),
    withoutAtMost: couldHangTogether(survey, tied, largest),
    withoutConfirmed: shareAmong(confirmed(survey, tied), n, n, new Set()),
  };
}

/** Without ties of which one end says that they are there and the other, which answered, does not. */
function confirmed({ n, answered, claims }: SurveyWave, tied: Uint8Array): Uint8Array {
  return tied.map((tie, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    const isOneSided = claims[i * n + j] !== claims[j * n + i];
    return tie && answered[i] && answered[j] && isOneSided ? 0 : tie;
  });
}

const withExternals = (tied: Uint8Array, n: number, externals: readonly External[]): Uint8Array =>
  withOutsiders(
    tied,
    n,
    externals.map(({ reach }) => reach),
  );

/** Share of pairs of schools (the first n places) that hang together once some are taken out. */
function shareAmong(tied: Uint8Array, size: number, n: number, out: ReadonlySet<number>): number {
  const part = partsOf(tied, size, out);
  return connectedShare(partSizes(part.slice(0, n)), n - out.size);
}

/** Above this many choices of schools, the worst set is looked for one school at a time. */
const mostSets = 5000;

/** What is lost of `before` when the worst choice of as many schools leaves; null when hardly a school would be left. */
export function worstLoss(survey: SurveyWave, externals: readonly External[], before: number): number | null {
  const { n } = survey;
  if (externals.length >= n - 1) return null;
  const all = withExternals(tiedInAny(survey, contentLayers(survey)), n, externals);
  const size = n + externals.length;
  const loss = (out: ReadonlySet<number>): number => before - shareAmong(all, size, n, out);
  if (choose(n, externals.length) <= mostSets) {
    let worst = -1;
    eachSubset(n, externals.length, (subset) => (worst = Math.max(worst, loss(new Set(subset)))));
    return worst;
  }
  const out = new Set<number>();
  while (out.size < externals.length) {
    const left = Array.from({ length: n }, (_, i) => i).filter((i) => !out.has(i));
    out.add(
      left.reduce((best, i) => (loss(new Set([...out, i])) > loss(new Set([...out, best])) ? i : best)),
    );
  }
  return loss(out);
}
