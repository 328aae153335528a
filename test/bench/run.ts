import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { withRun } from './frame/figures-file.ts';
import { measureSection } from './frame/measure-section.ts';
import { withSection } from './frame/report.ts';
import type { BenchSection } from './frame/section.ts';
import { readFigures, readReport, writeFigures, writeReport } from './frame/write-files.ts';

/**
 * `npm run bench -- [ID…] [--even-if-busy] [--fail-if-slower] [--rounds N]`: measures the sections named, or all (every
 * `<id>.bench.ts` here that exports a `section`), and writes each when it is done.
 *
 * Ends with 1 where an aim is missed and not explained (or, with `--fail-if-slower`, where something became worse), 2 where
 * the command makes no sense, 3 where the machine was busy.
 */
const leastRounds = 5;
const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    'even-if-busy': { type: 'boolean', default: false },
    'fail-if-slower': { type: 'boolean', default: false },
    rounds: { type: 'string', default: String(leastRounds) },
  },
});
const rounds = Number(values.rounds);
const ids = readdirSync(new URL('.', import.meta.url))
  .filter((name) => name.endsWith('.bench.ts'))
  .map((name) => name.replace('.bench.ts', ''))
  .toSorted();
const unknown = wanted.filter((id) => !ids.includes(id));
if (unknown.length > 0)
  leave(2, `There is no benchmark ${unknown.join(', ')}; there are: ${ids.join(', ')}.`);
if (!Number.isInteger(rounds) || rounds < 1)
  leave(2, `--rounds is a whole number from 1, not ${values.rounds}.`);
if (rounds < leastRounds) console.error(`With fewer than ${String(leastRounds)} rounds nothing is written.`);

for (const id of wanted.length > 0 ? ids.filter((one) => wanted.includes(one)) : ids)
  await measure(id).catch((error: unknown) => {
    fail(
      1,
      `${id} could not be measured: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  });

async function measure(id: string): Promise<void> {
  const { section } = (await import(`./${id}.bench.ts`)) as { section: BenchSection };
  console.error(`${id}: ${section.title}…`);
  const known = readFigures();
  const measured = await measureSection(section, known, { rounds, evenIfBusy: values['even-if-busy'] });
  if ('refused' in measured) return fail(3, measured.refused);
  console.log(`${measured.text}\n`);
  if (measured.changes !== null) console.error(`${id}: ${measured.changes}`);
  for (const complaint of measured.complaints) fail(1, complaint);
  if (values['fail-if-slower'] && measured.comparison?.slower.length)
    fail(1, `${id}: something became worse.`);
  if (rounds < leastRounds) return;
  await writeFigures(withRun(known, id, measured.run));
  await writeReport(withSection(readReport(), id, measured.text));
}

/** Says what is wrong and goes on with the next section. The first reason is the one that the run ends with. */
function fail(code: number, sentence: string): void {
  console.error(sentence);
  process.exitCode ||= code;
}

function leave(code: number, sentence: string): never {
  console.error(sentence);
  process.exit(code);
}
