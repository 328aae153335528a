import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { answerUnreadableRequests } from './unreadable-request.ts';

export type RunningServer = { address: string; port: number; close(): Promise<void> };

/**
 * Listens until `close` is called, which lets running answers end first (3 s at most).
 *
 * @param place `port` 0 takes any free one
 * @throws Error in one sentence when the port is taken or may not be used
 */
export async function listen(app: Express, place: { host: string; port: number }): Promise<RunningServer> {
  const server = createServer(app);
  answerUnreadableRequests(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new Error(sentence(error, place), { cause: error }));
    });
    server.listen(place.port, place.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = place.host.includes(':') ? `[${place.host}]` : place.host;
  return { address: `http://${host}:${String(port)}`, port, close: () => close(server) };
}

function sentence(error: NodeJS.ErrnoException, { host, port }: { host: string; port: number }): string {
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

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeIdleConnections();
    setTimeout(() => {
      server.closeAllConnections();
    }, 3000).unref();
  });
}
