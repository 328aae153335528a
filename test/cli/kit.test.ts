import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runTelar } from './run-telar.ts';

describe('telar kit', () => {
  let folder = '';
  const data = () => ({ TELAR_DATA: join(folder, 'data') });
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'telar-kit-'));
    const sheets = {
      networks: 'id,name,simulated\nred-1,Red Alta,false',
      actors: 'id,name\norganisation:a,Fundación A\norganisation:b,Fundación B',
      members: 'network_id,actor_id\nred-1,organisation:a\nred-1,organisation:b',
      ties: 'network_id,from,to,layer\nred-1,organisation:a,organisation:b,trust',
    };
    const bundle = join(folder, 'bundle');
    mkdirSync(bundle);
    for (const [name, text] of Object.entries(sheets)) writeFileSync(join(bundle, `${name}.csv`), text);
    expect(await runTelar(['import', bundle], data())).toMatchObject({ code: 0 });
  }, 60_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('writes a part for the members of a network, and says where', async () => {
    const out = join(folder, 'kit');
    const { code, stdout } = await runTelar(
      ['kit', '--network', 'red-1', '--part', 'xlsx', '--out', out],
      data(),
    );
    expect(code).toBe(0);
    expect(stdout.trim()).toBe(join(out, 'Red Alta.xlsx'));
    expect(readFileSync(stdout.trim()).subarray(0, 2).toString()).toBe('PK');
  });

  it('ends with a sentence where schools are not stored, or nothing is chosen', async () => {
    const unknown = await runTelar(['kit', 'school:1', 'school:2', '--name', 'Red', '--out', folder], data());
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('No actor is stored under "school:1"');
    const nothing = await runTelar(['kit', '--out', folder], data());
    expect(nothing.code).toBe(2);
    expect(nothing.stderr).toContain('Give one of these: schools (ids), a territory, or a network.');
  });
});
