import type { RecordOf } from '../../../contract/records.ts';
import { attributeText } from '../attribute-text.ts';
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
    const { labels, of } = placed(by[name]);
    return labels.length < 2 ? [] : [{ by: name, of, labels }];
  });
}

/** Members by what they teach, as the register or a file has it (`subKind`, else an attribute); −1 where it is not known. */
export const levelsOf = (actors: readonly (RecordOf<'actor'> | null)[]): Int32Array =>
  placed(actors.map((actor) => actor && (levelOf(actor) || null))).of;

/** The word of the register, or of a file, for what a school teaches; '' where there is none. */
export const levelOf = ({ subKind, attributes }: RecordOf<'actor'>): string =>
  subKind ?? attributeText(attributes, 'level', 'nivel');

function placed(values: readonly (string | null)[]): { labels: string[]; of: Int32Array } {
  const labels = [...new Set(values.filter((label) => label !== null))].sort(byCodeUnit);
  return { labels, of: Int32Array.from(values, (label) => (label === null ? -1 : labels.indexOf(label))) };
}
