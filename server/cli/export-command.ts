import { writeFile } from 'node:fs/promises';
import { TelarProblem } from '../../contract/problems.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { exportNetwork } from '../use-cases/networks/export-network.ts';
import { exportStore } from '../use-cases/transfer/export-store.ts';
import { oneOf } from './arguments.ts';
import type { AddCommand } from './command.ts';
import { printStore } from './print-store.ts';
import { showProgress } from './progress.ts';

const formats = ['bundle', 'graphml', 'gexf', 'json'] as const;
type Options = { format: (typeof formats)[number]; out?: string; all?: string };

/** `telar export NETWORK|TERRITORY`: to a file, or to stdout where it is text. `telar export --all FILE`: the store. */
export const exportCommand: AddCommand = (program, { openTelar, version }, exit) => {
  program
    .command('export')
    .description('write a network, or all networks of a territory, as a bundle (.zip), GraphML, GEXF or JSON')
    .argument('[id]', 'network or territory id')
    .option('--format <format>', formats.join(', '), oneOf(...formats), 'bundle')
    .option('--out <file>', 'file to write; stdout when left out')
    .option('--all <file>', 'write the whole store into one file, for "telar restore"')
    .action(async (id: string | undefined, { format, out, all }: Options) => {
      if ((id === undefined) === (all === undefined))
        throw new TelarProblem(
          'invalid-request',
          'Give the id of a network or territory, or --all with a file.',
        );
      const telar = await openTelar();
      try {
        if (all !== undefined) await writeStore(telar, all, version);
        else await writeNetwork(telar, id!, { format, out });
        exit(0);
      } finally {
        await telar.close();
      }
    });
};

async function writeNetwork(
  telar: Dependencies,
  id: string,
  { format, out }: { format: Options['format']; out: string | undefined },
): Promise<void> {
  const file = await exportNetwork(telar, { id, format });
  if (out === undefined) process.stdout.write(file.bytes);
  else await writeFile(out, file.bytes);
}

async function writeStore(telar: Dependencies, path: string, version: string): Promise<void> {
  const progress = showProgress();
  try {
    const header = await exportStore(telar, { path, version, onProgress: progress.report });
    progress.end();
    process.stdout.write(`${path}\n${printStore(header)}`);
  } finally {
    progress.end();
  }
}
