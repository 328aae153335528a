import { writeFile } from 'node:fs/promises';
import { type ActorKind, actorKinds } from '../../contract/identifiers.ts';
import { type ExportFormat, exportFormats } from '../../contract/network-exports.ts';
import { TelarProblem } from '../../contract/problems.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { type ExportQuery, exportNetwork } from '../use-cases/networks/export-network.ts';
import { exportStore } from '../use-cases/transfer/export-store.ts';
import { commaList, listOf, oneOf, positive } from './arguments.ts';
import type { AddCommand } from './command.ts';
import { printStore } from './print-store.ts';
import { showProgress } from './progress.ts';

type Options = {
  format: ExportFormat;
  out?: string;
  all?: string;
  wave?: string;
  layers?: string[];
  kinds?: ActorKind[];
  strength?: number;
};

/** `telar export NETWORK|TERRITORY`: to a file, or to stdout where it is text. `telar export --all FILE`: the store. */
export const exportCommand: AddCommand = (program, { openTelar, version }, exit) => {
  program
    .command('export')
    .description('write a network, or all networks of a territory, as a bundle (.zip), GraphML, GEXF or JSON')
    .argument('[id]', 'network or territory id')
    .option('--format <format>', exportFormats.join(', '), oneOf(...exportFormats), 'bundle')
    .option('--wave <wave>', 'only what stood in this wave')
    .option(
      '--layers <layers>',
      'only ties of these layers, separated by commas, in the last wave unless one is named',
      commaList,
    )
    .option('--kinds <kinds>', 'only actors of these kinds, and ties among them', listOf(...actorKinds))
    .option('--strength <strength>', 'only ties of at least this strength, and those without one', positive)
    .option('--out <file>', 'file to write; stdout when left out')
    .option('--all <file>', 'write the whole store into one file, for "telar restore"')
    .action(async (id: string | undefined, { out, all, ...view }: Options) => {
      if ((id === undefined) === (all === undefined))
        throw new TelarProblem(
          'invalid-request',
          'Give the id of a network or territory, or --all with a file.',
        );
      const telar = await openTelar();
      try {
        if (all !== undefined) await writeStore(telar, all, version);
        else await writeNetwork(telar, { id: id!, ...view }, out);
        exit(0);
      } finally {
        await telar.close();
      }
    });
};

async function writeNetwork(telar: Dependencies, query: ExportQuery, out: string | undefined): Promise<void> {
  const file = await telar.store.inOneState(() => exportNetwork(telar, query));
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
