import { reasons } from './aims.ts';
import type { Run } from './figures-file.ts';
import { loadWords } from './machine-load.ts';
import type { BenchSection } from './section.ts';

export const introduction = `# Performance

Every figure here is written by \`npm run bench\` (all sections) or \`npm run bench -- ID…\` (some of them), and beside it for
programs in [performance.json](figures/performance.json). Times are medians of interleaved rounds on one machine; a ratio is taken
round by round and its median quoted, so that a machine that slows down slows both sides. What stands behind ± is half the
interquartile range of the rounds; a figure without it was taken once. Absolute times hold for the machine named with them, ratios
travel better. A machine that others use is not measured; where one was (\`--even-if-busy\`), the section says so.
`;

/** A section as it stands in the report. @param changes in words, against the last run; `null`: there was none */
export function sectionText(
  { id, title }: Pick<BenchSection, 'id' | 'title'>,
  run: Run,
  body: string,
  changes: string | null,
): string {
  const parts = [
    marks(id).open,
    `## ${title}`,
    machineLine(run),
    ...(run.busy === null
      ? []
      : [`**Measured on a busy machine** (${run.busy}): these figures are no measure.`]),
    body.trim(),
    reasons(run.figures),
    changes ?? '',
    marks(id).close,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function machineLine({ machine, node, date, before, during }: Run): string {
  const { processor, cores, gigabytes, system } = machine;
  return `*${date}: ${processor}, ${String(cores)} cores, ${String(gigabytes)} GiB, Node ${node}, ${system}. ${loadWords(before, during)} Repeat with \`npm run bench\`.*`;
}

/** The report with a section in its place, the others as they are, and the introduction as it is now. */
export function withSection(report: string, id: string, text: string): string {
  const known = withIntroduction(report);
  const { open, close } = marks(id);
  const start = known.indexOf(open);
  if (start < 0) return `${known.trimEnd()}\n\n${text}\n`;
  return known.slice(0, start) + text + known.slice(known.indexOf(close) + close.length);
}

function withIntroduction(report: string): string {
  const first = report.indexOf('\n<!-- ');
  return first < 0 ? introduction : `${introduction}${report.slice(first)}`;
}

const marks = (id: string) => ({ open: `<!-- ${id} -->`, close: `<!-- /${id} -->` });
