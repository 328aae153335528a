import { wholeNumber } from './arguments.ts';
import { TelarProblem } from '../../contract/problems.ts';
import { allRevisions } from '../use-cases/importing/all-revisions.ts';
import { undoImport } from '../use-cases/importing/undo-import.ts';
import { printRevision } from './print-report.ts';
import type { AddCommand } from './command.ts';
import { openedFor } from './opened-for.ts';
import { showProgress } from './progress.ts';

/** `telar revisions` lists the imports; `telar undo N` takes one back. */
export const revisionsCommand: AddCommand = (program, context, exit) => {
  const opened = openedFor(context, exit);

  program
    .command('revisions')
    .description('list the imports with their counts, newest last')
    .option('--format <format>', 'text or json', 'text')
    .action(({ format }: { format: string }) =>
      opened(async (telar) => {
        const revisions = await allRevisions(telar);
        process.stdout.write(
          format === 'json'
            ? `${JSON.stringify({ items: revisions }, null, 2)}\n`
            : revisions.map(printRevision).join('\n'),
        );
      }),
    );

  program
    .command('undo')
    .description('take an import back: what it brought goes, what it replaced returns')
    .argument('<revision>', 'its number', wholeNumber)
    .action((number: number) =>
      opened(async (telar) => {
        const progress = showProgress();
        const undone = await undoImport(telar, number, progress.report).finally(progress.end);
        if (undone === null)
          throw new TelarProblem(
            'not-found',
            `There is no revision ${String(number)}; "telar revisions" lists them.`,
          );
        process.stdout.write(printRevision(undone));
      }),
    );
};
