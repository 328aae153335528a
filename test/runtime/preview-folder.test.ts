import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PreviewFolder } from '../../server/runtime/preview-folder.ts';

describe('PreviewFolder', () => {
  let folder = '';
  let clock = 0;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'telar-previews-'));
    clock = 0;
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const open = (bytes = 1e6) =>
    new PreviewFolder<{ step: number }>(folder, { bytes, ageMs: 60_000 }, () => new Date(Date.now() + clock));

  it('keeps what is known of a preview for whoever opens the folder', async () => {
    const previews = open();
    const { id } = await previews.create();
    await previews.save(id, { step: 1 });
    await previews.save(id, { step: 2 });
    expect(await open().find(id)).toEqual({ step: 2 });
  });

  it('can be read by its user alone', async () => {
    const { path } = await open().create();
    expect((await stat(path)).mode & 0o077).toBe(0);
  });

  it.each(['', '..', '../../etc', 'AAAAAAAAAAAAAAAA', 'a/b'])(
    'finds nothing under the id "%s"',
    async (id) => {
      expect(await open().find(id)).toBeNull();
    },
  );

  it('forgets a preview after its time, and deletes it when it sweeps', async () => {
    const previews = open();
    const { id } = await previews.create();
    await previews.save(id, { step: 1 });
    previews.release(id);
    clock = 61_000;
    expect(await previews.find(id)).toBeNull();
    await open().sweep();
    expect(await readdir(folder)).toEqual([]);
  });

  it('deletes all at once, those worked on when that is done, but for an upload that is coming in', async () => {
    const previews = open();
    const [idle, worked, coming] = [
      await previews.create(),
      await previews.create(),
      await previews.create(),
    ];
    previews.release(idle.id);
    const gate = Promise.withResolvers<undefined>();
    const work = previews.exclusively(worked.id, () => gate.promise);
    const removed = previews.removeAll();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await readdir(folder)).toEqual(expect.arrayContaining([worked.id]));
    gate.resolve(undefined);
    await work;
    expect(await removed).toBe(2);
    expect(await readdir(folder)).toEqual([coming.id]);
  });

  it('deletes the oldest until the others fit, never one that is worked on', async () => {
    const previews = open(3500);
    const ids: string[] = [];
    for (let at = 0; at < 4; at++) {
      const { id, path } = await previews.create();
      await writeFile(join(path, 'records.ndjson'), 'x'.repeat(1000));
      await previews.save(id, { step: at });
      if (at > 0) previews.release(id);
      ids.push(id);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await previews.sweep();
    expect((await readdir(folder)).sort()).toEqual([ids[0]!, ids[2]!, ids[3]!].sort());
  });

  it('does one thing at a time to a preview, and other things to others meanwhile', async () => {
    const previews = open();
    const steps: string[] = [];
    const work = (id: string, name: string) =>
      previews.exclusively(id, async () => {
        steps.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 20));
        steps.push(`${name} ends`);
      });
    await Promise.all([work('a', 'first'), work('a', 'second'), work('b', 'other')]);
    expect(steps.filter((step) => !step.startsWith('other'))).toEqual([
      'first begins',
      'first ends',
      'second begins',
      'second ends',
    ]);
    expect(steps.indexOf('other begins')).toBeLessThan(steps.indexOf('first ends'));
  });

  it('goes on with a preview after work on it failed', async () => {
    const previews = open();
    await expect(previews.exclusively('a', () => Promise.reject(new Error('failed')))).rejects.toThrow(
      'failed',
    );
    expect(await previews.exclusively('a', () => Promise.resolve('done'))).toBe('done');
  });
});
