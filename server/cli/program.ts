import { Command, CommanderError } from 'commander';
import { TelarProblem } from '../../contract/problems.ts';
import type { CliContext } from './command.ts';
import { accountsCommand } from './accounts-command.ts';
import { assessCommand } from './assess-command.ts';
import { auditCommand } from './audit-command.ts';
import { backupCommand } from './backup-command.ts';
import { calibrateCommand } from './calibrate-command.ts';
import { eraseCommand } from './erase-command.ts';
import { exportCommand } from './export-command.ts';
import { importCommand } from './import-command.ts';
import { keysCommand } from './keys-command.ts';
import { kitCommand } from './kit-command.ts';
import { mcpCommand } from './mcp-command.ts';
import { measureCommand } from './measure-command.ts';
import { recordCommand } from './operator.ts';
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
    backupCommand,
    restoreCommand,
    simulateCommand,
    kitCommand,
    accountsCommand,
    keysCommand,
    auditCommand,
    mcpCommand,
  ];
  const audited = recordingContext(program, context);
  for (const command of commands) {
    command(program, audited, (exitCode) => {
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

/** Whatever a command opens, it writes down that it was given; serving is no reading, and readers are recorded there. */
function recordingContext(program: Command, context: CliContext): CliContext {
  let given: { words: string[]; args: readonly unknown[] } = { words: [], args: [] };
  program.hook('preAction', (_program, command) => {
    given = { words: wordsOf(command), args: command.processedArgs };
  });
  return {
    ...context,
    openTelar: async () => {
      const telar = await context.openTelar();
      if (!writtenDownElsewhere.has(given.words[0] ?? '')) await recordCommand(telar, given);
      return telar;
    },
  };
}

/** By who is served, or with the id of what they are about. */
const writtenDownElsewhere = new Set(['serve', 'accounts', 'keys']);

/** `keys create` of `telar keys create`. */
const wordsOf = (command: Command): string[] =>
  command.parent === null ? [] : [...wordsOf(command.parent), command.name()];

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
