import { TelarProblem } from '../../contract/problems.ts';
import { backUp } from '../use-cases/transfer/back-up.ts';
import { verifyStoreFile } from '../use-cases/transfer/verify-store-file.ts';
import type { AddCommand, CliContext } from './command.ts';
import { printStore } from './print-store.ts';
import { showProgress } from './progress.ts';

type Options = { verify?: string; withoutKey?: boolean };

/** `telar backup FILE`: all that this installation needs to come back, in one file; `--verify FILE` compares one. */
export const backupCommand: AddCommand = (program, context, exit) => {
  program
    .command('backup')
    .description('write store, accounts and owner key into one file and verify it, also while Telar serves')
    .argument('[file]', 'file to write')
    .option('--without-key', 'leave the owner key out; TELAR_DATA/owner.key must then be kept elsewhere')
    .option('--verify <file>', 'only compare a backup with its checksums')
    .action(async (path: string | undefined, { verify, withoutKey }: Options) => {
      if ((path === undefined) === (verify === undefined))
        throw new TelarProblem('invalid-request', 'Give a file to write, or --verify with a backup.');
      if (verify !== undefined) await compareFile(verify);
      else await writeFile(context, path!, withoutKey !== true);
      exit(0);
    });
};

async function writeFile({ openTelar, version }: CliContext, path: string, withOwnerKey: boolean) {
  const telar = await openTelar();
  const progress = showProgress();
  try {
    const header = await backUp(telar, { path, version, withOwnerKey, onProgress: progress.report });
    progress.end();
    process.stdout.write(`${path}\nWritten, read again and compared. ${printStore(header)}`);
  } finally {
    progress.end();
    await telar.close();
  }
}

async function compareFile(path: string): Promise<void> {
  const progress = showProgress();
  try {
    const header = await verifyStoreFile(path, progress.report);
    progress.end();
    process.stdout.write(`${path}\nAs it was written. ${printStore(header)}`);
  } finally {
    progress.end();
  }
}
