import { Command, CommanderError } from 'commander';
import { TelarProblem } from '../../contract/problems.ts';
import type { CliContext } from './command.ts';
import { assessCommand } from './assess-command.ts';
import { calibrateCommand } from './calibrate-command.ts';
import { eraseCommand } from './erase-command.ts';
import { exportCommand } from './export-command.ts';
import { importCommand } from './import-command.ts';
import { kitCommand } from './kit-command.ts';
import { measureCommand } from './measure-command.ts';
import { restoreCommand } from './restore-command.ts';
import { retentionCommand } from './retention-command.ts';
import { revisionsCommand } from './revisions-command.ts';
import { serveCommand } from './serve-command.ts';
import { simulateCommand } from './simulate-command.ts';

/**
 * Runs one command line. Machine output goes to stdout, talk and progress to stderr.
 *
 * @returns exit code: 0 done, 1 refused by what was found in the data, 2 wrong use or a fault
 */
export async function runProgram(args: string[], context: CliContext): Promise<number> {
  let code = 0;
  const program = new Command('telar')
    .description('School collaboration networks: measure, assess, import, export, restore, simulate, serve.')
    .version(context.version)
    .showHelpAfterError('(telar --help lists the commands)')
    .exitOverride();
  const commands = [
    serveCommand,
    importCommand,
    revisionsCommand,
    measureCommand,
    assessCommand,
    calibrateCommand,
    exportCommand,
    eraseCommand,
    retentionCommand,
    restoreCommand,
    simulateCommand,
    kitCommand,
  ];
  for (const command of commands) {
    command(program, context, (exitCode) => {
      code = exitCode;
    });
  }
  for (const command of program.commands) command.exitOverride();
  endQuietlyWhenNobodyReads();
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error);
  }
}

/** `telar … | head` closes the pipe early: that is no fault, and nothing more needs to be said. */
function endQuietlyWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  console.error(`telar: ${error instanceof Error ? error.message : String(error)}`);
  if (error instanceof TelarProblem && error.kind === 'refused-import') return 1;
  return 2;
}
