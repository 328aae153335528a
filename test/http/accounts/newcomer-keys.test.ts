import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { api } from '../../../contract/api.ts';
import { runTelar } from '../../cli/run-telar.ts';
import { type RunningTelar, startTelar } from '../../running-telar.ts';
import { Visitor } from './visitor.ts';

const [demo, elsewhere] = ['slep:demo', 'slep:1303'];
const network = 'network:demo-01';

let telar: RunningTelar;
beforeAll(async () => {
  telar = await startTelar(inject('shippedData'));
});
afterAll(() => telar.stop());

/** What a command of the machine prints while the service runs. */
async function command(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await runTelar(args, { TELAR_DATA: telar.folder });
  expect(code, stderr).toBe(0);
  return stdout.trim();
}

it('open, then accounts and a key of the command line: limited to a territory, and revoked', async () => {
  const visitor = new Visitor(telar.address);
  expect(await visitor.query(api.showMe)).toMatchObject({ open: true });
  const created = await command('accounts', 'create', 'jefa', '--role', 'administrator');
  const token = /^\/invitation#(\S+)/m.exec(created)![1]!;
  expect(await visitor.refused(api.listNetworks)).toBe('401 not-signed-in');
  await visitor.query(api.acceptInvitation, { body: { token, password: 'tejido lento de otoño' } });
  expect((await visitor.query(api.showNetwork, { id: network })).id).toBe(network);

  await command('accounts', 'create', 'ana', '--role', 'planner', '--territory', demo!);
  const secret = await command('keys', 'create', 'ana', '--name', 'informe', '--territory', demo!);
  const program = new Visitor(telar.address, secret);
  expect((await program.query(api.showNetwork, { id: network })).id).toBe(network);
  expect((await program.query(api.listTerritoryNetworks, { id: demo! })).items.length).toBeGreaterThan(0);
  // Another territory has none of its networks for this key, and no table either.
  for (const endpoint of [api.listTerritoryNetworks, api.measureTerritory, api.showSupportBoard])
    expect(await program.refused(endpoint, { id: elsewhere! })).toBe('404 unknown-id');

  const [id = ''] = (await command('keys', 'list')).split('\t');
  await command('keys', 'revoke', id);
  expect(await program.refused(api.showNetwork, { id: network })).toBe('401 key-not-valid');
});
