import { execFileSync } from 'node:child_process';
import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPaths } from '../../server/intake/formats/open-graph-file.ts';
import { readImport } from '../../server/intake/decisions/read-import.ts';
import { measureFile } from '../../server/use-cases/measuring/measure-file.ts';
import { runTelar } from './run-telar.ts';

const list = 'from,to\na,b\nb,c\n';

/** Reads a path as `telar import` does, without storing anything. */
async function read(path: string) {
  const files = await openPaths([path]);
  return readImport(files, {
    ...{
      ownerKey: new Uint8Array(32),
      decisions: {},
      actors: [],
      comunas: null,
      storedRegister: [],
      name: null,
    },
  }).result;
}

const measure = (file: string) =>
  measureFile({
    ...{ file, metrics: ['degree'], parameters: [], nullModel: null, directed: null, cost: null },
    ...{ layers: [], wave: null, network: null, workers: 1, seed: 1 },
  });

describe('paths that are no plain files', () => {
  let folder: string;
  let server: Server;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'telar-paths-'));
    execFileSync('mkfifo', [join(folder, 'pipe.csv')]);
    await symlink('/dev/zero', join(folder, 'zero.csv'));
    server = createServer();
    await new Promise<void>((resolve) => server.listen(join(folder, 'socket.csv'), resolve));
    await mkdir(join(folder, 'empty'));
    for (const name of ['linked', 'piped']) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, 'ties.csv'), list);
    }
    await writeFile(join(folder, 'secret.csv'), 'from,to\nsecret,c\n');
    await symlink('../secret.csv', join(folder, 'linked', 'lazos.csv'));
    execFileSync('mkfifo', [join(folder, 'piped', 'actors.csv')]);
    await mkdir(join(folder, 'beside'));
    await writeFile(join(folder, 'beside', 'red.csv'), list);
    execFileSync('mkfifo', [join(folder, 'beside', 'red.actors.csv')]);
  });
  afterAll(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });

  it.each(['pipe.csv', 'zero.csv', 'socket.csv'])('%s is refused at once, in words', async (name) => {
    const path = join(folder, name);
    for (const opened of [read, measure])
      await expect(opened(path)).rejects.toMatchObject({ code: 'not-a-file', kind: 'refused-import' });
  });

  it('a file whose disk does not give it is refused in words', async () => {
    await expect(read('/proc/self/mem')).rejects.toMatchObject({
      code: 'file-not-read',
      message: 'mem cannot be read.',
    });
  });

  it.each([
    ['linked', 'lazos.csv.left-alone'],
    ['piped', 'actors.csv.left-alone'],
  ])('a link or a pipe in a folder (%s) is not followed, and is reported', async (name, left) => {
    const result = await read(join(folder, name));
    expect(result.findings).toContainEqual(expect.objectContaining({ file: left, code: 'file-not-read' }));
    expect(result.counts).toMatchObject({ ties: 2 });
    expect(JSON.stringify([...result.records])).not.toContain('secret');
    const { measured, notes } = await measure(join(folder, name));
    expect(measured.actors).toHaveLength(3);
    expect(notes.join('\n')).toContain(left);
  });

  it('a pipe where the actors of a list could lie is passed over', async () => {
    expect((await measure(join(folder, 'beside', 'red.csv'))).measured.actors).toHaveLength(3);
    expect((await read(join(folder, 'beside', 'red.csv'))).counts).toMatchObject({ ties: 2 });
  });

  it('an empty folder holds nothing to read or to measure', async () => {
    for (const opened of [read, measure])
      await expect(opened(join(folder, 'empty'))).rejects.toMatchObject({ kind: 'refused-import' });
  });

  it('end the command with its exit code and a sentence', async () => {
    const { code, stdout, stderr } = await runTelar(['measure', join(folder, 'pipe.csv')]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('pipe.csv is no file and no folder.');
    expect(stderr).not.toContain('at ');
  });
});

describe('a file that only makes work', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'telar-work-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('of one row without an end is read no farther than a row can be long', async () => {
    const path = join(folder, 'line.csv');
    await writeFile(path, `from,to\n${'a'.repeat(200_000_000)}`);
    const used = process.cpuUsage();
    await expect(measure(path)).rejects.toThrow('one row of more than');
    const { user, system } = process.cpuUsage(used);
    expect((user + system) / 1e6).toBeLessThan(4);
  });
});
