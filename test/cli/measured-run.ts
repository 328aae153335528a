import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ended, ending, spawnTelar } from './run-telar.ts';

export type Measured = Ended & {
  /** The most memory that the process had at one time. */
  megabytes: number;
  /** Of all processors together, which a busy machine does not change. */
  seconds: number;
};

/** What a process does before it runs the command: it notes at its end what it took. */
const note = `
  import { writeFileSync } from 'node:fs';
  import { isMainThread } from 'node:worker_threads';
  const { NOTE_OF_USE } = process.env;
  if (isMainThread) process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    const megabytes = process.resourceUsage().maxRSS / 1024;
    writeFileSync(NOTE_OF_USE, JSON.stringify({ megabytes, seconds: (user + system) / 1e6 }));
  });`;

/** Runs the real command in a process of its own, and measures what it takes. */
export async function measuredRun(
  args: string[],
  environment: Record<string, string> = {},
): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'telar-use-'));
  const use = join(folder, 'use.json');
  try {
    const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(note)}`;
    const ended = await ending(spawnTelar(args, { ...environment, NODE_OPTIONS, NOTE_OF_USE: use }));
    const { megabytes, seconds } = JSON.parse(await readFile(use, 'utf8')) as Measured;
    return { ...ended, megabytes, seconds };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
