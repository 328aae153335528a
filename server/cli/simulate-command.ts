import { simulate } from '../use-cases/importing/simulate.ts';
import { commaList } from './arguments.ts';
import type { AddCommand } from './command.ts';
import { wholeNumber } from './arguments.ts';

type Options = { seed: number; pattern?: string[]; out: string };

/** `telar simulate`: a fictional SLEP as a bundle, with the sheet of what was planted where. */
export const simulateCommand: AddCommand = (program, _context, exit) => {
  program
    .command('simulate')
    .description('write a fictional territory with planted patterns as a bundle, with its answer sheet')
    .option('--seed <n>', 'the same seed gives the same territory', wholeNumber, 1)
    .option('--pattern <ids>', 'patterns to plant, separated by commas; all when left out', commaList)
    .option('--out <folder>', 'folder to write', 'simulated-territory')
    .action(async ({ seed, pattern, out }: Options) => {
      const written = await simulate({ seed, patterns: pattern ?? null, folder: out });
      for (const file of written) process.stdout.write(`${file}\n`);
      exit(0);
    });
};
