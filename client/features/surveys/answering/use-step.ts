import { navigate, useHistoryState } from 'wouter/use-browser-location';

/** Where a respondent is: what it is about, an item by its place, or all answers at once. */
export type Step = 'welcome' | 'review' | number;
type StepState = { surveyStep?: Step } | null;

/**
 * The step, kept with the entry of the browser's history: Back goes to the item before, and a reload stays where one
 * was. The address does not change, so that the personal link stays what it is.
 *
 * @param first where one begins
 */
export function useStep(first: Step): [step: Step, go: (step: Step) => void] {
  const state = useHistoryState<StepState>();
  const go = (surveyStep: Step) =>
    navigate(window.location.pathname + window.location.hash, { state: { surveyStep } satisfies StepState });
  return [state?.surveyStep ?? first, go];
}
