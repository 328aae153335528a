import { importPaths } from '../use-cases/importing/import-files.ts';
import { printReport } from './print-report.ts';
import type { AddCommand } from './command.ts';
import { showProgress } from './progress.ts';

type Options = { acceptRejects?: boolean; format: 'text' | 'json' };

/** `telar import PATH…`: all or nothing; exit 1 when refused. */
export const importCommand: AddCommand = (program, { openTelar }, exit) => {
  program
    .command('import')
    .description('import directories, lists, network bundles (folder, .zip, .xlsx) or graph files')
    .argument('<path...>')
    .option('--accept-rejects', 'store the rest although some rows could not be read')
    .option('--format <format>', 'text or json', 'text')
    .action(async (paths: string[], options: Options) => {
      const telar = await openTelar();
      const progress = showProgress();
      try {
        const report = await importPaths(telar, {
          paths,
          acceptRejects: options.acceptRejects === true,
          onProgress: progress.report,
        });
        progress.end();
        if (options.format === 'json') process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
        else process.stdout.write(printReport(report));
        exit(report.stored ? 0 : 1);
      } finally {
        progress.end();
        await telar.close();
      }
    });
};
