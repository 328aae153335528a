import { simes } from '../../inference/simes.ts';
import { tiedInAny, type SurveyWave } from '../../survey-wave/survey-wave.ts';
import type { Settings } from '../settings.ts';
import { candidate, splitInTwo, type Halves } from './halves.ts';
import { ordinaryLife } from './ordinary-life.ts';

export type Splits = {
  /** The best split of all ties together. */
  readonly union: Halves | null;
  /** The split that is shown, and the layer where it is that of one alone. */
  readonly halves: Halves | null;
  readonly halvesIn: string | null;
  readonly p: number;
  readonly attainable: number;
};

/** The best splits in two: of all ties together, and, when that shows nothing, also of each layer by itself (Simes). */
export function splitsOf(
  survey: SurveyWave,
  layers: readonly string[],
  members: readonly number[],
  settings: Settings,
): Splits {
  const life = ordinaryLife(survey, members, settings);
  const split = (some: readonly string[], enough: number): Halves | null => {
    const matrix = tiedInAny(survey, some);
    const tied = Uint8Array.from(
      life.from,
      (a, d) => matrix[members[a]! * survey.n + members[life.to[d]!]!]!,
    );
    return splitInTwo(members, tied, life, settings, enough);
  };
  const union = split(layers, candidate);
  const whole = {
    union,
    halves: union,
    halvesIn: null,
    p: union?.p ?? 1,
    attainable: union?.attainable ?? 1,
  };
  if (layers.length < 2 || whole.p <= settings.alpha) return whole;
  // Of several, one that is twice as common as a flag may be adds nothing.
  const each = layers.map((layer) => ({ layer, halves: split([layer], 2 * settings.alpha) }));
  const found = [union, ...each.map(({ halves }) => halves)].filter((halves) => halves !== null);
  const p = simes(found.map((halves) => halves.p));
  const attainable = Math.min(whole.attainable, simes(found.map((halves) => halves.attainable)));
  if (p > settings.alpha) return { ...whole, p: Math.min(whole.p, p), attainable };
  const rarest = each.reduce((one, other) => ((other.halves?.p ?? 1) < (one.halves?.p ?? 1) ? other : one));
  return { union, halves: rarest.halves, halvesIn: rarest.layer, p, attainable };
}
