import { assessPaths } from '../use-cases/assess-paths.ts';
import { printAssessments } from './print-assessments.ts';
import type { AddCommand } from './command.ts';
import { oneOf } from './arguments.ts';
import { writeAll } from './write-all.ts';

/** `telar assess BUNDLE…`: facts, patterns and profile of every network and wave in the bundles. */
export const assessCommand: AddCommand = (program, _surroundings, exit) => {
  program
    .command('assess')
    .description('look for signs of networks in trouble in bundles (folder, .zip, .xlsx)')
    .argument('<bundle...>')
    .option('--format <format>', 'json or table', oneOf('json', 'table'), 'table')
    .action(async (paths: string[], { format }: { format: 'json' | 'table' }) => {
      const { assessments, notes } = await assessPaths(paths);
      for (const note of notes) process.stderr.write(`${note}\n`);
      await writeAll(
        format === 'json' ? `${JSON.stringify(assessments, null, 2)}\n` : printAssessments(assessments),
      );
      exit(0);
    });
};
