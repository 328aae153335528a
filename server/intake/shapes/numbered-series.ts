import { addToList } from '../../../contract/add-to-list.ts';
import { fold } from '../../../contract/fold.ts';

export type NumberedSeries = { readonly stem: string; readonly indexes: readonly number[] };

/** Headings that differ in the number at their end only, two or more: `alter1`, `alter 2`… The stem is folded. */
export function numberedSeries(headings: readonly string[]): NumberedSeries[] {
  const byStem = new Map<string, number[]>();
  headings.forEach((heading, index) => {
    const stem = /^(.*?\D)[\s_.°º#-]*\d{1,2}\s*[°º.)]?$/.exec(heading.trim())?.[1];
    if (stem !== undefined && fold(stem) !== '') addToList(byStem, fold(stem), index);
  });
  return [...byStem].filter(([, at]) => at.length >= 2).map(([stem, indexes]) => ({ stem, indexes }));
}
