import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RepeatLog } from '../../../server/store/ports/repeat-log.ts';
import { openRepeatLog } from '../../../server/store/repeats/repeat-log.ts';

const bounds = { since: '2026-03-01T00:00:00.000Z', most: 3, characters: 100 };
const repeat = (name: string, minute: number) => ({
  ...{ name, request: `request of ${name}` },
  at: new Date(Date.UTC(2026, 2, 1, 12, minute)).toISOString(),
});

describe('requests that may be sent again', () => {
  let folder: string;
  let log: RepeatLog;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'telar-repeats-'));
    log = openRepeatLog(folder);
  });
  afterEach(async () => {
    await log.close();
    await rm(folder, { recursive: true });
  });
  /** What was noted of a name before; `null`: nothing, and it is noted now. */
  const before = (name: string, minute = 30) => log.begin(repeat(name, minute), bounds);

  it('are noted once, and known in another process, with their answers', async () => {
    expect(await log.begin(repeat('a', 0), bounds)).toBeNull();
    await log.end('a', 'sealed');
    const other = openRepeatLog(folder);
    expect(await other.begin(repeat('a', 1), bounds)).toEqual({
      ...{ ...repeat('a', 0), answered: true, answer: 'sealed' },
    });
    await other.close();
    expect(((await stat(join(folder, 'repeats.sqlite'))).mode & 0o777).toString(8)).toBe('600');
  });

  it('are unanswered until they were answered, and free again where they are forgotten', async () => {
    await before('a');
    expect(await before('a')).toMatchObject({ answered: false, answer: null });
    await log.release('a');
    expect(await before('a')).toBeNull();
  });

  it('stay carried out where their answers are forgotten', async () => {
    await before('a');
    await log.end('a', 'sealed');
    await log.dropAnswers();
    expect(await before('a')).toMatchObject({ answered: true, answer: null });
    await log.clear();
    expect(await before('a')).toBeNull();
  });

  it('are dropped when they are old', async () => {
    await before('a', 0);
    await log.shorten({ ...bounds, since: repeat('a', 1).at });
    expect(await before('a')).toBeNull();
  });

  it.each([
    ['when there are more', [1, 1, 1, 1], ['b', 'c', 'd']],
    ['when their answers are longer', [60, 30, 50, 20], ['b', 'c', 'd']],
    ['all before one that is very long', [1, 1, 1, 101], []],
  ])('are dropped from the oldest on %s', async (_, lengths, left) => {
    const names = ['a', 'b', 'c', 'd'];
    for (const [at, length] of lengths.entries()) {
      await log.begin(repeat(names[at]!, at), { ...bounds, most: 10, characters: 1000 });
      await log.end(names[at]!, 'x'.repeat(length));
    }
    await log.shorten(bounds);
    const known: string[] = [];
    for (const name of names) {
      const found = await log.begin(repeat(name, 40), { ...bounds, most: 100, characters: 1000 });
      if (found !== null) known.push(name);
    }
    expect(known).toEqual(left);
  });
});
