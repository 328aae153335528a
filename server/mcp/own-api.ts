import { randomUUID } from 'node:crypto';
import { createServer, request, type RequestListener } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

/** The API of this process, which nobody else can reach. */
export type OwnApi = { fetch: typeof fetch; close(): Promise<void> };

/** Statuses of answers that have no body. */
const withoutBody: readonly number[] = [204, 304];

/** Answers requests of this process alone: at a socket in a folder that only its user may enter, and at no port. */
export async function ownApi(answer: RequestListener): Promise<OwnApi> {
  const folder = await mkdtemp(join(tmpdir(), 'telar-mcp-'));
  const socketPath =
    process.platform === 'win32' ? String.raw`\\.\pipe\telar-${randomUUID()}` : join(folder, 'api.sock');
  const server = createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(socketPath, resolve);
  });
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true, force: true });
  };
  return { fetch: (input, init = {}) => fetchFrom(socketPath, new URL(String(input)), init), close };
}

/** As `fetch`, for the requests without a body that reading is made of. */
function fetchFrom(socketPath: string, url: URL, { headers, signal }: RequestInit): Promise<Response> {
  return new Promise((resolve, reject) => {
    const path = url.pathname + url.search;
    const given = Object.fromEntries(new Headers(headers));
    const sent = request({
      socketPath,
      path,
      headers: { host: url.host, ...given },
      ...(signal && { signal }),
    });
    sent.once('error', reject);
    sent.once('response', (answer) => {
      const status = answer.statusCode ?? 500;
      const body = withoutBody.includes(status) ? null : Readable.toWeb(answer);
      // Two names of one stream: that of Node.js, and that of browsers.
      const response = new Response(body as ReadableStream | null, {
        status,
        headers: headersOf(answer.rawHeaders),
      });
      resolve(Object.defineProperty(response, 'url', { value: url.href }));
    });
    sent.end();
  });
}

function headersOf(raw: readonly string[]): Headers {
  const headers = new Headers();
  for (let at = 0; at < raw.length; at += 2) headers.append(raw[at]!, raw[at + 1]!);
  return headers;
}
