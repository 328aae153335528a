import type { Survey } from '../../../../contract/surveys.ts';

/** `over`: its last day is past, so that no answer is taken, and nobody has closed it yet. */
export type SurveyPhase = Survey['state'] | 'over';

export function phaseOf({ state, closesAt }: Pick<Survey, 'state' | 'closesAt'>, now: number): SurveyPhase {
  return state === 'open' && closesAt !== null && Date.parse(closesAt) <= now ? 'over' : state;
}
