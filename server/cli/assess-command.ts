import { availableParallelism } from 'node:os';
import { assessPaths } from '../use-cases/assess-paths.ts';
import { printAssessments } from './print-assessments.ts';
import type { AddCommand } from './command.ts';
import { showProgress } from './progress.ts';
import { oneOf, wholeNumber } from './arguments.ts';
import { writeAll } from './write-all.ts';

/** `telar assess BUNDLE…`: facts, patterns and profile of every network and wave in the bundles. */
export const assessCommand: AddCommand = (program, _surroundings, exit) => {
  program
    .command('assess')
    .description('look for signs of networks in trouble in bundles (folder, .zip, .xlsx)')
    .argument('<bundle...>')
    .option('--format <format>', 'json or table', oneOf('json', 'table'), 'table')
    .option('--workers <n>', 'threads at most', wholeNumber, availableParallelism())
    .action(async (paths: string[], { format, workers }: { format: 'json' | 'table'; workers: number }) => {
      const progress = showProgress();
      const { assessments, notes } = await assessPaths(paths, { workers, onProgress: progress.report });
      progress.end();
      for (const note of notes) process.stderr.write(`${note}\n`);
      await writeAll(
        format === 'json' ? `${JSON.stringify(assessments, null, 2)}\n` : printAssessments(assessments),
      );
      exit(0);
    });
};
