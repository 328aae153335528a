import { complaintOf, missedWithoutReason } from './aims.ts';
import { compareFigures, type Comparison, wordsOf } from './compare-figures.ts';
import { type FiguresFile, lastRun, type Run, thisMachine } from './figures-file.ts';
import { type Load, whyBusy } from './machine-load.ts';
import { sectionText } from './report.ts';
import { type BenchSection, openBench } from './section.ts';
import { loadOfRest, watchLoad } from './watch-load.ts';

/** Seconds over which a machine is looked at before it is measured. */
const secondsBefore = 5;

/** How a section went. `text`: as it stands in the report. */
export type Measured = {
  run: Run;
  text: string;
  comparison: Comparison | null;
  changes: string | null;
  /** Sentences: aims that were missed and not explained. */
  complaints: string[];
};

/** A section was not measured, or its figures are not worth writing: others used the machine. */
export type Refused = { refused: string };

/**
 * Measures a section on a quiet machine, compares it with the last figures and puts it in words; writes nothing.
 *
 * @param evenIfBusy measures on a busy one, too, and says so in the text
 */
export async function measureSection(
  section: BenchSection,
  known: FiguresFile,
  { rounds, evenIfBusy }: { rounds: number; evenIfBusy: boolean },
): Promise<Measured | Refused> {
  const before = await loadOfRest(secondsBefore);
  const busyBefore = whyBusy(before, true);
  if (busyBefore !== null && !evenIfBusy) return refusal(section.id, 'was not measured', busyBefore);
  const { bench, figures } = openBench(rounds);
  const watch = watchLoad();
  const body = await section.run(bench);
  const during = watch.stop();
  const busyDuring = whyBusy(during, false);
  if (busyDuring !== null && !evenIfBusy) return refusal(section.id, 'is not written', busyDuring);
  const run = runOf({ before, during, busy: busyBefore ?? busyDuring, figures });
  return { ...compared(section, run, body, known), complaints: complaintsOf(section.id, run) };
}

const refusal = (id: string, what: string, why: string): Refused => ({
  refused: `${id} ${what}: the machine is busy, ${why}. Wait until it is quiet, or take --even-if-busy, which marks the section.`,
});

function runOf(of: Pick<Run, 'busy' | 'figures'> & { before: Load; during: Load }): Run {
  return {
    ...{ machine: thisMachine(), node: process.versions.node, date: new Date().toISOString().slice(0, 10) },
    ...of,
  };
}

function compared(section: BenchSection, run: Run, body: string, known: FiguresFile) {
  const last = lastRun(known, section.id, run.machine);
  const comparison = last && compareFigures(last.figures, run.figures);
  const busy = last?.busy ? ' (a busy machine)' : '';
  const changes = last && comparison && wordsOf(comparison, `${last.date}${busy}`);
  return { run, comparison, changes, text: sectionText(section, run, body, changes) };
}

const complaintsOf = (id: string, { figures }: Run): string[] =>
  missedWithoutReason(figures).map((figure) => complaintOf(id, figure));
