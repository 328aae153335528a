import type { CliContext } from './cli/command.ts';
import { runProgram } from './cli/program.ts';
import { loadKernels } from './runtime/kernel-bytes.ts';
import { packageVersion } from './runtime/package-version.ts';

/** Runs one `telar` command. The service and its stores are loaded when a command needs one: most of a short run was that. */
export function runTelar(args: string[]): Promise<number> {
  loadKernels();
  return runProgram(args, {
    version: packageVersion(),
    openTelar: async () => (await context()).openTelar(),
    replaceOwnerKey: async (key) => (await context()).replaceOwnerKey(key),
    checkAccounts: async (telar) => (await context()).checkAccounts(telar),
    listen: async () => (await context()).listen(),
    serveMcp: async (open, mostCharacters) => (await context()).serveMcp(open, mostCharacters),
  });
}

const context = async (): Promise<Omit<CliContext, 'version'>> => (await import('./main.ts')).cliContext;
