import { writeFile } from 'node:fs/promises';
import { exportNetwork } from '../use-cases/networks/export-network.ts';
import { oneOf } from './arguments.ts';
import type { AddCommand } from './command.ts';

const formats = ['bundle', 'graphml', 'gexf', 'json'] as const;
type Options = { format: (typeof formats)[number]; out?: string };

/** `telar export NETWORK|TERRITORY`: to a file, or to stdout where it is text. */
export const exportCommand: AddCommand = (program, { openTelar }, exit) => {
  program
    .command('export')
    .description('write a network, or all networks of a territory, as a bundle (.zip), GraphML, GEXF or JSON')
    .argument('<id>', 'network or territory id')
    .option('--format <format>', formats.join(', '), oneOf(...formats), 'bundle')
    .option('--out <file>', 'file to write; stdout when left out')
    .action(async (id: string, { format, out }: Options) => {
      const telar = await openTelar();
      try {
        const file = await exportNetwork(telar, { id, format });
        if (out === undefined) process.stdout.write(file.bytes);
        else await writeFile(out, file.bytes);
        exit(0);
      } finally {
        await telar.close();
      }
    });
};
