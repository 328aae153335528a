import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { api } from '../../../contract/api.ts';
import { newFirstCode } from '../../../server/use-cases/accounts/first-administrator.ts';
import { type RunningTelar, startTelar } from '../../running-telar.ts';
import { Visitor } from './visitor.ts';

const demo = 'slep:demo';
const network = 'network:demo-01';
/** Another territory, which has no network. */
const elsewhere = 'slep:1303';
const password = 'tejido lento de otoño';

let telar: RunningTelar;
beforeAll(async () => {
  telar = await startTelar(inject('shippedData'));
});
afterAll(() => telar.stop());

it('open, then an administrator, then a key of a planner limited to a territory, then revoked', async () => {
  const visitor = new Visitor(telar.address);
  const before = await visitor.query(api.showMe);
  expect(before).toMatchObject({ open: true, firstAdministratorNeeded: true, reader: { kind: 'open' } });
  const first = { name: 'ana.rojas', password };
  const code = (await newFirstCode(telar.telar))!;
  expect(await visitor.refused(api.createFirstAdministrator, { body: { ...first, code: 'AAAAA' } })).toBe(
    '403 first-code-wrong',
  );
  const me = await visitor.query(api.createFirstAdministrator, { body: { ...first, code } });
  expect(me).toMatchObject({ open: false, reader: { kind: 'account', role: 'administrator' } });

  const stranger = new Visitor(telar.address);
  expect(await stranger.refused(api.listNetworks)).toBe('401 not-signed-in');

  const { account } = await visitor.query(api.createAccount, {
    body: { name: 'planificacion', role: 'planner', territories: [demo, elsewhere] },
  });
  const keyOf = (territory: string) =>
    visitor.query(api.createKey, {
      body: { name: `informe de ${territory}`, account: account.id, territories: [territory] },
    });
  const { key, secret } = await keyOf(demo);
  expect(key).toMatchObject({ role: 'planner', territories: [demo], scopes: ['read'], state: 'valid' });

  const program = new Visitor(telar.address, secret);
  expect((await program.query(api.showNetwork, { id: network })).id).toBe(network);
  expect(await program.refused(api.listAccounts)).toBe('403 not-permitted');

  const other = await keyOf(elsewhere);
  const otherProgram = new Visitor(telar.address, other.secret);
  expect(await otherProgram.refused(api.showNetwork, { id: network })).toBe('404 unknown-id');
  const { items } = await otherProgram.query(api.listNetworks, { query: { territory: demo } });
  expect(items).toEqual([]);

  await visitor.query(api.revokeKey, { id: key.id });
  expect(await program.refused(api.showNetwork, { id: network })).toBe('401 key-not-valid');
  const { items: keys } = await visitor.query(api.listKeys);
  expect(keys.map(({ id, state }) => [id, state])).toEqual([
    [other.key.id, 'valid'],
    [key.id, 'revoked'],
  ]);
});
