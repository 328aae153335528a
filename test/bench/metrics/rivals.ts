import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Python packages in a process of their own, asked one thing at a time. */
export type Rivals = {
  /** Version by package; what is not installed is not there. */
  packages: Readonly<Record<string, string>>;
  load(file: string): Promise<void>;
  /** Seconds of processor time for all sources; with `every` measured on every so-many-th source and scaled up. */
  seconds(name: string, task: string, every?: number): Promise<number>;
  close(): void;
};

/** Starts python3 of the PATH. Without Python, or without both packages, `packages` is empty. */
export async function startRivals(): Promise<Rivals> {
  const script = fileURLToPath(new URL('rivals.py', import.meta.url));
  const python = spawn('python3', [script], { stdio: ['pipe', 'pipe', 'pipe'] });
  const failed = new Promise<never>((_, reject) => python.once('error', reject));
  failed.catch(() => undefined);
  const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
  const query = querying(python, lines, failed);
  const hello = await Promise.race([lines.next(), failed]).catch(() => undefined);
  const packages = hello?.value
    ? (JSON.parse(hello.value) as { packages: Record<string, string> }).packages
    : {};
  return {
    packages,
    load: async (file) => void (await query({ load: file })),
    seconds: async (name, task, every = 1) => {
      const { seconds = Number.NaN, sources = 1, actors = 0 } = await query({ package: name, task, every });
      return every === 1 ? seconds : (seconds * (actors || sources * every)) / sources;
    },
    close: () => python.kill(),
  };
}

type Answer = { seconds?: number; sources?: number; actors?: number };

function querying(
  python: ChildProcessWithoutNullStreams,
  lines: AsyncIterator<string>,
  failed: Promise<never>,
): (request: object) => Promise<Answer> {
  let complaints = '';
  python.stderr.on('data', (text: Buffer) => (complaints += text.toString()));
  return async (request) => {
    python.stdin.write(`${JSON.stringify(request)}\n`);
    const { value, done } = await Promise.race([lines.next(), failed]);
    if (done) throw new Error(`rivals.py ended: ${complaints}`);
    return JSON.parse(value) as Answer;
  };
}
