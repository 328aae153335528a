import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importPaths } from '../../../server/use-cases/importing/import-files.ts';
import { type ImportingTelar, importingTelar } from './importing-telar.ts';
import { largeEdgeList } from './large-edge-list.ts';

/** The full sizes are measured in test/bench/import.bench.ts. */
const size = { actors: 5_000, ties: 25_000 };

describe('a large import', () => {
  let telar: ImportingTelar;
  let folder = '';
  let path = '';
  beforeEach(async () => {
    telar = await importingTelar();
    folder = await mkdtemp(join(tmpdir(), 'telar-large-'));
    path = join(folder, 'red.csv');
    await writeFile(path, [...largeEdgeList(size)].join(''));
  });
  afterEach(async () => {
    await telar.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is previewed in a share of five seconds, and stored whole, with progress on the way', async () => {
    const stages: number[] = [];
    const begun = process.cpuUsage();
    const onProgress = (done: number) => {
      stages.push(done);
    };
    const options = { paths: [path], decisions: { direction: 'directed' }, acceptRejects: false } as const;
    const dry = await importPaths(telar, { ...options, paths: [path], dryRun: true, onProgress });
    const { user, system } = process.cpuUsage(begun);
    expect(dry.report.changes).toMatchObject({ 'tie.new': size.ties });
    // A quarter of 100,000 ties, in time of the processor and with the start of a thread.
    expect((user + system) / 1e6).toBeLessThan(5);
    expect(stages.length).toBeGreaterThan(0);
    expect(stages).toEqual(stages.toSorted((a, b) => a - b));
    const { report } = await importPaths(telar, { ...options, paths: [path] });
    expect(report).toMatchObject({ stored: true, counts: { ties: size.ties } });
  });
});
