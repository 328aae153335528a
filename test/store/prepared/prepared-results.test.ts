import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
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

  it('are gone from the log, too, when they are dropped while another process reads them', async () => {
    await keep('a');
    const path = join(folder, 'prepared.sqlite');
    const other = new DatabaseSync(path);
    other.exec('BEGIN');
    other.prepare('SELECT name FROM prepared').all();
    const cleared = prepared.clear();
    setTimeout(() => {
      other.exec('COMMIT');
      other.close();
    }, 100);
    await cleared;
    expect((await stat(`${path}-wal`)).size).toBe(0);
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

  it('are not given out damaged', async () => {
    await keep('a', '"what was found"');
    await keep('b', '"something else"');
    await prepared.close();
    const path = join(folder, 'prepared.sqlite');
    const bytes = await readFile(path, 'latin1');
    await writeFile(path, bytes.replace('what was found', 'what was bound'), 'latin1');
    prepared = open();
    expect(prepared.find(['a', 'b'])).toEqual([null, '"something else"']);
  });

  it('stay where another process is writing while they are opened', async () => {
    await keep('a');
    await prepared.close();
    const path = join(folder, 'prepared.sqlite');
    const { ino } = await stat(path);
    const other = new DatabaseSync(path);
    other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    prepared = open();
    expect(prepared.isOn).toBe(false);
    other.exec('ROLLBACK');
    other.close();
    prepared = open();
    expect(prepared.find(['a'])).toEqual(['"text of a"']);
    expect((await stat(path)).ino).toBe(ino);
  });

  it('go in many steps, between which others are answered', async () => {
    const names = Array.from({ length: 400 }, (_, at) => `old ${String(at)}`);
    const results = names.map((name) => ({ name, text: '1' }));
    await prepared.keep(results, { state: 'before', begun: prepared.begin() });
    await keep('new');
    let [turns, isDone] = [0, false];
    const count = () => {
      turns += 1;
      if (!isDone) setImmediate(count);
    };
    setImmediate(count);
    await prepared.dropOthers('now');
    isDone = true;
    expect(prepared.size().results).toBe(1);
    expect(turns).toBeGreaterThanOrEqual(8);
  });

  it('are none where somebody deletes their file meanwhile, and hinder no erasure', async () => {
    await keep('a');
    await rm(join(folder, 'prepared.sqlite'));
    await expect(prepared.clear()).resolves.toBeUndefined();
    expect(prepared.find(['a'])).toEqual([null]);
    await keep('b');
    expect(prepared.find(['b'])).toEqual(['"text of b"']);
  });

  it('are dropped from the file that another process made in place of a deleted one', async () => {
    await prepared.clear();
    const begun = prepared.begin();
    await rm(join(folder, 'prepared.sqlite'));
    const other = open();
    await other.keep([{ name: 'a', text: '1' }], { state: 'now', begun: other.begin() });
    await prepared.clear();
    expect(other.find(['a'])).toEqual([null]);
    await prepared.keep([{ name: 'late', text: '1' }], { state: 'now', begun });
    expect(prepared.find(['late'])).toEqual([null]);
    await keep('b');
    expect(other.find(['b'])).toEqual(['"text of b"']);
    await other.close();
  });

  it('are none where their file can neither be opened nor removed, and an erasure says so until it can', async () => {
    const elsewhere = join(folder, 'elsewhere');
    const blocked = join(elsewhere, 'prepared.sqlite');
    await mkdir(blocked, { recursive: true });
    const none = openPreparedResults(elsewhere, megabyte, ['settings']);
    expect(none.isOn).toBe(false);
    await expect(none.clear()).rejects.toMatchObject({ code: 'erased-with-traces' });
    await rm(blocked, { recursive: true });
    await expect(none.clear()).resolves.toBeUndefined();
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
