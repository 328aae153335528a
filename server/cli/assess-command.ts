import { availableParallelism } from 'node:os';
import type { Thresholds } from '../../contract/thresholds.ts';
import { assessPaths } from '../use-cases/assessing/assess-paths.ts';
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
      const { assessments, notes } = await assessPaths(paths, {
        workers,
        thresholds,
        onProgress: progress.report,
      });
      progress.end();
      for (const note of notes) process.stderr.write(`${note}\n`);
      await writeAll(
        format === 'json' ? `${JSON.stringify(assessments, null, 2)}\n` : printAssessments(assessments),
      );
      exit(0);
    });
};
