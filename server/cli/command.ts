import type { Command } from 'commander';
import type { Dependencies } from '../use-cases/dependencies.ts';

/** What commands need from whoever puts Telar together. */
export type CliContext = {
  version: string;
  openTelar(): Promise<Dependencies>;
  /** Puts the owner key of a backup into the data folder. @returns name of the file that keeps the former one */
  replaceOwnerKey(key: Uint8Array): Promise<string | null>;
  /** @throws Error when others would reach Telar and it has no accounts */
  checkAccounts(telar: Dependencies): Promise<void>;
  serve(telar: Dependencies): Promise<{ address: string; close(): Promise<number> }>;
  /** Answers an assistant over stdin and stdout until it goes; opens the store unless it reads a running Telar. */
  serveMcp(open: () => Promise<Dependencies>, mostCharacters: number): Promise<void>;
};

/** What a command is added with: the program, what it needs, and where it says its exit code. */
export type AddCommand = (program: Command, context: CliContext, exit: (code: number) => void) => void;
