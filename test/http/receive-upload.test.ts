import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import express from 'express';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { receiveUpload } from '../../server/http/receive-upload.ts';

const megabyte = 1024 * 1024;
const limits = { fileBytes: 64 * megabyte, requestBytes: 256 * megabyte };
const boundary = 'a-boundary';

/** A form of files full of zeros, made while it is sent. */
function* formOfZeros(files: number, bytes: number): Generator<Uint8Array> {
  const text = (line: string) => new TextEncoder().encode(line);
  const zeros = new Uint8Array(megabyte);
  for (let file = 0; file < files; file++) {
    const disposition = `Content-Disposition: form-data; name="files"; filename="ñ${String(file)}.csv"`;
    yield text(`--${boundary}\r\n${disposition}\r\nContent-Type: text/csv\r\n\r\n`);
    for (let sent = 0; sent < bytes; sent += megabyte) yield zeros;
    yield text('\r\n');
  }
  yield text(`--${boundary}--\r\n`);
}

let folder = '';
let server: Server;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telar-receive-'));
  const app = express();
  app.post('/', async (request, response) => {
    response.json(await receiveUpload(request, { folder, limits }));
  });
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

const send = (files: number, bytes: number) =>
  fetch(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`, {
    method: 'POST',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: Readable.toWeb(Readable.from(formOfZeros(files, bytes))),
    duplex: 'half',
  } as RequestInit);

it('writes files to disk as they arrive, and keeps none of them in memory', async () => {
  await (await send(1, 20 * megabyte)).text();
  const before = process.memoryUsage.rss();
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 10);
  const response = await send(4, 60 * megabyte);
  clearInterval(timer);
  const files = (await response.json()) as { name: string; path: string }[];
  expect(files.map(({ name }) => name)).toEqual(['ñ0.csv', 'ñ1.csv', 'ñ2.csv', 'ñ3.csv']);
  for (const { path } of files) {
    expect((await stat(path)).size).toBe(60 * megabyte);
    expect((await stat(path)).mode & 0o077).toBe(0);
  }
  // 240 MB went through.
  expect((most - before) / megabyte).toBeLessThan(100);
});

it('leaves no file behind when one is too large', async () => {
  expect((await send(2, 66 * megabyte)).ok).toBe(false);
  expect(await readdir(folder)).toEqual([]);
});

it('leaves no file behind when the sender goes away', async () => {
  const leaving = new AbortController();
  const gone = fetch(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`, {
    method: 'POST',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: new ReadableStream({
      start: (controller) => {
        const unfinished = [...formOfZeros(1, 2 * megabyte)].slice(0, -1);
        for (const chunk of unfinished) controller.enqueue(chunk);
        setTimeout(() => {
          leaving.abort();
        }, 200);
      },
    }),
    duplex: 'half',
    signal: leaving.signal,
  } as RequestInit);
  await expect(gone).rejects.toThrow();
  await expect.poll(() => readdir(folder), { timeout: 5000 }).toEqual([]);
});

it('waits for nobody who left before their form was read', async () => {
  const left = Promise.withResolvers<unknown>();
  const app = express();
  app.post('/', (request) => {
    request.once('close', () => void receiveUpload(request, { folder, limits }).catch(left.resolve));
  });
  const other = app.listen(0, '127.0.0.1');
  await once(other, 'listening');
  const socket = connect((other.address() as AddressInfo).port, '127.0.0.1');
  const type = `Content-Type: multipart/form-data; boundary=${boundary}`;
  socket.write(`POST / HTTP/1.1\r\nHost: a\r\n${type}\r\nContent-Length: 99\r\n\r\n--`);
  await once(other, 'request');
  socket.destroy();
  expect(await left.promise).toMatchObject({ code: 'form-unreadable' });
  other.close();
});
