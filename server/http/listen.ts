import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerUnreadableRequests } from './unreadable-request.ts';

/**
 * How long a request may take to arrive, in milliseconds. Uploads set the longest time: 256 MB over 7 Mbit/s; a body of
 * JSON has less (`read-json.ts`). Whoever is too slow is answered 408 within the interval of checks.
 */
const serverLimits = {
  headersTimeout: 15_000,
  requestTimeout: 300_000,
  keepAliveTimeout: 15_000,
  connectionsCheckingInterval: 5_000,
};

/** More than some hundred readers need, with a stream of events each, and fewer than a process may have files open. */
const mostConnections = 2_000;

export type RunningServer = {
  address: string;
  port: number;
  /** @returns how many connections were cut, because their answers had not ended in time */
  close(): Promise<number>;
};

/**
 * Listens until `close` is called, which takes no more requests and lets running answers end first.
 *
 * @param place `port` 0 takes any free one; `stopMs` milliseconds that running answers have to end; `limits` on how
 *   slowly requests may arrive, in place of the default ones
 * @throws Error in one sentence when the port is taken or may not be used
 */
export async function listen(
  app: RequestListener,
  place: { host: string; port: number; stopMs?: number; limits?: Partial<typeof serverLimits> },
): Promise<RunningServer> {
  const server = createServer({ ...serverLimits, ...place.limits }, app);
  server.maxConnections = mostConnections;
  answerUnreadableRequests(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new Error(sentence(error, place), { cause: error }));
    });
    server.listen(place.port, place.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = place.host.includes(':') ? `[${place.host}]` : place.host;
  return { address: `http://${host}:${String(port)}`, port, close: () => close(server, place.stopMs ?? 0) };
}

type Place = { host: string; port: number };

function sentence(error: NodeJS.ErrnoException, { host, port }: Place): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${String(port)} is taken: another program listens on ${host}. Set PORT to a free one, for example PORT=${String(port + 1)}.`;
    case 'EACCES':
      return `This user may not listen on port ${String(port)}. Set PORT to one above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address "${host}". Set HOST to one it has, for example 127.0.0.1.`;
    default:
      return `The server could not listen on ${host}, port ${String(port)}: ${error.message}.`;
  }
}

/** Milliseconds after which a connection whose answer has ended is closed, while others are still answered. */
const closeIdleEveryMs = 50;

async function close(server: Server, stopMs: number): Promise<number> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  // Browsers keep connections open for the next request: one that has its answer is not waited for.
  const closing = setInterval(() => {
    server.closeIdleConnections();
  }, closeIdleEveryMs);
  let cut = 0;
  const limit = setTimeout(() => {
    server.getConnections((_error, count) => {
      cut = count;
      server.closeAllConnections();
    });
  }, stopMs);
  await closed;
  clearInterval(closing);
  clearTimeout(limit);
  return cut;
}
