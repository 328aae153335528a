import type { Pattern, Silence, State, Test } from './pattern.ts';
import type { Settings } from './settings.ts';
import { responseRate, someoneIsSilent, type WaveFrame } from './wave-frame.ts';

export type Decision = { state: State; reason: Silence | null };

const silent = (reason: Silence): Decision => ({ state: 'not-enough-evidence', reason });

/**
 * What keeps a pattern from being asked of this wave at all: too few members, too few answers, or not knowing who was
 * silent. Null: it may be asked.
 */
export function gate(
  frame: WaveFrame,
  pattern: Pick<Pattern, 'needsRoster'>,
  { gates }: Settings,
): Decision | null {
  if (frame.rosterKnown && frame.n < gates.members) return silent('too-few-members');
  if (pattern.needsRoster && !(frame.rosterKnown && frame.answersKnown)) return silent('roster-unknown');
  if (frame.n < gates.members) return silent('too-few-members');
  if (responseRate(frame) < gates.response) return silent('low-response');
  return null;
}

/**
 * The three states, the same for every pattern. With p₀ the smallest p this wave could have given:
 * flagged at p ≤ α; too sparse to tell when p₀ > α; not flagged only well above α, and further above it when somebody
 * did not answer; what lies between stays open. What one answer, or those that are
 * missing, could bring about is never said to be absent.
 */
export function decide(
  frame: WaveFrame,
  pattern: Pick<Pattern, 'needsRoster'>,
  test: Test<unknown>,
  settings: Settings,
): Decision {
  const closed = gate(frame, pattern, settings);
  if (closed) return closed;
  if (test.silent) return silent(test.silent);
  if (test.p === null) {
    if (test.holds === null) return silent('depends-on-missing');
    return { state: test.holds ? 'flagged' : 'not-flagged', reason: null };
  }
  const missing = someoneIsSilent(frame);
  if (test.p <= settings.alpha) return test.withheld ?? { state: 'flagged', reason: null };
  if (test.possible) return silent(missing ? 'depends-on-missing' : 'borderline');
  if ((test.attainable ?? 0) > settings.alpha) return silent('too-sparse-to-tell');
  if (test.p > (missing ? settings.clearWithMissing : settings.clear))
    return { state: 'not-flagged', reason: null };
  return silent(missing ? 'depends-on-missing' : 'borderline');
}
