import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ImportReport } from '../../contract/revisions.ts';
import { hostileFiles, noticed, refused } from '../intake/hostile-files.ts';
import { type Measured, measuredRun } from './measured-run.ts';

/** What a file that is in order takes of the same command, and what may come on top of it. */
const megabytesMore = 300;
const secondsMore = 3;

/** All files with `HOSTILE_FILES=all`, two seconds each; otherwise one of each kind of refusal, and one of very many bad rows. */
const chosen = process.env['HOSTILE_FILES'] === 'all' ? hostileFiles : oneOfEachKind();
function oneOfEachKind(): typeof hostileFiles {
  const kinds = Map.groupBy(
    hostileFiles.filter(([name]) => name in refused),
    ([name]) => refused[name],
  );
  const badRows = hostileFiles.filter(([name]) => name === 'ragged.csv');
  return [...kinds.values()].map(([first]) => first!).concat(badRows);
}

describe('a hostile file on the command line', () => {
  let folder: string;
  const ordinary = new Map<string, Measured>();
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'telar-hostile-'));
    const [, make] = hostileFiles.find(([name]) => name === 'ok.xlsx')!;
    for (const command of ['import', 'measure'] as const) {
      const given = await run(command, 'ok.xlsx', make);
      expect(given.code, given.stderr).toBe(0);
      ordinary.set(command, given);
    }
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function run(command: 'import' | 'measure', name: string, make: () => Uint8Array): Promise<Measured> {
    const path = join(folder, command, name);
    await mkdir(join(folder, command), { recursive: true });
    await writeFile(path, make());
    const options = command === 'import' ? ['--directed'] : ['--metrics', 'density'];
    const given = await measuredRun([command, path, ...options, '--format', 'json'], {
      TELAR_DATA: join(folder, 'data'),
    });
    await rm(path);
    return given;
  }

  function expectBounded(command: string, { megabytes, seconds, stdout, stderr }: Measured): void {
    const without = ordinary.get(command)!;
    expect(megabytes).toBeLessThan(without.megabytes + megabytesMore);
    expect(seconds).toBeLessThan(without.seconds + secondsMore);
    expect(stderr).not.toMatch(/\n {4}at /);
    // However many rows there is something to say about.
    expect(stdout.length).toBeLessThan(50_000);
    expect(stderr.length).toBeLessThan(10_000);
  }

  it.each(chosen)('%s is refused in a sentence, or read with what was noticed', async (name, make) => {
    const [imported, measured] = await Promise.all([run('import', name, make), run('measure', name, make)]);
    expectBounded('import', imported);
    expectBounded('measure', measured);
    if (name in refused) {
      for (const given of [imported, measured]) expectRefusal(given);
      return;
    }
    const { findings, stored, alreadyStored } = ImportReport.parse(JSON.parse(imported.stdout));
    expect(imported.code).toBe(stored || alreadyStored ? 0 : 1);
    if (name in noticed) expect(findings).toContainEqual(expect.objectContaining(noticed[name]));
    if (measured.code === 0) expect(JSON.parse(measured.stdout)).toHaveProperty('network');
    else expectRefusal(measured);
  });
});

function expectRefusal({ code, stdout, stderr }: Measured): void {
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  const [sentence, ...more] = stderr.split('\n').filter((line) => line.startsWith('telar: '));
  // It names the file, or what in an archive is to blame.
  expect(sentence).toMatch(/^telar: .*\w\.\w+\b.*\S$/);
  expect(more).toEqual([]);
}
