import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { importsEndpoints } from '../../contract/endpoints/imports.ts';
import { importPaths } from '../../server/use-cases/importing/import-files.ts';
import { formOf, startTelar } from '../running-telar.ts';
import { type BenchSection, table } from './bench-report.ts';
import type { Bench } from './frame/section.ts';
import { shown, shownAim } from './frame/show-figure.ts';
import { registerImport } from './register-import.ts';
import { tieList } from './tie-list.ts';

const command = fileURLToPath(new URL('../../bin/telar.mjs', import.meta.url));
const large = { actors: 50_000, ties: 1_000_000 };
const ordinary = { actors: 20_000, ties: 100_000 };

/** How long large imports take, how much memory, how soon one stops when it is cancelled, and the register of a country. */
export const section: BenchSection = {
  id: 'import',
  title: 'Importing large files',
  run: async (bench) => {
    const folder = await mkdtemp(join(tmpdir(), 'telar-bench-import-'));
    try {
      const rows: string[][] = [];
      for (const form of ['edge-list', 'bundle'] as const) rows.push(await importOf(bench, folder, form));
      const cancelled = bench.figure(
        { name: 'cancelled, until it stops', unit: 's' },
        await cancelSeconds(join(folder, 'red.csv')),
      );
      const previewed = bench.figure(
        { name: 'preview of 100,000 ties', unit: 's', aim: { atMost: 5 } },
        await previewSeconds(),
      );
      return [
        table([['import', 'time', 'aim', 'most memory', 'aim', 'progress'], ...rows]),
        `Cancelled after three seconds, the same edge list stops within ${shown(cancelled)}, and nothing is stored.`,
        `Preview of 20,000 actors and 100,000 ties over HTTP: ${shown(previewed)} (aim: ${shownAim(previewed)}).`,
        await registerImport(bench),
      ].join('\n\n');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function importOf(bench: Bench, folder: string, form: 'edge-list' | 'bundle'): Promise<string[]> {
  const path = await written(folder, form);
  const { seconds, megabytes, stages } = await importInProcess(path, join(folder, `data-${form}`));
  const name = `1,000,000 ties, ${form === 'bundle' ? 'bundle with reporters' : 'edge list'}`;
  const time = bench.figure({ name: `${name}: time`, unit: 's', aim: { atMost: 60 } }, seconds);
  const memory = bench.figure({ name: `${name}: memory`, unit: 'MB', aim: { atMost: 700 } }, megabytes);
  return [name, shown(time), shownAim(time), shown(memory), shownAim(memory), stages.join(', ')];
}

async function written(folder: string, form: 'edge-list' | 'bundle'): Promise<string> {
  const path = form === 'bundle' ? join(folder, 'red', 'ties.csv') : join(folder, 'red.csv');
  await mkdir(join(folder, 'red'), { recursive: true });
  await writeFile(path, tieList(form, large));
  return form === 'bundle' ? join(folder, 'red') : path;
}

/** `telar import` in a process of its own: its time, the most memory that it held, and the stages that it reported. */
async function importInProcess(path: string, data: string) {
  const begun = performance.now();
  const child = spawn(process.execPath, [command, 'import', path, '--directed', '--format', 'json'], {
    env: { ...process.env, TELAR_DATA: data },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
  const closed = once(child, 'close');
  let megabytes = 0;
  while (child.exitCode === null && child.signalCode === null) {
    megabytes = Math.max(megabytes, peakMegabytes(child.pid!));
    await wait(50);
  }
  const [code] = await closed;
  if (code !== 0) throw new Error(`telar import ended with ${String(code)}: ${log}`);
  return { seconds: (performance.now() - begun) / 1000, megabytes, stages: log.trim().split('\n') };
}

/** The most memory that a process has held so far, as Linux counts it; 0 once it has ended. */
function peakMegabytes(pid: number): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return 0;
  }
}

async function cancelSeconds(path: string): Promise<number> {
  const { telar, stop } = await startTelar(null);
  try {
    const cancelling = new AbortController();
    const importing = importPaths(telar, {
      ...{ paths: [path], decisions: { direction: 'directed' }, acceptRejects: false },
      signal: cancelling.signal,
    }).then(
      () => 'stored',
      () => 'cancelled',
    );
    await wait(3_000);
    const begun = performance.now();
    cancelling.abort(new Error('cancelled'));
    if ((await importing) !== 'cancelled') throw new Error('The import was not cancelled.');
    const { items } = await telar.store.listRevisions({ limit: 1 });
    if (items.length > 0) throw new Error('A cancelled import was stored.');
    return (performance.now() - begun) / 1000;
  } finally {
    await stop();
  }
}

async function previewSeconds(): Promise<number> {
  const { query, stop } = await startTelar(null);
  const folder = await mkdtemp(join(tmpdir(), 'telar-bench-preview-'));
  try {
    const path = join(folder, 'ties.csv');
    await writeFile(path, tieList('bundle', ordinary));
    const body = formOf({ 'ties.csv': new Uint8Array(await readFile(path)) });
    const begun = performance.now();
    await query(importsEndpoints.previewImport, { body });
    return (performance.now() - begun) / 1000;
  } finally {
    await stop();
    await rm(folder, { recursive: true, force: true });
  }
}
