import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PreparedResults } from '../../../server/store/ports/prepared-results.ts';
import { openPreparedResults } from '../../../server/store/prepared/prepared-results.ts';

const megabyte = 2 ** 20;

describe('results that were worked out ahead', () => {
  let folder: string;
  let prepared: PreparedResults;
  const open = (maxBytes = megabyte) => openPreparedResults(folder, maxBytes, ['settings']);
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'telar-prepared-'));
    prepared = open();
  });
  afterEach(async () => {
    await prepared.close();
    await rm(folder, { recursive: true });
  });
  const keep = (name: string, text = `"text of ${name}"`, state = 'now') =>
    prepared.keep([{ name, text }], { state, begun: prepared.begin() });

  it('are found by name, also by another process, in a file that is the owner’s alone', async () => {
    await keep('a');
    await keep('b');
    const other = open();
    expect(other.find(['b', 'none', 'a'])).toEqual(['"text of b"', null, '"text of a"']);
    await other.close();
    expect(((await stat(join(folder, 'prepared.sqlite'))).mode & 0o777).toString(8)).toBe('600');
  });

  it('are kept as they are said last', async () => {
    await keep('a', '1');
    await keep('a', '2');
    expect(prepared.find(['a'])).toEqual(['2']);
    expect(prepared.size().results).toBe(1);
  });

  it('go when they are not true in a state, unless they were confirmed in it', async () => {
    await keep('a', '1', 'before');
    await keep('b', '2', 'before');
    expect(await prepared.confirm(['a', 'none'], 'now')).toEqual([true, false]);
    await prepared.dropOthers('now');
    expect(prepared.find(['a', 'b'])).toEqual(['1', null]);
  });

  it('are all gone when they are dropped, also from the file, and what was begun before is not kept', async () => {
    const secret = 'a name that nobody may find again';
    await keep('a', JSON.stringify({ secret }));
    const begun = prepared.begin();
    const other = open();
    await other.clear();
    await prepared.keep([{ name: 'late', text: '1' }], { state: 'now', begun });
    expect(prepared.find(['a', 'late'])).toEqual([null, null]);
    await other.close();
    await keep('new');
    expect(prepared.find(['new'])).toEqual(['"text of new"']);
    await prepared.close();
    // A text as short as these stands in the file as it is.
    const bytes = await readFile(join(folder, 'prepared.sqlite'), 'latin1');
    expect(bytes).toContain('text of new');
    expect(bytes).not.toContain(secret);
  });

  it('take no more than their bound: what was confirmed longest ago goes', async () => {
    await prepared.close();
    const long = (seed: number) =>
      JSON.stringify(Array.from({ length: 200 }, (_, i) => Math.sin(seed * 1000 + i)));
    prepared = open(6_000);
    for (const [at, name] of ['a', 'b', 'c'].entries()) await keep(name, long(at));
    await prepared.confirm(['a'], 'now');
    await keep('d', long(4));
    expect(prepared.size().bytes).toBeLessThanOrEqual(6_000);
    const isKept = prepared.find(['a', 'b', 'd']).map((text) => text !== null);
    expect(isKept).toEqual([true, false, true]);
  });

  it('are made anew where their file is damaged', async () => {
    await keep('a');
    await prepared.close();
    await writeFile(join(folder, 'prepared.sqlite'), 'no database at all, but long enough to be read as one');
    prepared = open();
    expect(prepared.find(['a'])).toEqual([null]);
    await keep('b');
    expect(prepared.find(['b'])).toEqual(['"text of b"']);
  });

  it('are none where somebody deletes their file meanwhile, and hinder no erasure', async () => {
    await keep('a');
    await rm(join(folder, 'prepared.sqlite'));
    await expect(prepared.clear()).resolves.toBeUndefined();
    expect(prepared.find(['a'])).toEqual([null]);
    await expect(keep('b')).resolves.toBeUndefined();
  });

  it('are none with a bound of 0, and their file goes', async () => {
    await keep('a');
    await prepared.close();
    prepared = open(0);
    expect(prepared.isOn).toBe(false);
    await keep('b');
    expect(prepared.find(['a', 'b'])).toEqual([null, null]);
    await expect(stat(join(folder, 'prepared.sqlite'))).rejects.toThrow('ENOENT');
  });

  it('cost nobody an answer once they are closed', async () => {
    await prepared.close();
    expect(prepared.find(['a'])).toEqual([null]);
    await expect(keep('a')).resolves.toBeUndefined();
    expect(prepared.size()).toEqual({ results: 0, bytes: 0 });
  });
});
