import type { Command } from 'commander';
import type { Dependencies } from '../use-cases/dependencies.ts';

/** What commands need from whoever puts Telar together. */
export type CliContext = {
  version: string;
  openTelar(): Promise<Dependencies>;
  serve(telar: Dependencies): Promise<{ address: string; close(): Promise<void> }>;
};

/** What a command is added with: the program, what it needs, and where it says its exit code. */
export type AddCommand = (program: Command, context: CliContext, exit: (code: number) => void) => void;
