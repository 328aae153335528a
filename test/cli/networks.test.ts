import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Assessments } from '../../contract/assessments.ts';
import { ImportReport } from '../../contract/revisions.ts';
import { patterns as catalogue } from '../../server/analysis/patterns/catalogue.ts';
import { runTelar } from './run-telar.ts';

describe('a network from simulation to the store and back', () => {
  let folder = '';
  let bundle = '';
  const data = () => ({ TELAR_DATA: join(folder, 'data') });
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'telar-networks-'));
    bundle = join(folder, 'bundle');
    expect((await runTelar(['simulate', '--seed', '7', '--out', bundle])).code).toBe(0);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('simulates the same bytes from the same seed, with the sheet of answers', async () => {
    const again = join(folder, 'again');
    const { stdout } = await runTelar(['simulate', '--seed', '7', '--out', again]);
    expect(stdout).toContain('answer-sheet.json');
    for (const name of ['ties.csv', 'members.csv', 'answer-sheet.json']) {
      expect(readFileSync(join(again, name), 'utf8')).toBe(readFileSync(join(bundle, name), 'utf8'));
    }
  });

  it('assesses every network and wave, with any number of workers the same', async () => {
    const two = await runTelar(['assess', bundle, '--format', 'json', '--workers', '2']);
    expect(two.code).toBe(0);
    const { networks } = Assessments.parse(JSON.parse(two.stdout));
    expect(networks).toHaveLength(25);
    const read = networks.flatMap(({ waves }) =>
      waves.map(({ patterns }) => patterns.map(({ pattern }) => pattern)),
    );
    for (const ids of read) expect(ids).toEqual(catalogue.map(({ id }) => id));
    expect((await runTelar(['assess', bundle, '--format', 'json', '--workers', '1'])).stdout).toBe(
      two.stdout,
    );
  });

  it('assesses by the thresholds that are asked for, and refuses those that are none', async () => {
    const asked = await runTelar([
      'assess',
      bundle,
      '--format',
      'json',
      '--thresholds',
      'alpha=0.01,response=0.9',
    ]);
    const { networks } = Assessments.parse(JSON.parse(asked.stdout));
    const readings = networks.flatMap(({ waves }) => waves.flatMap(({ patterns }) => patterns));
    expect(new Set(readings.map(({ thresholds }) => thresholds['alpha']))).toEqual(new Set([0.01]));
    expect(readings.every(({ p, state }) => state !== 'flagged' || p === null || p <= 0.01)).toBe(true);
    for (const [given, sentence] of [
      ['alfa=0.01', /expected name=value with one of alpha, .*found "alfa=0.01"/],
      ['alpha=2', /alpha/],
      ['alpha=0.3', /clear: expected a number from 0.3 to 1, found 0.2/],
    ] as const) {
      const refused = await runTelar(['assess', bundle, '--thresholds', given]);
      expect(refused).toMatchObject({ code: 2, stdout: '' });
      expect(refused.stderr).toMatch(sentence);
    }
  });

  it('imports a bundle whole, exports the same facts, lists and undoes it', async () => {
    const imported = await runTelar(['import', bundle, '--format', 'json'], data());
    const report = ImportReport.parse(JSON.parse(imported.stdout));
    expect(report).toMatchObject({ revision: 1, stored: true });
    const out = join(folder, 'out.zip');
    expect((await runTelar(['export', 'network:demo-01', '--out', out], data())).code).toBe(0);
    const direct = await runTelar(['assess', out, '--format', 'json']);
    const first = Assessments.parse(JSON.parse(direct.stdout)).networks[0];
    expect(first?.id).toBe('network:demo-01');
    expect(first?.waves).toHaveLength(3);
    expect((await runTelar(['revisions'], data())).stdout).toMatch(/^1 {2}/m);
    expect((await runTelar(['undo', '1'], data())).stdout).toMatch(/undone/);
    expect((await runTelar(['export', 'network:demo-01'], data())).code).toBe(2);
    expect((await runTelar(['undo', '9'], data())).stderr).toMatch(/no revision 9/);
  });

  it('refuses a bundle with a row that cannot be read, and stores nothing', async () => {
    mkdirSync(join(folder, 'broken'));
    const broken = join(folder, 'broken', 'ties.csv');
    writeFileSync(
      broken,
      'network_id,wave_id,layer,from,to,strength\nred,1,knowledge,a,b,strong\nred,1,knowledge,b,c,1\n',
    );
    const environment = { TELAR_DATA: join(folder, 'other') };
    const refused = await runTelar(['import', broken, '--format', 'json'], environment);
    expect(refused.code).toBe(1);
    const report = ImportReport.parse(JSON.parse(refused.stdout));
    expect(report).toMatchObject({ stored: false, revision: null });
    expect(report.findings).toContainEqual(
      expect.objectContaining({ row: 2, column: 'strength', found: 'strong', outcome: 'refused' }),
    );
    expect((await runTelar(['revisions'], environment)).stdout).toBe('');
    expect((await runTelar(['import', broken, '--accept-rejects'], environment)).code).toBe(0);
  });
});
