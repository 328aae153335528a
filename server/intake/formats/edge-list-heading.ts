import { findHeading, tieHeadings } from '../headings.ts';
import { foldedWord } from '../bundle/vocabulary.ts';

/** Where the columns of an edge list stand; `null`: it has no such column. */
export type EdgeListHeading = {
  from: number;
  to: number;
  cost: number | null;
  names: string[];
};

/** The heading of an edge list, or `null` where the names of both ends are missing. */
export function readEdgeListHeading(
  names: readonly string[],
  cost: string | undefined,
): EdgeListHeading | null {
  const [from, to] = [findHeading(names, tieHeadings.from), findHeading(names, tieHeadings.to)];
  if (from === null || to === null || from === to) return null;
  return {
    from,
    to,
    cost: cost === undefined ? null : findHeading(names, [foldedWord(cost)]),
    names: [...names],
  };
}

/** Comma, semicolon or tab: whichever the first line has most of, outside quotes. */
export function delimiterOf(firstLine: string): string {
  const bare = firstLine.replaceAll(/"[^"]*"/g, '');
  const count = (delimiter: string): number => bare.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}
