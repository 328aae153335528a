import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiRoot } from '../../contract/api.ts';
import { ImportPreview } from '../../contract/imports.ts';
import { Problem } from '../../contract/problems.ts';
import { hostileFiles, noticed, refused } from '../intake/hostile-files.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';
import { longestStretch } from './longest-stretch.ts';

/** Sends a file from another thread, which leaves the event loop of this one to the server. */
function upload(address: string, path: string, name: string): Promise<{ status: number; text: string }> {
  const send = `
    const { parentPort, workerData: { url, path, name } } = require('node:worker_threads');
    const form = new FormData();
    form.append('files', new Blob([require('node:fs').readFileSync(path)]), name);
    fetch(url, { method: 'POST', body: form })
      .then(async (response) => parentPort.postMessage({ status: response.status, text: await response.text() }));`;
  const url = `${address}${apiRoot}/imports`;
  const thread = new Worker(send, { eval: true, workerData: { url, path, name } });
  return new Promise((resolve, reject) => {
    thread.on('message', resolve);
    thread.on('error', reject);
  });
}

describe('a hostile file', () => {
  let telar: RunningTelar;
  beforeAll(async () => {
    telar = await startTelar(null);
    // The first one also starts the threads.
    await send(...hostileFiles.find(([name]) => name === 'ok.xlsx')!);
  });
  afterAll(() => telar.stop());

  /** Uploads a file, and looks at what it takes: bytes of answer, seconds of all processors, megabytes. */
  async function send(name: string, make: () => Uint8Array) {
    const path = join(telar.folder, 'hostile-file');
    await writeFile(path, make());
    const before = process.memoryUsage.rss();
    let most = before;
    const sampling = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 10);
    const [stretch, used] = [longestStretch(), process.cpuUsage()];
    const { status, text } = await upload(telar.address, path, name);
    const { user, system } = process.cpuUsage(used);
    clearInterval(sampling);
    return {
      ...{ status, text, stretch: stretch.stop(), seconds: (user + system) / 1e6 },
      megabytes: (most - before) / 1024 ** 2,
    };
  }

  it.each(hostileFiles)('%s is refused or read, and nobody notices', async (name, make) => {
    const { status, text, stretch, seconds, megabytes } = await send(name, make);
    if (name in refused) {
      const problem = Problem.parse(JSON.parse(text));
      expect([status, problem.code]).toEqual([422, refused[name]]);
    } else {
      expect(status, text).toBe(201);
      const { report } = ImportPreview.omit({ id: true }).parse(JSON.parse(text));
      if (name in noticed) expect(report.findings).toContainEqual(expect.objectContaining(noticed[name]));
    }
    expect(text.length).toBeLessThan(500_000);
    expect(seconds, `${name} took ${String(seconds)} s`).toBeLessThan(2);
    expect(stretch).toBeLessThan(50);
    expect(megabytes).toBeLessThan(600);
    expect((await fetch(`${telar.address}${apiRoot}/health`)).status).toBe(200);
  });

  it('is in this list, whatever it is', () => {
    const known = new Set(hostileFiles.map(([name]) => name));
    expect([...Object.keys(refused), ...Object.keys(noticed)].filter((name) => !known.has(name))).toEqual([]);
    expect(known.size).toBeGreaterThan(50);
  });
});
