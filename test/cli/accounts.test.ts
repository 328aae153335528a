import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { api } from '../../contract/api.ts';
import { Visitor } from '../http/accounts/visitor.ts';
import { ending, lineOf, runTelar, spawnTelar } from './run-telar.ts';

let data = '';
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'telar-accounts-cli-'));
});
afterEach(() => {
  rmSync(data, { recursive: true, force: true });
});
const telar = (...args: string[]) => runTelar(args, { TELAR_DATA: data });

/** A server of its own, and how it ended. */
async function serving(environment: Record<string, string>) {
  const child = spawnTelar(['serve', '--empty'], { PORT: '0', TELAR_DATA: data, ...environment });
  const ended = ending(child);
  const { port } = new URL((await lineOf(child, /^Telar: http/)).replace('Telar: ', ''));
  const stop = async () => {
    child.kill('SIGTERM');
    return (await ended).stderr;
  };
  return { visitor: new Visitor(`http://127.0.0.1:${port}`), stop };
}

describe('a service that others reach', () => {
  it.each([{ HOST: '0.0.0.0' }, { TELAR_PUBLIC_URL: 'https://telar.example.cl' }])(
    'does not start without accounts, and says why and what to do: %o',
    async (place) => {
      const { code, stderr, stdout } = await runTelar(['serve'], { TELAR_DATA: data, PORT: '0', ...place });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/no accounts yet: it does not start.*telar accounts create.*TELAR_OPEN=1/);
    },
  );

  it('starts with an administrator, who sets the password on the page that was printed', async () => {
    const created = await telar('accounts', 'create', 'Ana@slep.cl', '--role', 'administrator');
    const token = /^\/invitation#(\S+)/m.exec(created.stdout)![1]!;
    const { visitor, stop } = await serving({ HOST: '0.0.0.0' });
    expect(await visitor.refused(api.listNetworks)).toBe('401 not-signed-in');
    await visitor.query(api.acceptInvitation, { body: { token, password: 'tejido lento de otoño' } });
    expect((await visitor.query(api.listAccounts)).items).toMatchObject([{ name: 'Ana@slep.cl' }]);
    expect(await stop()).not.toContain('copy this code');
  });

  it('is open to all where that is what it was set to', async () => {
    const { visitor, stop } = await serving({ HOST: '0.0.0.0', TELAR_OPEN: '1' });
    expect((await visitor.query(api.showMe)).open).toBe(true);
    expect(await stop()).toContain('TELAR_OPEN=1 lets each of them see and change everything');
  });
});

it('prints a code that works once, while there is no administrator', async () => {
  const { visitor, stop } = await serving({ TELAR_OPEN: '0' });
  expect(await visitor.query(api.showMe)).toMatchObject({ open: false, firstAdministratorNeeded: true });
  expect(await visitor.refused(api.listNetworks)).toBe('401 not-signed-in');
  const code = /once: (\S+)/.exec(await stop())![1]!;
  expect(code).toMatch(/^([2-9A-Z]{5}-){3}[2-9A-Z]{5}$/);
});

it('makes, lists and revokes accounts and keys', async () => {
  await telar('accounts', 'create', 'jefa', '--role', 'administrator');
  const created = await telar('accounts', 'create', 'ana', '--role', 'researcher');
  expect(created.stdout.split('\t').slice(1, 5)).toEqual([
    'ana',
    'researcher',
    'everywhere',
    expect.stringMatching(/^invited\n/),
  ]);
  const key = await telar('keys', 'create', 'ana', '--name', 'cuaderno', '--days', '3');
  expect(key.stdout).toMatch(/^telar_[\w-]{43}\n$/);
  const listed = await telar('keys', 'list');
  expect(listed.stdout).toContain('valid');
  expect(listed.stdout).not.toContain(key.stdout.trim());
  await telar('keys', 'revoke', listed.stdout.split('\t')[0]!);
  expect((await telar('keys', 'list')).stdout).toContain('revoked');
  await telar('accounts', 'suspend', 'ana');
  expect((await telar('accounts', 'list')).stdout).toMatch(/ana\tresearcher\teverywhere\tsuspended/);

  const last = await telar('accounts', 'remove', 'jefa');
  expect(last).toMatchObject({ code: 2, stderr: expect.stringContaining('last administrator') });
  const { stdout } = await telar('audit', '--account', 'operator');
  const operations = stdout.split('\n').map((line) => line.split(',')[6]);
  expect(operations.filter((operation) => operation?.startsWith('telar'))).toEqual([
    'telar audit',
    'telar accounts suspend',
    'telar keys revoke',
    'telar keys create',
    'telar accounts create',
    'telar accounts create',
  ]);
  expect(stdout).not.toMatch(/jefa|ana/);
});
