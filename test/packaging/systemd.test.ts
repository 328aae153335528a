import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { Environment, readConfig } from '../../server/config.ts';
import { secretNames } from '../../server/runtime/secret-files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const units = join(root, 'packaging/systemd');
const folder = mkdtempSync(join(tmpdir(), 'telar-units-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const services = readdirSync(units).filter((name) => name.endsWith('.service'));
const textOf = (name: string) => readFileSync(join(units, name), 'utf8');
/** The settings of a unit; a setting that stands several times has several values. */
const settingsOf = (name: string): Record<string, string[]> => {
  const settings: Record<string, string[]> = {};
  for (const line of textOf(name).split('\n')) {
    const [, key, value] = /^([A-Za-z]+)=(.*)$/.exec(line) ?? [];
    if (key !== undefined) (settings[key] ??= []).push(value!);
  }
  return settings;
};
const environmentOf = (name: string) =>
  Object.fromEntries(
    (settingsOf(name)['Environment'] ?? []).flatMap((line) =>
      line.split(' ').map((setting) => setting.split('=') as [string, string]),
    ),
  );

/** What a service must be kept from, whatever the tool that checks units thinks of the rest. */
const required: Record<string, string> = {
  ...{ User: 'telar', NoNewPrivileges: 'yes', ProtectSystem: 'strict', ProtectHome: 'yes' },
  ...{ PrivateTmp: 'yes', PrivateDevices: 'yes', CapabilityBoundingSet: '', UMask: '0077' },
  ...{ RestrictNamespaces: 'yes', RestrictSUIDSGID: 'yes', LimitCORE: '0', StateDirectoryMode: '0700' },
};

describe.each(services)('%s', (name) => {
  const settings = settingsOf(name);

  test('runs without rights, in bounds', () => {
    for (const [key, value] of Object.entries(required)) expect(settings[key], key).toEqual([value]);
    expect(settings['MemoryMax']?.[0]).toMatch(/^\dG$/);
    expect(Number(settings['TasksMax']?.[0])).toBeGreaterThan(100);
  });

  test('starts what is there, with settings that Telar reads, and no password', () => {
    const command = settings['ExecStart']?.[0] ?? '';
    const program = /\/opt\/telar\/(\S+)/.exec(command)?.[1] ?? '';
    expect(existsSync(join(root, program)), program).toBe(true);
    expect(readConfig(environmentOf(name)).dataFolder).toBe('/var/lib/telar');
    expect(textOf(name)).not.toMatch(/PASSWORD=|SECRET=/);
  });

  test('is what systemd understands, and little exposed by its own count', () => {
    // Where systemd is not installed, the tests above are what can be checked.
    if (spawnSync('systemd-analyze', ['--version']).status !== 0) return;
    const unit = join(folder, name);
    // The programs of this machine in place of those of the installation, which need not be here.
    const here = textOf(name)
      .replaceAll('/usr/bin/node', process.execPath)
      .replaceAll(/^(User|Group|WorkingDirectory|Documentation)=.*\n/gm, '');
    writeFileSync(unit, here);
    const verified = spawnSync('systemd-analyze', ['verify', '--man=no', unit], { encoding: 'utf8' });
    expect(verified.stderr.split('\n').filter((line) => line.includes(name))).toEqual([]);
    writeFileSync(unit, textOf(name));
    const args = ['security', '--offline=yes', '--threshold=25', '--no-pager', unit];
    const exposed = spawnSync('systemd-analyze', args, { encoding: 'utf8' });
    expect(exposed.status, `${exposed.stdout.slice(-400)}${exposed.stderr}`).toBe(0);
  });
});

test('the service has longer to stop than Telar gives to answers under way', () => {
  const { stopMs, host } = readConfig(environmentOf('telar.service'));
  expect(Number(settingsOf('telar.service')['TimeoutStopSec']?.[0]) * 1000).toBeGreaterThan(stopMs + 5_000);
  expect(host).toBe('127.0.0.1');
});

test('backup and service have the same data folder, and the timer starts what is there', () => {
  const [service, backup] = [environmentOf('telar.service'), environmentOf('telar-backup.service')];
  expect(backup['TELAR_DATA']).toBe(service['TELAR_DATA']);
  expect(services).toContain('telar-backup.service');
  expect(settingsOf('telar-backup.timer')['OnCalendar']).toHaveLength(1);
});

test('the example of settings has only what Telar reads', () => {
  const lines = textOf('telar.env.example').split('\n');
  const names = lines
    .map((line) => /^#?([A-Z][A-Z0-9_]+)=/.exec(line)?.[1])
    .filter((name) => name !== undefined);
  expect(names.length).toBeGreaterThan(3);
  const read = [...Object.keys(Environment.shape), ...secretNames.map((name) => `${name}_FILE`)];
  expect(names.filter((name) => !read.includes(name))).toEqual([]);
});
