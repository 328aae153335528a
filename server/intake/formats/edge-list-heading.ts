import { foldedWord } from '../bundle/vocabulary.ts';

/** Where the columns of an edge list stand; `null`: it has no such column. */
export type EdgeListHeading = {
  from: number;
  to: number;
  cost: number | null;
  strength: number | null;
  sign: number | null;
  layer: number | null;
  names: string[];
};

const ends: readonly (readonly [string, string])[] = [
  ['from', 'to'],
  ['source', 'target'],
  ['origen', 'destino'],
];

/** The heading of an edge list, or `null` where the names of both ends are missing. */
export function readEdgeListHeading(
  names: readonly string[],
  cost: string | undefined,
): EdgeListHeading | null {
  const folded = names.map(foldedWord);
  const at = (...options: string[]): number | null => {
    const found = options.map((option) => folded.indexOf(option)).find((index) => index >= 0);
    return found ?? null;
  };
  const pair = ends.find(([from, to]) => folded.includes(from) && folded.includes(to));
  if (pair === undefined) return null;
  return {
    from: folded.indexOf(pair[0]),
    to: folded.indexOf(pair[1]),
    cost: cost === undefined ? null : at(foldedWord(cost)),
    strength: at('strength', 'fuerza'),
    sign: at('sign', 'signo'),
    layer: at('layer', 'capa'),
    names: [...names],
  };
}

/** Comma, semicolon or tab: whichever the first line has most of, outside quotes. */
export function delimiterOf(firstLine: string): string {
  const bare = firstLine.replaceAll(/"[^"]*"/g, '');
  const count = (delimiter: string): number => bare.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}
