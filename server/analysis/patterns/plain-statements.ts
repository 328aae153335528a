import type { PatternReading } from '../../../contract/assessments.ts';
import { namesOf } from '../survey-wave/member-names.ts';
import type { SurveyWave } from '../survey-wave/survey-wave.ts';
import { statement, statements, type Statement } from '../statement.ts';
import type { Pattern } from './pattern.ts';
import { isRarity } from './sayable.ts';

/**
 * What a flag says in plain words, as codes and values. `chance` is the sentence of the pattern itself that says how rare
 * it is and what it supposes; all others are shared by the patterns.
 */
export type PlainStatements = {
  readonly chance: Statement | null;
  readonly firmness: readonly Statement[];
  readonly missing: Statement | null;
  readonly next: Statement | null;
};

export const nothingPlain: PlainStatements = { chance: null, firmness: [], missing: null, next: null };

/** So many members on whom a flag hangs are still named. */
const mostNamed = 2;

type Flag = Pick<PatternReading, 'bounds' | 'fragility' | 'subjects'> & {
  /** What the pattern says of it. */
  readonly said: readonly Statement[];
};

/** @param flag a flag, with everything that its pattern says of it */
export const plainStatements = (
  survey: SurveyWave,
  pattern: Pick<Pattern, 'kind' | 'fragileInSubjects'>,
  { said, bounds, fragility, subjects }: Flag,
): PlainStatements => ({
  chance: said.find(isRarity) ?? null,
  firmness:
    fragility === null ? [] : firmness(survey, fragility, pattern.fragileInSubjects ? 0 : subjects.length),
  missing: missing(survey, pattern, bounds),
  next: null,
});

/** @param about so many members for what they do not do, whose reports alone were added to; 0: no member in particular */
function firmness(
  survey: SurveyWave,
  { members, ties, reports, dependsOn }: NonNullable<PatternReading['fragility']>,
  about: number,
): Statement[] {
  const shares = [members, ties, reports].filter((share) => share !== null);
  if (shares.length === 0) return [];
  if (shares.every((share) => share === 1)) return [statement('firm')];
  return statements(
    members !== null && onMembers(survey, members, dependsOn),
    isBelowAll(ties) && statement('firm-less', { tens: wholeTens(ties) }),
    isBelowAll(reports) && statement('firm-more', { tens: wholeTens(reports), about }),
  );
}

function onMembers(survey: SurveyWave, share: number, dependsOn: readonly string[]): Statement {
  if (share === 1) return statement('firm-members');
  if (dependsOn.length > mostNamed) return statement('mostly-firm', { tens: wholeTens(share) });
  const on = dependsOn.map((id) => survey.ids.indexOf(id));
  return statement('depends-on', { names: namesOf(survey, on), count: on.length });
}

const isBelowAll = (share: number | null): share is number => share !== null && share < 1;

/** Of ten, rounded down: nine in ten, where not all. */
const wholeTens = (share: number): number => Math.floor(share * 10);

/** What the answers that are missing could change: within its bounds, with their unit, or that they might. */
function missing(
  survey: SurveyWave,
  { kind }: Pick<Pattern, 'kind'>,
  bounds: PatternReading['bounds'],
): Statement | null {
  const count = survey.n - survey.respondents;
  if (count === 0) return null;
  // A rule is decided only where the missing, if they are like the others, would not turn it.
  if (kind === 'rule') return statement('missing-not-likely', { count });
  if (bounds === null) return kind === 'fact' ? null : statement('missing-may-change', { count });
  const { low, high, unit } = bounds;
  return low === high ? null : statement(`missing-${unit}`, { count, low, high });
}
