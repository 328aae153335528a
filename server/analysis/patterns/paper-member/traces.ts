import type { SurveyWave } from '../../survey-wave/survey-wave.ts';

/** What one wave shows of a member: whether there is any trace of it, and the meetings that it was on the list of. */
export type Traces = { readonly isSeen: boolean; readonly held: number };

/** `null`: it was not on the roster then. */
export function tracesIn(survey: SurveyWave, id: string): Traces | null {
  const at = survey.ids.indexOf(id);
  if (at < 0) return null;
  const came = survey.meetings?.attended[at] ?? 0;
  const isSeen =
    survey.answered[at] === 1 || came > 0 || survey.commitments.owned[at]! > 0 || isInATie(survey, at);
  return { isSeen, held: survey.meetings?.held[at] ?? 0 };
}

/** In a tie of any layer, good or bad, whoever reports it: to be named is to be known. */
const isInATie = ({ layers, n }: SurveyWave, at: number): boolean =>
  [...layers.values()].some((matrix) => {
    for (let j = 0; j < n; j++) if (matrix[at * n + j] || matrix[j * n + at]) return true;
    return false;
  });
