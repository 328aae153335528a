export { median } from './frame/figure.ts';
export type { BenchSection } from './frame/section.ts';

/** A markdown table; the first row holds the headings. */
export function table([heads = [], ...rows]: (string | number)[][]): string {
  const line = (cells: (string | number)[]) => `| ${cells.map(String).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Seconds of `rounds` runs of one piece of work, after one that is not counted. */
export async function secondsOf(work: () => unknown, rounds: number): Promise<number[]> {
  await work();
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    seconds.push((performance.now() - start) / 1000);
  }
  return seconds;
}
