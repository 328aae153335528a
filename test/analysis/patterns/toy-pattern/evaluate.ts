import { testResult, type TestResult } from '../../../../server/analysis/patterns/pattern.ts';
import type { SurveyWave } from '../../../../server/analysis/survey-wave/survey-wave.ts';

export type ToyFacts = { readonly many: boolean };

/** Flagged where more than four members are on the list. */
export function evaluate({ n }: SurveyWave): TestResult<ToyFacts> {
  const many = n > 4;
  return testResult({ many }, { ruleOutcome: many, subjects: [0] });
}
