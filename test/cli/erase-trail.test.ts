import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ErasureCertificate } from '../../contract/protection.ts';
import { unpack } from '../../server/intake/bundle/open-import.ts';
import { formOf } from '../running-telar.ts';
import { ending, lineOf, runTelar, spawnTelar } from './run-telar.ts';

const mark = 'quillayes';
const bundle = {
  'networks.csv': `id,name,purpose\nred:una,Red ${mark},Propósito ${mark}\n`,
  'members.csv': 'network_id,actor_id\nred:una,sx:1\nred:una,sx:2\n',
  'ties.csv': `network_id,wave_id,layer,from,to,reporter,nota\nred:una,2026,joint-work,sx:1,sx:2,sx:1,dicho ${mark}\n`,
  'events.csv': `network_id,event_id,date,kind,actor_id,note,source,tema\nred:una,hito-${mark},2026,hito,sx:1,Se dijo ${mark},Acta ${mark},${mark}\n`,
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telar-erased-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const holdsMark = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes).toString('latin1').toLowerCase().includes(mark);

it('leaves nothing of what was answered in files, log or a copy of the whole store', async () => {
  const data = join(folder, 'data');
  const environment = { TELAR_DATA: data, PORT: '0', LOG_LEVEL: 'trace' };
  const child = spawnTelar(['serve', '--empty'], environment);
  const ended = ending(child);
  const api = `${(await lineOf(child, /^Telar: http/)).replace('Telar: ', '')}/api/v1`;
  const post = async (path: string, body: unknown) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${api}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    expect(answer.status, path).toBeLessThan(300);
    return answer;
  };
  const preview = await fetch(`${api}/imports`, { method: 'POST', body: formOf(bundle) });
  const { id } = (await preview.json()) as { id: string };
  await post(`/imports/${id}/commit`, { acceptRejects: true });
  const exported = await fetch(`${api}/networks/red%3Auna/export?format=graphml`);
  expect(holdsMark(new Uint8Array(await exported.arrayBuffer()))).toBe(true);
  await fetch(`${api}/networks/red%3Auna/assessment`);
  const events = await fetch(`${api}/networks/red%3Auna/events`);
  expect(holdsMark(new Uint8Array(await events.arrayBuffer()))).toBe(true);
  const erasure = await post('/networks/red%3Auna/erasure', { confirm: 'red:una' });
  const { records, lines } = ErasureCertificate.parse(await erasure.json());
  expect(records).toMatchObject({ event: 1, tie: 1 });
  expect(lines.es).toContain('Borrado: 1 hechos.');
  child.kill('SIGTERM');
  const { stdout, stderr } = await ended;
  expect(stdout + stderr).toContain('/networks/red%3Auna/erasure');
  expect(holdsMark(Buffer.from(stdout + stderr))).toBe(false);

  const copy = join(folder, 'copy.zip');
  expect(await runTelar(['export', '--all', copy], { TELAR_DATA: data })).toMatchObject({ code: 0 });
  const parts = await unpack({ name: 'copy.zip', bytes: readFileSync(copy) });
  expect(parts.length).toBeGreaterThan(0);
  expect(parts.filter(({ bytes }) => holdsMark(bytes)).map(({ name }) => name)).toEqual([]);
  const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((entry) => holdsMark(readFileSync(join(entry.parentPath, entry.name))))).toEqual([]);
});
