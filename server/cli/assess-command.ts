import { availableParallelism } from 'node:os';
import type { Thresholds } from '../../contract/thresholds.ts';
import { assessPaths, printPaths } from '../use-cases/assessing/assess-paths.ts';
import { printAssessments } from './print-assessments.ts';
import type { AddCommand } from './command.ts';
import { showProgress } from './progress.ts';
import { oneOf, thresholdList, wholeNumber } from './arguments.ts';
import { writeAll } from './write-all.ts';

type Options = { format: 'json' | 'table'; workers: number; thresholds: Thresholds };

/** `telar assess BUNDLE…`: facts, patterns and profile of every network and wave in the bundles. */
export const assessCommand: AddCommand = (program, _context, exit) => {
  program
    .command('assess')
    .description('look for signs of networks in trouble in bundles (folder, .zip, .xlsx)')
    .argument('<bundle...>')
    .option('--format <format>', 'json or table', oneOf('json', 'table'), 'table')
    .option('--workers <n>', 'threads at most', wholeNumber, availableParallelism())
    .option('--thresholds <list>', 'other than the usual ones, as alpha=0.01,sigma=0.8', thresholdList, {})
    .action(async (paths: string[], { format, workers, thresholds }: Options) => {
      const progress = showProgress();
      const options = { workers, thresholds, onProgress: progress.report };
      const { text, notes } =
        format === 'json' ? await printPaths(paths, options) : await tabulate(paths, options);
      progress.end();
      process.stderr.write(notes.map((note) => `${note}\n`).join(''));
      for (const piece of text) await writeAll(piece);
      exit(0);
    });
};

async function tabulate(paths: string[], options: Parameters<typeof assessPaths>[1]) {
  const { assessments, notes } = await assessPaths(paths, options);
  return { text: [printAssessments(assessments)], notes };
}
