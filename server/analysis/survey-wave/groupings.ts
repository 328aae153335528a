import type { RecordOf } from '../../../contract/records.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import type { Grouping } from './survey-wave.ts';

/** What distinguishes members, where at least two groups are known: declared group, sostenedor, comuna. */
export function groupingsOf(actors: readonly (RecordOf<'actor'> | null)[]): Grouping[] {
  const by = {
    group: actors.map((actor) => actor?.group ?? null),
    sostenedor: actors.map((actor) => actor?.sostenedorId ?? null),
    comuna: actors.map((actor) => actor?.comunaId ?? null),
  };
  return (['group', 'sostenedor', 'comuna'] as const).flatMap((name) => {
    const labels = [...new Set(by[name].filter((label) => label !== null))].sort(byCodeUnit);
    if (labels.length < 2) return [];
    const of = Int32Array.from(by[name], (label) => (label === null ? -1 : labels.indexOf(label)));
    return [{ by: name, of, labels }];
  });
}
