import { availableParallelism } from 'node:os';
import { writeFile } from 'node:fs/promises';
import { InvalidArgumentError } from 'commander';
import type { z } from 'zod';
import { AdoptCalibration, type Calibration } from '../../contract/calibration.ts';
import { TelarProblem } from '../../contract/problems.ts';
import { storeCalibration } from '../use-cases/calibrating/adopt-calibration.ts';
import { calibratePaths } from '../use-cases/calibrating/calibrate-paths.ts';
import { showCalibration } from '../use-cases/calibrating/show-calibration.ts';
import type { Dependencies } from '../use-cases/dependencies.ts';
import { everywhere } from '../use-cases/everywhere.ts';
import { unknownId } from '../use-cases/unknown-id.ts';
import { oneOf, wholeNumber } from './arguments.ts';
import type { AddCommand } from './command.ts';
import { printCalibration } from './print-calibration.ts';
import { writeAll } from './write-all.ts';

type Options = {
  format: 'json' | 'table';
  workers: number;
  territory?: string;
  out?: string;
  adopt?: true;
  by?: string;
  reason?: string;
};

/**
 * `telar calibrate [BUNDLE…]`: what the first waves of networks say of an ordinary network, and what would change; with
 * `--adopt --by WHO` it is decided, as a revision.
 */
export const calibrateCommand: AddCommand = (program, { openTelar }, exit) => {
  program
    .command('calibrate')
    .description(
      'estimate σ, ω₀, ρ₀ and distance decay from first waves, and show what would change; stores nothing',
    )
    .argument('[bundle...]', 'folders, .zip or .xlsx; the networks that are stored when left out')
    .option('--territory <id>', 'only the stored networks of a territory')
    .option('--format <format>', 'json or table', oneOf('json', 'table'), 'table')
    .option('--workers <n>', 'threads at most', wholeNumber, availableParallelism())
    .option('--out <file>', 'write the whole estimate as JSON')
    .option('--adopt', 'decide to read networks by the estimate from now on; "telar undo" takes it back')
    .option('--by <who>', 'who decides: an office or a role', office)
    .option('--reason <text>', 'why, kept with the decision', why)
    .action(async (paths: string[], options: Options) => {
      if (options.adopt && options.by === undefined)
        throw wrongUse('--adopt needs --by: who decides, an office or a role.');
      if (paths.length > 0 && options.territory !== undefined)
        throw wrongUse('--territory is about stored networks: leave out the bundles, or the territory.');
      const opened = paths.length === 0 || options.adopt ? await openTelar() : null;
      try {
        const calibration = await estimated(opened, paths, options);
        await report(calibration, options);
        if (opened !== null && options.adopt) await adopt(opened, calibration, options);
        exit(0);
      } finally {
        await opened?.close();
      }
    });
};

async function estimated(
  telar: Dependencies | null,
  paths: string[],
  { workers, territory }: Options,
): Promise<Calibration> {
  if (telar === null || paths.length > 0) return calibratePaths(paths, { workers });
  const shown = await showCalibration(telar, { territory });
  if (shown === null) throw unknownId('territory', territory ?? everywhere);
  return shown;
}

async function report(calibration: Calibration, { format, out }: Options): Promise<void> {
  const json = `${JSON.stringify(calibration, null, 2)}\n`;
  if (out !== undefined) await writeFile(out, json);
  await writeAll(format === 'json' ? json : printCalibration(calibration));
}

async function adopt(telar: Dependencies, { estimate }: Calibration, { by, reason }: Options): Promise<void> {
  const { revision } = await storeCalibration(telar, estimate, { by: by!, reason });
  process.stderr.write(
    `Adopted as revision ${String(revision)}; "telar undo ${String(revision)}" takes it back.\n`,
  );
}

const wrongUse = (sentence: string): TelarProblem => new TelarProblem('invalid-request', sentence);

const office = (text: string): string =>
  checked(AdoptCalibration.shape.by, text, 'expected 2 to 120 characters.');

const why = (text: string): string =>
  checked(AdoptCalibration.shape.reason.unwrap(), text, 'expected 500 characters at most.');

/** As the API checks it. */
function checked(schema: z.ZodType<string>, text: string, expected: string): string {
  const read = schema.safeParse(text);
  if (!read.success) throw new InvalidArgumentError(expected);
  return read.data;
}
