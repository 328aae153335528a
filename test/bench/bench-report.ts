import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

/** One part of `npm run bench`: measured anew at each run, written as markdown under its own heading. */
export type BenchSection = { id: string; title: string; run(): Promise<string> };

const report = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));

const introduction = `# Performance

Every figure here is written by \`npm run bench\` (all sections) or \`npm run bench -- ID…\` (some of them). Times are
medians of interleaved rounds on one machine; a ratio is taken round by round and its median quoted, so that a machine
that slows down slows both sides. Absolute times hold for the machine named with them, ratios travel better.
`;

/** Puts a section in its place in docs/performance.md, leaving the others as they are. */
export async function writeSection({ id, title }: BenchSection, body: string): Promise<void> {
  const known = readReport();
  const [open, close] = [`<!-- ${id} -->`, `<!-- /${id} -->`];
  const text = `${open}\n\n## ${title}\n\n${machineLine()}\n\n${body.trim()}\n\n${close}`;
  const start = known.indexOf(open);
  const next =
    start < 0
      ? `${known.trimEnd()}\n\n${text}\n`
      : known.slice(0, start) + text + known.slice(known.indexOf(close) + close.length);
  writeFileSync(report, await format(next, { ...(await resolveConfig(report)), filepath: report }));
}

function readReport(): string {
  try {
    return readFileSync(report, 'utf8');
  } catch {
    return introduction;
  }
}

function machineLine(): string {
  const [first] = cpus();
  const date = new Date().toISOString().slice(0, 10);
  return `*${date}: ${first?.model ?? 'unknown processor'}, ${String(cpus().length)} cores, ${String(Math.round(totalmem() / 2 ** 30))} GiB, Node ${process.versions.node}, ${process.platform}. Repeat with \`npm run bench\`.*`;
}

/** A markdown table; the first row holds the headings. */
export function table([heads = [], ...rows]: (string | number)[][]): string {
  const line = (cells: (string | number)[]) => `| ${cells.map(String).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
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

export const milliseconds = (seconds: number): string =>
  `${(seconds * 1000).toFixed(seconds < 0.1 ? 1 : 0)} ms`;
