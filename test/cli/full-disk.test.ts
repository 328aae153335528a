import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiRoot } from '../../contract/api.ts';
import { openEmbeddedStore } from '../../server/store/embedded/embedded-store.ts';
import { openAccountStore } from '../../server/store/accounts/account-store.ts';
import { openRepeatLog } from '../../server/store/repeats/repeat-log.ts';
import { makeOwnerKey } from '../../server/runtime/owner-key.ts';
import { fixture } from '../store/fixture.ts';
import { draft } from '../store/records.ts';
import { ending, lineOf } from './run-telar.ts';

const command = fileURLToPath(new URL('../../bin/telar.mjs', import.meta.url));

/** A process that may not make any file longer: to it, every disk is full. */
function spawnOnFullDisk(folder: string): ChildProcess {
  const { PATH, HOME, TMPDIR } = process.env;
  const run = `ulimit -f 0; exec "${process.execPath}" "${command}" serve --empty`;
  return spawn('sh', ['-c', run], {
    env: { PATH, HOME, TMPDIR, PORT: '0', TELAR_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

describe.runIf(process.platform === 'linux')('a start on a disk that is full', () => {
  let parent: string;
  let child: ChildProcess;
  let address: string;
  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), 'telar-full-'));
    const folder = join(parent, 'before');
    const store = await openEmbeddedStore(folder);
    await store.commitRevision(draft(), fixture);
    await makeOwnerKey(folder);
    await openAccountStore(folder).close();
    await openRepeatLog(folder).close();
    // As a process leaves it that was killed: the last import is in the log alone.
    await cp(folder, join(parent, 'data'), { recursive: true });
    await store.close();
    for (const name of ['telar.sqlite-shm', 'surveys.sqlite-shm'])
      await rm(join(parent, 'data', name), { force: true });
    child = spawnOnFullDisk(join(parent, 'data'));
    address = (await lineOf(child, /^Telar: http/)).replace('Telar: ', '');
  }, 60_000);
  afterAll(async () => {
    const ended = ending(child);
    child.kill('SIGTERM');
    await ended;
    await rm(parent, { recursive: true });
  });

  const answered = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${address}${apiRoot}${path}`, init);
    return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
  };

  it('answers what is stored, also what only the log holds', async () => {
    expect(await answered('/networks/network%3Acosta')).toMatchObject({ status: 200 });
    expect(await answered('/territories/country%3Acl/graph')).toMatchObject({ status: 200 });
    expect(await answered('/ready')).toMatchObject({
      status: 200,
      answer: { detail: expect.stringMatching(/full/) as string },
    });
  });

  it('refuses to store, and says that the disk is full', async () => {
    const view = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"path":"/"}' };
    expect(await answered('/views', view)).toMatchObject({
      status: 503,
      answer: { code: 'store-disk-full' },
    });
    const undo = { method: 'POST', headers: { 'content-type': 'application/json' } };
    expect(await answered('/revisions/1/undo', undo)).toMatchObject({
      status: 503,
      answer: { code: 'store-disk-full' },
    });
  });
});
