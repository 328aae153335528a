import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Calibration } from '../../contract/calibration.ts';
import { openEmbeddedStore } from '../../server/store/embedded/embedded-store.ts';
import { ownNetworks, recordsOf } from '../analysis/calibration/records-of-network.ts';
import { fixture } from '../store/fixture.ts';
import { draft, fromFile } from '../store/records.ts';
import { runTelar } from './run-telar.ts';

const territory = 'region:05';
const timeout = 180_000;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'telar-calibrate-'));
  const store = await openEmbeddedStore(join(folder, 'data'));
  await store.commitRevision(draft(), fixture);
  const records = ownNetworks(14).flatMap((data) => recordsOf(data, territory));
  await store.commitRevision(draft({ title: 'Redes propias' }), fromFile('own.csv', records));
  await store.close();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (data: string, ...args: string[]) => runTelar(args, { TELAR_DATA: join(folder, data) });
const stored = async (data = 'data') => {
  const { code, stdout, stderr } = await run(data, 'calibrate', '--territory', territory, '--format', 'json');
  expect([code, stderr]).toEqual([0, '']);
  return Calibration.parse(JSON.parse(stdout));
};

it(
  'a calibration is estimated, adopted, outlives the process and a copy of the store, and is undone',
  { timeout },
  async () => {
    const before = await stored();
    expect(before.inForce.calibration).toBeNull();
    expect(before.estimate.settings.find(({ setting }) => setting === 'omega')!.state).toBe('estimated');
    const by = 'Equipo de redes';
    const adopted = await run('data', 'calibrate', '--territory', territory, '--adopt', '--by', by);
    expect(adopted.code).toBe(0);
    const [, revision] = /^Adopted as revision (\d+); "telar undo \1" takes it back\.\n$/.exec(
      adopted.stderr,
    )!;
    const after = await stored();
    expect(after.inForce.calibration).toMatchObject({ by, revision: Number(revision), reason: null });
    expect(after.inForce.text.en).toContain(`“${by}” adopted on `);
    // Read by what is in force, the same estimate changes nothing more.
    expect(after.changes.changed).toBe(0);
    expect((await run('data', 'revisions')).stdout).toContain('Ajuste adoptado: σ ');

    expect((await run('data', 'export', '--all', join(folder, 'all.zip'))).code).toBe(0);
    expect((await run('copy', 'restore', join(folder, 'all.zip'))).code).toBe(0);
    expect((await stored('copy')).inForce).toEqual(after.inForce);

    expect((await run('data', 'undo', revision!)).code).toBe(0);
    expect((await stored()).inForce.calibration).toBeNull();
  },
);

it('bundles are estimated, and simulated ones are not adopted', { timeout }, async () => {
  const bundle = join(folder, 'bundle');
  expect((await run('other', 'simulate', '--seed', '7', '--out', bundle)).code).toBe(0);
  const out = join(folder, 'calibration.json');
  const by = ['--by', 'Nadie de verdad'];
  const { code, stdout, stderr } = await run('other', 'calibrate', bundle, '--out', out, '--adopt', ...by);
  expect(stdout).toContain('These networks are simulated: the estimate cannot be adopted.');
  expect(stdout).toMatch(/\(σ\): .* in your networks \(between .* with 95 % confidence\)/);
  expect(stdout).toMatch(/Of \d+ readings .* change/);
  expect(stdout).toMatch(/--thresholds sigma=[\d.]+,omega=[\d.]+,rho=[\d.]+,decay=[\d.]+\n/);
  expect(Calibration.parse(JSON.parse(readFileSync(out, 'utf8'))).estimate.simulated).toBe(true);
  expect(code).toBe(2);
  expect(stderr).toContain('The estimate comes from simulated networks');
  expect((await run('other', 'revisions')).stdout).toBe('');
});

it.each([
  [['--adopt'], /--adopt needs --by/],
  [['bundle', '--territory', territory], /leave out the bundles, or the territory/],
  [['--reason', 'x'.repeat(501)], /expected 500 characters at most/],
  [['--territory', 'region:99'], /No territory has the id "region:99"/],
])('refuses %j', { timeout }, async (args, sentence) => {
  const { code, stderr } = await run('data', 'calibrate', ...args);
  expect(code).toBe(2);
  expect(stderr).toMatch(sentence);
});
