import type { PatternReading } from '../../../contract/assessments.ts';
import { namesOf } from '../survey-wave/member-names.ts';
import type { SurveyWave } from '../survey-wave/survey-wave.ts';
import { statement, type Statement } from '../statement.ts';
import type { Bounds, Pattern } from './pattern.ts';

/** What a flag says in plain words, as codes and values: how rare by chance, how firm, what missing answers could change. */
export type PlainStatements = { readonly [Name in keyof PatternReading['plain']]: Statement | null };

export const nothingPlain: PlainStatements = { chance: null, firmness: null, missing: null };

/** Below this a number of networks is no longer said: it would claim more than the model of chance knows. */
const leastChance = 1e-4;

/** So many members on whom a flag hangs are still named. */
const mostNamed = 2;

/** @param reading a flag */
export const plainStatements = (
  survey: SurveyWave,
  pattern: Pick<Pattern, 'kind' | 'boundsCount'>,
  { p, bounds, fragility }: Pick<PatternReading, 'p' | 'bounds' | 'fragility'>,
): PlainStatements => ({
  chance: pattern.kind === 'test' && p !== null ? chance(p) : null,
  // What nothing is concluded from need not be firm.
  firmness: pattern.kind === 'fact' ? null : fragility && firmness(survey, fragility),
  missing: bounds && missing(survey, pattern, bounds),
});

const chance = (p: number): Statement =>
  p < leastChance ? statement('chance-hardly') : statement('chance', { rarity: { p } });

function firmness(
  survey: SurveyWave,
  { members, ties, dependsOn }: NonNullable<PatternReading['fragility']>,
): Statement | null {
  if (members === null && ties === null) return null;
  if (members !== null && members < 1) {
    if (dependsOn.length > mostNamed) return statement('mostly-firm', { tens: wholeTens(members) });
    const on = dependsOn.map((id) => survey.ids.indexOf(id));
    return statement('depends-on', { names: namesOf(survey, on), count: on.length });
  }
  if (ties !== null && ties < 1) return statement('mostly-firm-ties', { tens: wholeTens(ties) });
  return statement('firm');
}

/** Of ten, rounded down: nine in ten, where not all. */
const wholeTens = (share: number): number => Math.floor(share * 10);

function missing(
  survey: SurveyWave,
  { kind, boundsCount }: Pick<Pattern, 'kind' | 'boundsCount'>,
  { low, high }: Bounds,
): Statement | null {
  const count = survey.n - survey.respondents;
  if (count === 0 || low === high) return null;
  // A rule is decided only where the missing could not turn it.
  if (kind === 'rule') return statement('missing-cannot-change', { count });
  if (boundsCount === undefined) return statement('missing-may-change', { count });
  return statement(`missing-${boundsCount}`, { count, low, high });
}
