import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { openAccountStore } from '../../server/store/accounts/account-store.ts';
import { newFirstCode } from '../../server/use-cases/accounts/first-administrator.ts';
import { Visitor } from '../http/accounts/visitor.ts';
import { formOf } from '../running-telar.ts';
import { type Ended, ending, lineOf, spawnTelar } from './run-telar.ts';

const tiesOfImport = 12_000;
const actorsOfImport = 1_000;

/** A network of many ties: storing it takes long enough to be stopped in the midst of it. */
function largeNetwork(name: string): string {
  const ties = Array.from({ length: tiesOfImport }, (_, at) => {
    const [from, step] = [at % actorsOfImport, 1 + Math.floor(at / actorsOfImport)];
    return `${name}${String(from)},${name}${String((from + step) % actorsOfImport)},trust`;
  });
  return ['from,to,layer', ...ties].join('\n');
}

let folder: string;
/** The same in each start: a browser keeps its session under the port. */
let port = '0';
let [person, program]: Visitor[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telar-stopped-'));
  const served = await serve('0');
  port = new URL(served.address).port;
  const accounts = openAccountStore(folder);
  const code = await newFirstCode({ accounts });
  await accounts.close();
  person = new Visitor(served.address);
  const body = { code, name: 'jefa', password: 'tejido lento de otoño' };
  await person.query(api.createFirstAdministrator, { body });
  const { secret } = await person.query(api.createKey, { body: { name: 'programa' } });
  program = new Visitor(served.address, secret);
  await stopped(served);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

type Served = { child: ChildProcess; ended: Promise<Ended>; address: string };

async function serve(stopSeconds: string): Promise<Served> {
  const environment = { PORT: port, TELAR_DATA: folder, TELAR_STOP_SECONDS: stopSeconds };
  const child = spawnTelar(['serve', '--empty'], environment);
  const ended = ending(child);
  const address = (await lineOf(child, /^Telar: http/)).replace('Telar: ', '');
  return { child, ended, address };
}

const stopped = ({ child, ended }: Served): Promise<Ended> => {
  child.kill('SIGTERM');
  return ended;
};

/** A preview of a network. */
async function preview({ address }: Served, name: string): Promise<string> {
  const response = await fetch(`${address}${apiRoot}${api.previewImport.path}`, {
    ...{ method: 'POST', body: formOf({ [`${name}.csv`]: largeNetwork(name) }) },
    headers: { cookie: person!.cookieHeader() },
  });
  const { id } = (await response.json()) as { id: string };
  await person!.query(api.changeImport, { id, body: { direction: 'directed' } });
  return id;
}

/** Sends a commit: its status, `null` where the connection was cut. */
const commit = (id: string): Promise<number | null> =>
  person!.send(api.commitImport, { id, body: {} }).then(
    async (response) => {
      await response.arrayBuffer();
      return response.status;
    },
    () => null,
  );

/** Ties of a network for somebody who comes back, by the session and the key of before; 0: there is none. */
async function tiesOf(name: string): Promise<number> {
  expect((await person!.query(api.showMe)).reader).toMatchObject({ name: 'jefa', kind: 'account' });
  expect((await program!.query(api.showMe)).reader).toMatchObject({ name: 'jefa', kind: 'key' });
  const { items } = await program!.query(api.listNetworks, { query: { q: name } });
  if (items.length === 0) return 0;
  const { network } = await program!.query(api.measureNetwork, {
    id: items[0]!.id,
    query: { metric: 'density' },
  });
  const { value } = network['density'] as { value: number };
  return Math.round(value * actorsOfImport * (actorsOfImport - 1));
}

async function commitsInAudit(): Promise<number> {
  const query = { action: 'write', limit: '500' };
  const { items } = await person!.query(api.listAudit, { query });
  return items.filter(({ operation }) => operation === 'commitImport').length;
}

test('an import that is under way when Telar is stopped is answered and stored, and the process ends by itself', async () => {
  const served = await serve('600');
  const id = await preview(served, 'primera');
  const bytes = async () => (await stat(join(folder, 'telar.sqlite-wal'))).size;
  const before = await bytes();
  let isAnswered = false;
  const answer = commit(id).finally(() => (isAnswered = true));
  while ((await bytes()) === before && !isAnswered) await wait(1);
  expect(isAnswered, 'it was stored before it could be stopped').toBe(false);
  const { code, stderr } = await stopped(served);
  expect([await answer, code]).toEqual([201, 0]);
  expect(stderr).not.toContain('cut');
  const next = await serve('0');
  expect(await tiesOf('primera')).toBe(tiesOfImport);
  expect((await stopped(next)).code).toBe(0);
});

test(
  'one that may not end in time is there whole or not at all, and can be brought again',
  { timeout: 180_000 },
  async () => {
    let served = await serve('0');
    const id = await preview(served, 'entera');
    const begun = performance.now();
    expect(await commit(id)).toBe(201);
    const wholeMs = performance.now() - begun;
    for (const part of [0.1, 0.7]) {
      const name = `cortada${String(part * 10)}`;
      const commits = await commitsInAudit();
      const answer = commit(await preview(served, name));
      await wait(part * wholeMs);
      const { code, stderr } = await stopped(served);
      expect(code, stderr).toBe(0);
      served = await serve('0');
      const found = await tiesOf(name);
      const answered = await answer;
      expect(answered === 201 ? [tiesOfImport] : [0, tiesOfImport]).toContain(found);
      // What is stored is in the audit, also where nobody heard of it.
      expect(await commitsInAudit()).toBe(commits + (found === 0 ? 0 : 1));
      expect(stderr).not.toMatch(/"level":50/);
      if (found === 0) expect(await commit(await preview(served, name))).toBe(201);
      expect(await tiesOf(name)).toBe(tiesOfImport);
    }
    expect((await stopped(served)).code).toBe(0);
  },
);
