import { said } from '../attribute-text.ts';
import { earliest } from '../../../contract/date-ends.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import { isLastStep } from './work-words.ts';

/** A round of collaborative inquiry: when its first record is dated, and when its last step was reached. */
export type InquiryCycle = { id: string; opened: string | null; completed: string | null };

type Step = { cycle: string; step: string | null; date: string | null };

/** Rounds of inquiry that activities and commitments belong to, by id. */
export function inquiryCycles(data: Pick<NetworkData, 'activities' | 'commitments'>): InquiryCycle[] {
  const steps = [
    ...data.activities.map(({ attributes, date }) => stepOf(attributes, date)),
    ...data.commitments.map(({ attributes, due }) => stepOf(attributes, due)),
  ].filter((step) => step !== null);
  return [...Map.groupBy(steps, ({ cycle }) => cycle)]
    .toSorted(([a], [b]) => byCodeUnit(a, b))
    .map(([id, own]) => ({
      id,
      opened: firstDate(own),
      completed: firstDate(own.filter(({ step }) => step !== null && isLastStep(step))),
    }));
}

function stepOf(
  attributes: NetworkData['activities'][number]['attributes'],
  date: string | null,
): Step | null {
  const cycle = said(attributes, 'cycle');
  return cycle === null ? null : { cycle, step: said(attributes, 'cycle_step'), date };
}

const firstDate = (steps: readonly Step[]): string | null => earliest(steps.map(({ date }) => date));
