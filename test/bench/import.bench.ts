import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { largeEdgeList } from '../use-cases/importing/large-edge-list.ts';
import { type BenchSection, table } from './bench-report.ts';

const command = fileURLToPath(new URL('../../bin/telar.mjs', import.meta.url));

/** `telar import` of lists of ties into an empty store, each in a process of its own. */
export const section: BenchSection = {
  id: 'import',
  title: 'Importing large lists of ties',
  run: async () => {
    const preview = await measure({ actors: 20_000, ties: 100_000 }, ['--dry-run']);
    const million = await measure({ actors: 50_000, ties: 1_000_000 }, []);
    return table([
      ['what', 'seconds', 'largest memory', 'aim'],
      ['100,000 ties of 20,000 actors, read and compared', ...preview, '5 s'],
      ['1,000,000 ties of 50,000 actors, stored', ...million, '60 s, 700 MB'],
    ]);
  },
};

async function measure(size: { actors: number; ties: number }, options: string[]): Promise<[string, string]> {
  const folder = await mkdtemp(join(tmpdir(), 'telar-bench-import-'));
  const path = join(folder, 'red.csv');
  try {
    await writeFile(path, [...largeEdgeList(size)].join(''));
    const args = [command, 'import', path, '--directed', ...options];
    const environment = { ...process.env, TELAR_DATA: join(folder, 'data') };
    const begun = performance.now();
    const ended = spawnSync('/usr/bin/time', ['-f', '%M', process.execPath, ...args], { env: environment });
    const seconds = (performance.now() - begun) / 1000;
    if (ended.status !== 0) throw new Error(ended.stderr.toString());
    const kilobytes = Number(ended.stderr.toString().trim().split('\n').at(-1));
    return [seconds.toFixed(1), `${(kilobytes / 1024).toFixed(0)} MB`];
  } finally {
    await rm(folder, { recursive: true });
  }
}
