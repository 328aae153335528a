import type { AddCommand } from './command.ts';
import { wholeNumberFrom } from './arguments.ts';

/** Characters of an answer, about 10,000 words of an assistant, unless given; and the least and most. */
const defaultCharacters = 40_000;
const fewestCharacters = 2000;
const mostCharacters = 1_000_000;

/** `telar mcp`: an assistant reads Telar over stdin and stdout. */
export const mcpCommand: AddCommand = (program, { openTelar, serveMcp }, exit) => {
  program
    .command('mcp')
    .description(
      'let an assistant read Telar (Model Context Protocol over stdin and stdout, read-only): a running one at TELAR_URL with the key TELAR_KEY, else the store of this machine',
    )
    .option(
      '--characters <n>',
      'characters of an answer at most; of longer lists the first items are given, and that it is so',
      wholeNumberFrom(fewestCharacters, mostCharacters),
      defaultCharacters,
    )
    .action(async ({ characters }: { characters: number }) => {
      await serveMcp(openTelar, characters);
      exit(0);
    });
};
