import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../bin/telar.mjs', import.meta.url));

export type Ended = { code: number | null; stdout: string; stderr: string };

/** Runs the real command in a process of its own, without the variables of whoever runs the tests. */
export function spawnTelar(args: string[], environment: Record<string, string> = {}): ChildProcess {
  const { PATH, HOME, TMPDIR } = process.env;
  const base = Object.fromEntries(
    Object.entries({ PATH, HOME, TMPDIR }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
  return spawn(process.execPath, [command, ...args], {
    env: { ...base, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export function runTelar(args: string[], environment: Record<string, string> = {}): Promise<Ended> {
  return ending(spawnTelar(args, environment));
}

export function ending(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  // The encoding keeps letters whole that a chunk cuts in two.
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })));
}

/** Resolves with the first line on stdout that matches, and fails when the process ends before. */
export function lineOf(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const line = text.split('\n').find((candidate) => pattern.test(candidate));
      if (line !== undefined) resolve(line);
    });
    child.once('close', (code) => {
      reject(new Error(`ended with ${String(code)} before saying ${String(pattern)}`));
    });
  });
}
