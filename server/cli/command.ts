import type { Command } from 'commander';
import type { Dependencies } from '../use-cases/dependencies.ts';

export type Served = { address: string; close(): Promise<number> };

/** Where Telar is reached already: it says that it lives, and what it is at, until there is a service. */
export type Listening = {
  readonly address: string;
  /** @param share of what is to be done, from 0 to 1; `stage` says what it is */
  report(share: number, stage: string): void;
  serve(telar: Dependencies): Promise<Served>;
  /** Closing it again changes nothing. */
  close(): Promise<unknown>;
};

/** What commands need from whoever puts Telar together. */
export type CliContext = {
  version: string;
  openTelar(): Promise<Dependencies>;
  /** Puts the owner key of a backup into the data folder. @returns name of the file that keeps the former one */
  replaceOwnerKey(key: Uint8Array): Promise<string | null>;
  /** @throws Error when others would reach Telar and it has no accounts */
  checkAccounts(telar: Dependencies): Promise<void>;
  /** @throws Error where it may not listen */
  listen(): Promise<Listening>;
  /** Answers an assistant over stdin and stdout until it goes; opens the store unless it reads a running Telar. */
  serveMcp(open: () => Promise<Dependencies>, mostCharacters: number): Promise<void>;
};

/** What a command is added with: the program, what it needs, and where it says its exit code. */
export type AddCommand = (program: Command, context: CliContext, exit: (code: number) => void) => void;
