import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { api, apiRoot, type Endpoint } from '../../../contract/api.ts';
import { formOf } from '../../running-telar.ts';
import { type AccountsTelar, startWithAccounts } from './accounts-telar.ts';
import type { Visitor } from './visitor.ts';

const network = 'network:demo-01';

let telar: AccountsTelar;
let planner: { id: string; browser: Visitor };
beforeAll(async () => {
  telar = await startWithAccounts(inject('shippedData'));
  planner = await telar.person('planificacion', { role: 'planner', territories: ['slep:demo'] });
});
afterAll(() => telar.stop());

/** What the audit has of an account, the newest first. */
async function entriesOf(account: string, filter: Record<string, string> = {}): Promise<string[]> {
  const { items } = await telar.administrator.query(api.listAudit, {
    query: { account, limit: '500', ...filter },
  });
  return items.map(({ action, operation, target, status }) =>
    [action, operation, target, status].filter((part) => part !== null).join(' '),
  );
}

it('has who read what is sensitive, once in a while, and not the register', async () => {
  for (let time = 0; time < 3; time++) await planner.browser.query(api.showNetwork, { id: network });
  await planner.browser.query(api.listTerritories);
  await planner.browser.query(api.listMetrics);
  expect(await entriesOf(planner.id, { action: 'read' })).toEqual([`read showNetwork ${network} 200`]);
});

it('has each export, with the key that was shown', async () => {
  const { key, secret } = await planner.browser.query(api.createKey, { body: { name: 'cuaderno' } });
  const headers = { authorization: `Bearer ${secret}` };
  for (let time = 0; time < 2; time++)
    await (
      await fetch(`${telar.address}${apiRoot}/networks/${network}/export?format=json`, { headers })
    ).text();
  await expect
    .poll(() => entriesOf(planner.id, { action: 'export' }))
    .toEqual([`export exportNetwork ${network} 200`, `export exportNetwork ${network} 200`]);
  const { items } = await telar.administrator.query(api.listAudit, {
    query: { action: 'export', account: planner.id },
  });
  expect(items.map((entry) => entry.key)).toEqual([key.id, key.id]);
});

it('has findings on a screen as read, and as a table as taken along', async () => {
  const { browser, id } = await telar.person('mira', { role: 'planner', territories: ['slep:demo'] });
  await browser.query(api.listAssessments, { query: { territory: 'slep:demo' } });
  await (
    await browser.send(api.listAssessments, { query: { territory: 'slep:demo', format: 'csv' } })
  ).text();
  await expect
    .poll(() => entriesOf(id))
    .toEqual(
      expect.arrayContaining(['read listAssessments slep:demo 200', 'export listAssessments slep:demo 200']),
    );
});

it('has each write before it is acknowledged, with what it was about', async () => {
  const { browser, id } = await telar.person('escribe', { role: 'planner', territories: ['slep:demo'] });
  const { key } = await browser.query(api.createKey, { body: { name: 'uno' } });
  await browser.query(api.revokeKey, { id: key.id });
  expect(await entriesOf(id, { action: 'write' })).toEqual([
    `write revokeKey ${key.id} 204`,
    `write createKey ${key.id} 201`,
  ]);
  const file = formOf({ 'a.csv': 'from,to\nschool:demo-001,school:demo-002\n' });
  const preview = await fetch(`${telar.address}${apiRoot}/imports`, {
    method: 'POST',
    body: file,
    headers: { cookie: telar.administrator.cookieHeader() },
  });
  expect(preview.status).toBe(201);
  const administrator = (await telar.administrator.query(api.showMe)).reader!.id;
  expect((await entriesOf(administrator))[0]).toBe('write previewImport 201');
});

it('has signing in and out, and what was refused', async () => {
  const { browser, id } = await telar.person('entra');
  await browser.refused(api.signIn, { body: { name: 'entra', password: 'not this one' } });
  await browser.refused(api.listAccounts);
  await browser.query(api.signOut);
  expect(await entriesOf(id)).toEqual([
    'sign-out signOut 204',
    'refused listAccounts 403',
    'sign-in-refused signIn',
    'sign-in acceptInvitation',
  ]);
});

it('keeps no name that nobody has, nor ids that whoever has not signed in makes up', async () => {
  const secret = 'a password in the wrong field';
  await telar.visitor().refused(api.signIn, { body: { name: secret, password: 'x' } });
  const headers = { authorization: 'Bearer telar_made_up' };
  for (const id of ['made-up-1', 'made-up-2'])
    await telar.visitor().refused(api.showNetwork, { id, headers });
  const nobody = await entriesOf('nobody');
  expect(nobody.filter((line) => line.includes('showNetwork'))).toEqual(['refused showNetwork 401']);
  expect(nobody).toContain('sign-in-refused signIn');
  expect(nobody.join()).not.toMatch(/wrong field|made-up|made_up/);
});

it('has a key or a session that is not valid, and no page that learns that nobody has signed in', async () => {
  const { browser } = await telar.person('sale');
  const session = browser.cookieHeader();
  await browser.query(api.signOut);
  expect(await browser.refused(api.listRevisions)).toBe('401 not-signed-in');
  expect(await browser.refused(api.undoRevision, { id: '1' })).toBe('401 not-signed-in');
  expect((await browser.query(api.showMe)).reader).toBeNull();
  await browser.refused(api.listSurveys, { headers: { cookie: session } });
  await browser.refused(api.showMe, { headers: { authorization: 'Bearer telar_no_key' } });
  await browser.refused(api.createKey, {
    body: { name: 'otra' },
    headers: { authorization: 'Bearer telar_no_key' },
  });
  const lines = await entriesOf('nobody');
  for (const operation of ['listRevisions', 'undoRevision'])
    expect(lines.some((line) => line.includes(operation))).toBe(false);
  for (const operation of ['listSurveys', 'showMe', 'createKey'])
    expect(lines).toContain(`refused ${operation} 401`);
});

it('comes as a table, too, and is for administrators', async () => {
  const response = await telar.administrator.send(api.exportAudit, { query: { account: planner.id } });
  expect(response.headers.get('content-disposition')).toContain('telar-audit.csv');
  const [head, ...rows] = (await response.text()).trim().split('\n');
  expect(head).toBe('id,at,account,name,key,action,operation,target,status');
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every((row) => row.includes(planner.id))).toBe(true);
  const denied: Endpoint[] = [api.listAudit, api.exportAudit];
  for (const endpoint of denied) expect(await planner.browser.refused(endpoint)).toBe('403 not-permitted');
});
