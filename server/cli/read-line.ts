import { createInterface } from 'node:readline/promises';

/**
 * The first line of stdin: a secret that must not stand among the arguments, where every user of the machine sees it.
 *
 * @throws Error when there is none
 */
export async function firstLineOfStdin(): Promise<string> {
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
  try {
    for await (const line of lines) return line;
  } finally {
    lines.close();
  }
  throw new Error('There is nothing on stdin; a password was to be read from its first line.');
}
