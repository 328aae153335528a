import { type Definition, type Figure, figureOf, roundByRound } from './figure.ts';

/** One part of `npm run bench`: measured anew at each run, written as markdown under its own heading. */
export type BenchSection = { id: string; title: string; run(bench: Bench): Promise<string> };

/** What a section measures with: each figure that it takes is written beside the text, and compared at the next run. */
export type Bench = {
  /** How many rounds a comparison takes: five or more, fewer only to try a section. */
  rounds: number;
  /** @param values one a round. Throws where a name was taken before. */
  figure(definition: Definition, values: number | readonly number[]): Figure;
  /** How many times longer theirs takes than ours, round by round. */
  ratio(definition: Omit<Definition, 'unit'>, theirs: readonly number[], ours: readonly number[]): Figure;
};

export function openBench(rounds: number): { bench: Bench; figures: Figure[] } {
  const figures: Figure[] = [];
  const figure: Bench['figure'] = (definition, values) => {
    if (figures.some(({ name }) => name === definition.name))
      throw new Error(`Two figures are called "${definition.name}".`);
    const taken = figureOf(definition, typeof values === 'number' ? [values] : values);
    figures.push(taken);
    return taken;
  };
  const ratio: Bench['ratio'] = (definition, theirs, ours) =>
    figure({ ...definition, unit: '×' }, roundByRound(theirs, ours));
  return { bench: { rounds, figure, ratio }, figures };
}
