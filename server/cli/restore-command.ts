import { restoreStore } from '../use-cases/transfer/restore-store.ts';
import type { AddCommand } from './command.ts';
import { recordOperator } from './operator.ts';
import { printStore } from './print-store.ts';
import { showProgress } from './progress.ts';

/** `telar restore FILE`: an empty store becomes the one that was written out; all or nothing. */
export const restoreCommand: AddCommand = (program, { openTelar, replaceOwnerKey }, exit) => {
  program
    .command('restore')
    .description(
      'make an empty store equal to the one that "telar backup" or "telar export --all" wrote into a file',
    )
    .argument('<file>')
    .action(async (path: string) => {
      const telar = await openTelar();
      const progress = showProgress();
      try {
        const target = { accounts: telar.accounts, replaceOwnerKey };
        const restored = await restoreStore(telar, { path, target, onProgress: progress.report });
        await telar.repeats.clear();
        const { header, needsOwnerKey, formerKey } = restored;
        progress.end();
        process.stdout.write(`Restored. ${printStore(header)}`);
        if (header.backup !== undefined) {
          // The audit is now that of the backup: what was written before of this command is not in it.
          await recordOperator(telar, { action: 'write', words: ['restore'], target: null });
          process.stderr.write(afterBackup(formerKey));
        }
        if (needsOwnerKey) process.stderr.write(otherOwnerKey(header.counts.naturalOwners));
        exit(0);
      } finally {
        progress.end();
        await telar.close();
      }
    });
};

const afterBackup = (formerKey: string | undefined): string =>
  `Everybody signs in again. Keys that were revoked after the backup are valid again: see "telar keys list".\n${
    formerKey === undefined
      ? ''
      : `The owner key that was here before is kept as ${formerKey}; delete it if nothing was ever imported with it.\n`
  }`;

const otherOwnerKey = (persons: number): string =>
  `Attention: this installation has another owner key than the one that was written out. Natural persons (owners, providers) with ids made with that one: ${String(persons)}. Telar starts here once the file owner.key of the former TELAR_DATA is copied into this one. If it is lost, TELAR_NEW_OWNER_KEY=1 goes on with the key that is here: with the next import these persons get other ids, and their schools seem to have changed hands.\n`;
