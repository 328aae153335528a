import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { apiRoot } from '../../contract/api.ts';
import { ImportPreview } from '../../contract/imports.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';
import { longestStretch } from './longest-stretch.ts';

/** Sends a CSV of ties from another thread, which leaves the event loop of this one to the server. */
function uploadTies(address: string, { rows, rowBytes }: { rows: number; rowBytes: number }) {
  const send = `
    const { parentPort, workerData: { url, rows, rowBytes } } = require('node:worker_threads');
    const lines = ['from,to,note'];
    for (let row = 0; row < rows; row++)
      lines.push((row % 500 + ',x' + row + ',').padEnd(rowBytes - 1, 'n'));
    const form = new FormData();
    form.append('files', new Blob([lines.join('\\n')]), 'ties.csv');
    fetch(url, { method: 'POST', body: form })
      .then(async (response) => parentPort.postMessage({ status: response.status, body: await response.json() }));`;
  const url = `${address}${apiRoot}/imports`;
  const thread = new Worker(send, { eval: true, workerData: { url, rows, rowBytes } });
  return new Promise<{ status: number; body: unknown }>((resolve, reject) => {
    thread.on('message', resolve);
    thread.on('error', reject);
  });
}

describe('large uploads', () => {
  let telar: RunningTelar;
  beforeEach(async () => {
    telar = await startTelar(null);
  });
  afterEach(() => telar.stop());

  it('of 30 MB never hold up the event loop for 100 ms', async () => {
    const stretch = longestStretch();
    const { status, body } = await uploadTies(telar.address, { rows: 100_000, rowBytes: 300 });
    const longest = stretch.stop();
    expect(status).toBe(201);
    expect(ImportPreview.parse(body).report.counts).toMatchObject({ ties: 100_000 });
    expect(longest).toBeLessThan(100);
  });

  it('leave no more in memory the more of them there are', { timeout: 180_000 }, async () => {
    const upload = async () => {
      expect((await uploadTies(telar.address, { rows: 4000, rowBytes: 1500 })).status).toBe(201);
    };
    for (let warmUp = 0; warmUp < 10; warmUp++) await upload();
    const before = process.memoryUsage.rss();
    for (let more = 0; more < 10; more++) await upload();
    // As they were sent, these are 60 MB.
    expect((process.memoryUsage.rss() - before) / 1024 ** 2).toBeLessThan(100);
  });
});
