import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { apiRoot } from '../../contract/api.ts';
import type { Page } from '../../contract/paging.ts';
import { ending, lineOf, spawnTelar } from '../cli/run-telar.ts';
import { smallSurvey } from './small-survey.ts';

describe('a POST with a key, of which Telar ended before it was sent again', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'telar-repeats-'));
    await cp(inject('shippedData'), folder, { recursive: true });
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** A process of its own over the same folder, for as long as `work` takes; it ends by a signal. */
  async function whileRunning<T>(signal: NodeJS.Signals, work: (address: string) => Promise<T>): Promise<T> {
    const child = spawnTelar(['serve', '--empty'], { PORT: '0', TELAR_DATA: folder });
    const ended = ending(child);
    try {
      return await work((await lineOf(child, /^Telar: http/)).replace('Telar: ', ''));
    } finally {
      child.kill(signal);
      await ended;
    }
  }
  const post = async (address: string, path: string, body: object, key: string) => {
    const response = await fetch(`${address}${apiRoot}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
    });
    return {
      ...{ status: response.status, replayed: response.headers.get('idempotency-replayed') },
      answer: (await response.json()) as { code?: string; links?: { token: string }[] },
    };
  };
  const countSurveys = async (address: string) =>
    ((await (await fetch(`${address}${apiRoot}/surveys`)).json()) as Page<unknown>).items.length;

  it('is answered as the first time, and nothing is stored twice', async () => {
    const first = await whileRunning('SIGKILL', (address) =>
      post(address, '/surveys', smallSurvey, 'open-1'),
    );
    expect(first).toMatchObject({ status: 201, replayed: null });
    await whileRunning('SIGTERM', async (address) => {
      expect(await post(address, '/surveys', smallSurvey, 'open-1')).toEqual({ ...first, replayed: 'true' });
      expect(await countSurveys(address)).toBe(1);
      const other = await post(address, '/surveys', { ...smallSurvey, title: 'Otra' }, 'open-1');
      expect([other.status, other.answer.code]).toEqual([409, 'key-of-other-request']);
    });
    const kept = await readFile(join(folder, 'repeats.sqlite'), 'latin1');
    // What opens a survey stands in no file as it was sent.
    for (const { token } of first.answer.links!) expect(kept).not.toContain(token);
  });
});
