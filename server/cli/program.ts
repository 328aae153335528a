import { Command, CommanderError } from 'commander';
import { TelarProblem } from '../../contract/problems.ts';
import type { AddCommand, CliContext } from './command.ts';
import { recordCommand } from './operator.ts';

/** Commands by name, in the order in which help lists them. Each is loaded when it is run: what the others import takes longer than many of them run. */
const commandsByName: Readonly<Record<string, () => Promise<AddCommand>>> = {
  serve: async () => (await import('./serve-command.ts')).serveCommand,
  import: async () => (await import('./import-command.ts')).importCommand,
  revisions: async () => (await import('./revisions-command.ts')).revisionsCommand,
  measure: async () => (await import('./measure-command.ts')).measureCommand,
  assess: async () => (await import('./assess-command.ts')).assessCommand,
  calibrate: async () => (await import('./calibrate-command.ts')).calibrateCommand,
  export: async () => (await import('./export-command.ts')).exportCommand,
  erase: async () => (await import('./erase-command.ts')).eraseCommand,
  retention: async () => (await import('./retention-command.ts')).retentionCommand,
  backup: async () => (await import('./backup-command.ts')).backupCommand,
  restore: async () => (await import('./restore-command.ts')).restoreCommand,
  simulate: async () => (await import('./simulate-command.ts')).simulateCommand,
  kit: async () => (await import('./kit-command.ts')).kitCommand,
  accounts: async () => (await import('./accounts-command.ts')).accountsCommand,
  keys: async () => (await import('./keys-command.ts')).keysCommand,
  audit: async () => (await import('./audit-command.ts')).auditCommand,
  mcp: async () => (await import('./mcp-command.ts')).mcpCommand,
};

/** The one command that is named; all of them where none is, for help and for whoever misspelt one. */
function commandsFor([name = '']: readonly string[]): Promise<AddCommand[]> {
  const named = Object.hasOwn(commandsByName, name) ? commandsByName[name] : undefined;
  const loads = named === undefined ? Object.values(commandsByName) : [named];
  return Promise.all(loads.map((load) => load()));
}

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
  const commands = await commandsFor(args);
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
