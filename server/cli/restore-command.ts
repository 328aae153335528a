import { restoreStore } from '../use-cases/transfer/restore-store.ts';
import type { AddCommand } from './command.ts';
import { printStore } from './print-store.ts';
import { showProgress } from './progress.ts';

/** `telar restore FILE`: an empty store becomes the one that was written out; all or nothing. */
export const restoreCommand: AddCommand = (program, { openTelar }, exit) => {
  program
    .command('restore')
    .description('make an empty store equal to the one that "telar export --all" wrote into a file')
    .argument('<file>')
    .action(async (path: string) => {
      const telar = await openTelar();
      const progress = showProgress();
      try {
        const { header, needsOwnerKey } = await restoreStore(telar, { path, onProgress: progress.report });
        progress.end();
        process.stdout.write(`Restored. ${printStore(header)}`);
        if (needsOwnerKey) process.stderr.write(otherOwnerKey(header.counts.naturalOwners));
        exit(0);
      } finally {
        progress.end();
        await telar.close();
      }
    });
};

const otherOwnerKey = (persons: number): string =>
  `Attention: this installation has another owner key than the one that was written out. Natural persons (owners, providers) with ids made with that one: ${String(persons)}. Before a school register or contracts are imported here, stop Telar and copy the file owner.key from the former TELAR_DATA into this one; otherwise these persons get other ids, and their schools seem to have changed hands.\n`;
