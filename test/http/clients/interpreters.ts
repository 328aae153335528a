import { execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const environment = fileURLToPath(new URL('../../../.cache/notebooks/', import.meta.url));
const packages = ['networkx', 'pandas', 'requests'];
const mostMs = 60_000;

/** Python with the packages of the notebook: that of the machine, or one of its own with them; else the reason. */
export async function notebookPython(): Promise<{ python: string } | { reason: string }> {
  for (const python of ['python3', `${environment}bin/python`])
    if (await works(python, ['-c', `import ${packages.join(', ')}`])) return { python };
  try {
    const signal = AbortSignal.timeout(mostMs);
    await run('python3', ['-m', 'venv', '--system-site-packages', environment], { signal });
    await run(`${environment}bin/pip`, ['install', '--quiet', ...packages], { signal });
    return { python: `${environment}bin/python` };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Whether R is there with the packages of its notebook. */
export const hasNotebookR = (): Promise<boolean> =>
  works('Rscript', ['-e', 'library(httr2); library(igraph)']);

/** Whether R is there. */
export const hasR = (): Promise<boolean> => works('Rscript', ['--version']);

const works = (program: string, args: string[]): Promise<boolean> =>
  run(program, args).then(
    () => true,
    () => false,
  );

/** What a program prints. @throws Error with what it complained of */
export function printed(
  program: string,
  args: string[],
  given: { url: string; stdin?: string },
): Promise<string> {
  const child = spawn(program, args, { env: { ...process.env, TELAR_URL: given.url, TELAR_KEY: '' } });
  let [out, complaint] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (complaint += chunk));
  child.stdin.end(given.stdin ?? '');
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(out);
      else reject(new Error(complaint));
    });
  });
}
