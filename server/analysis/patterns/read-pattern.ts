import type { PatternReading } from '../../../contract/assessments.ts';
import { ratingInterval } from '../profile/rating-interval.ts';
import { decide, gate } from './decide.ts';
import { fragilityOf } from './fragility.ts';
import type { EvidenceKind, Pattern, Test } from './pattern.ts';
import type { Settings } from './settings.ts';
import type { WaveFrame } from './wave-frame.ts';

/** Ratings count as evidence of their own when even the upper end of their interval is in the lower half of 1–4. */
const lowRating = 2.5;

/**
 * One pattern in one wave: its test, its state, and everything said with it. `before` is the reading of the wave
 * before, which makes a flag that was there already a matter of two waves.
 */
export function readPattern(
  frame: WaveFrame,
  pattern: Pattern,
  settings: Settings,
  before: PatternReading | null,
): PatternReading {
  const test = pattern.test(frame, settings);
  const { state, reason } = decide(frame, pattern, test, settings);
  const flagged = state === 'flagged';
  // Facts are always told; a p-value only where the gates are passed and the test could be asked.
  const asked = gate(frame, pattern, settings) === null && test.silent === null;
  const kinds = flagged ? kindsOf(frame, pattern, test, before) : [];
  return {
    pattern: pattern.id,
    state,
    reason,
    grade: flagged ? (kinds.length > 1 ? 'finding' : 'signal') : null,
    evidenceKinds: kinds,
    subjects: flagged ? test.subjects.map((i) => frame.ids[i]!) : [],
    p: asked ? test.p : null,
    attainable: asked ? test.attainable : null,
    q: null,
    evidence: { ...pattern.show(frame, test), text: pattern.tell(frame, test, state) },
    bounds: asked ? pattern.bounds(frame, test) : null,
    fragility: flagged ? fragilityOf(frame, pattern, settings, test.subjects) : null,
    lookAlikes: pattern.lookAlikes(frame, test),
    questions: [...pattern.questions],
    thresholds: thresholdsOf(pattern, settings),
  };
}

function kindsOf(
  frame: WaveFrame,
  pattern: Pattern,
  test: Test<unknown>,
  before: PatternReading | null,
): EvidenceKind[] {
  const kinds = new Set<EvidenceKind>(test.kinds);
  const low = pattern.ratings.some((characteristic) => {
    const interval = ratingInterval(frame.ratings.get(characteristic) ?? []);
    return interval !== null && interval.raters >= 3 && interval.high < lowRating;
  });
  if (low) kinds.add('ratings');
  if (before?.state === 'flagged' && sharesSubjects(frame, test, before)) kinds.add('two-waves');
  return [...kinds];
}

/** A flag about members is the same flag when it is about some of the same ones. */
function sharesSubjects(frame: WaveFrame, test: Test<unknown>, before: PatternReading): boolean {
  return test.subjects.length === 0 || test.subjects.some((i) => before.subjects.includes(frame.ids[i]!));
}

function thresholdsOf(pattern: Pattern, settings: Settings): PatternReading['thresholds'] {
  const { alpha, clear, clearWithMissing, gates, sigma, omega, rho, draws, seed } = settings;
  const own = { sigma, omega, rho, draws: draws.first };
  return {
    alpha,
    clear,
    clearWithMissing,
    members: gates.members,
    response: gates.response,
    ...Object.fromEntries(pattern.uses.map((name) => [name, own[name]])),
    ...(pattern.uses.includes('draws') ? { seed } : {}),
    ...pattern.fixed,
  };
}
