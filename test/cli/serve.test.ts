import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ending, lineOf, runTelar, spawnTelar } from './run-telar.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('telar serve', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'telar-serve-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const oneSentence = ({ stderr }: { stderr: string }) => {
    const lines = stderr
      .trim()
      .split('\n')
      .filter((line) => line.startsWith('telar: '));
    expect(lines, stderr).toHaveLength(1);
    expect(stderr).not.toMatch(/\n {4}at /);
    return lines[0] ?? '';
  };

  it('prints its address, answers there, and ends on SIGTERM', async () => {
    const child = spawnTelar(['serve', '--empty'], { PORT: '0', TELAR_DATA: folder });
    const ended = ending(child);
    const line = await lineOf(child, /^Telar: http/);
    const address = line.replace('Telar: ', '');
    expect((await fetch(`${address}/api/v1/ready`)).status).toBe(200);
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });

  it('listens before its data are loaded, and says how far it is', { timeout: 240_000 }, async () => {
    const child = spawnTelar(['serve'], { PORT: '0', TELAR_DATA: folder });
    const ended = ending(child);
    const loaded = lineOf(child, /^Telar: http/);
    const probe = await new Promise<string>((resolve) => {
      child.stderr?.on('data', (text: string) => {
        const address = /^Starting: (\S+)/m.exec(text)?.[1];
        if (address !== undefined) resolve(address);
      });
    });
    const early = await fetch(probe);
    expect(early.status).toBe(503);
    expect(await early.json()).toMatchObject({
      status: 'not-ready',
      detail: expect.stringMatching(/^Starting: .+, \d+ %$/) as string,
    });
    expect((await fetch(probe.replace('/ready', '/health'))).status).toBe(200);
    const address = (await loaded).replace('Telar: ', '');
    expect(probe.startsWith(`${address}/`)).toBe(true);
    expect((await fetch(probe)).status).toBe(200);
    child.kill('SIGTERM');
    const { code, stderr } = await ended;
    expect(code).toBe(0);
    expect(stderr).toContain('School register');
  });

  /** A server with a request that does not end by itself: an upload of which the rest does not come. */
  const busy = async (environment: Record<string, string> = {}) => {
    const child = spawnTelar(['serve', '--empty'], { PORT: '0', TELAR_DATA: folder, ...environment });
    const ended = ending(child);
    const { port } = new URL((await lineOf(child, /^Telar: http/)).replace('Telar: ', ''));
    const upload = connect(Number(port), '127.0.0.1');
    upload.on('error', () => undefined);
    const type = 'Content-Type: multipart/form-data; boundary=b';
    upload.write(
      `POST /api/v1/imports HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${type}\r\nContent-Length: 999\r\n\r\n--b`,
    );
    const previews = () =>
      existsSync(join(folder, 'previews')) ? readdirSync(join(folder, 'previews')) : [];
    await expect.poll(previews, { timeout: 20_000 }).toHaveLength(1);
    return { child, ended, upload };
  };

  it('cuts what does not end in time, says so, and ends well', async () => {
    const { child, ended } = await busy({ TELAR_STOP_SECONDS: '0.2' });
    child.kill('SIGTERM');
    const { code, stderr } = await ended;
    expect(code).toBe(0);
    expect(stderr).toMatch(/answers under way are ended first.*Not ended in time, and cut: 1/s);
  });

  it('waits for what is under way, and at a second signal no longer', async () => {
    const { child, ended, upload } = await busy({ TELAR_STOP_SECONDS: '600' });
    child.kill('SIGTERM');
    await once(child.stderr!, 'data');
    await expect.poll(() => upload.destroyed, { timeout: 500, interval: 100 }).toBe(false);
    expect(child.exitCode).toBe(null);
    child.kill('SIGINT');
    expect((await ended).code).toBe(130);
  });

  it('says in one sentence that the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const ended = await runTelar(['serve', '--empty'], { PORT: String(port), TELAR_DATA: folder });
    other.close();
    expect(ended.code).toBe(2);
    expect(oneSentence(ended)).toContain(`Port ${String(port)} is taken`);
  });

  it('says in one sentence that the folder cannot be written', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const ended = await runTelar(['serve', '--empty'], { PORT: '0', TELAR_DATA: join(file, 'inside') });
    expect(ended.code).toBe(2);
    expect(oneSentence(ended)).toMatch(/cannot be written.*TELAR_DATA/);
  });

  it('says in one sentence that the database is corrupt, and leaves it as it is', async () => {
    writeFileSync(join(folder, 'telar.sqlite'), 'this is not a database, whatever its name says'.repeat(200));
    const ended = await runTelar(['serve', '--empty'], { PORT: '0', TELAR_DATA: folder });
    expect(ended.code).toBe(2);
    expect(oneSentence(ended)).toContain('telar.sqlite');
  });

  it('names the variable that is not valid', async () => {
    const ended = await runTelar(['serve', '--empty'], { PORT: 'eighty', TELAR_DATA: folder });
    expect(ended.code).toBe(2);
    expect(oneSentence(ended)).toContain('PORT');
  });

  it('tells too old a Node what is needed', () => {
    for (const part of ['bin', 'scripts']) cpSync(join(root, part), join(folder, part), { recursive: true });
    mkdirSync(join(folder, 'server'));
    const older = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'18.20.0'})`;
    const ended = spawnSync(process.execPath, ['--import', older, join(folder, 'bin/telar.mjs'), 'serve'], {
      encoding: 'utf8',
    });
    expect(ended.status).toBe(2);
    expect(ended.stderr.trim().split('\n')).toHaveLength(1);
    expect(ended.stderr).toMatch(/Telar needs Node 22\.18 or newer; this is 18\.20\.0/);
  });
});
