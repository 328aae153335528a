import type { NetworkEvent } from '../../../contract/network-events.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import { attributeInLanguage } from '../../i18n/in-language.ts';
import type { Language } from '../../preferences.ts';

export type Evaluations = {
  /** What was measured, by whom and of which group. */
  columns: string[];
  rows: { name: string; cells: (NetworkEvent | undefined)[] }[];
};

/** Whether an event is a number of an evaluation, which stands beside those of others and not in the course of events. */
export const isEvaluation = ({ attributes }: NetworkEvent): boolean => attributes['evaluation'] !== undefined;

/**
 * Numbers that several evaluations give of the same, side by side: one row for what is measured (a subject), one column
 * for each evaluation and group. `null`: there are none.
 */
export function evaluationsOf(events: readonly NetworkEvent[], language: Language): Evaluations | null {
  const evaluated = events.flatMap((event) => {
    const text = (name: string) => attributeInLanguage(language, event, name);
    const [evaluation, measure] = [text('evaluation'), text('measure')];
    if (evaluation === null || measure === null || typeof event.attributes['value'] !== 'number') return [];
    const [what = measure, row = measure] = measure.split(/, (?=[^,]*$)/);
    const column = [evaluation, what, text('group')].filter((part) => part !== null).join(' · ');
    return [{ event, row, column }];
  });
  if (evaluated.length === 0) return null;
  const filled = (column: string) => evaluated.filter((each) => each.column === column).length;
  const columns = [...new Set(evaluated.map(({ column }) => column))].toSorted(
    (a, b) => filled(b) - filled(a) || byCodeUnit(a, b),
  );
  const rows = [...new Set(evaluated.map(({ row }) => row))].map((name) => ({
    name,
    cells: columns.map(
      (column) => evaluated.find((each) => each.row === name && each.column === column)?.event,
    ),
  }));
  return { columns, rows };
}
