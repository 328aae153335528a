import express, { type Request, type RequestHandler, type Response } from 'express';
import type { EndpointName } from '../../contract/api.ts';
import { jsonFromBytes } from '../../contract/json-bytes.ts';
import { refuseDeepJson } from '../../contract/json-depth.ts';
import { codedProblem } from '../../contract/problems.ts';
import type { BodyChecker } from '../use-cases/check-body.ts';
import { bytesAtMost, createBodyGate } from './body-gate.ts';
import { CheckedBody } from './checked-body.ts';
import { endpointAt } from './endpoint-at.ts';
import { sendProblem } from './problem-handler.ts';

/** A whole network in the body, or places of all its actors. */
const takesNetworks: ReadonlySet<EndpointName> = new Set(['analyse', 'measureWhatIf', 'exportNetworkView']);

/** Bytes of a body: of a network, of anything else, and from how many it is read on another thread. */
const bytes = { network: 32 * 2 ** 20, other: 2 ** 20, large: 64 * 2 ** 10 } as const;

/** How long the body of one request may take to arrive; files have the time of a whole request (`listen.ts`). */
const arrivalMs = 60_000;

/** How long whoever was too slow has to read that it was, before the connection is cut. */
const lingerMs = 1_000;

const type = 'application/json';
const readers = {
  network: express.raw({ type, limit: bytes.network }),
  other: express.raw({ type, limit: bytes.other }),
  /** JSON is UTF-8 (RFC 8259): in another encoding it is taken where it is short. */
  encoded: express.json({
    limit: bytes.large,
    verify: (_request, _response, body) => {
      refuseDeepJson(body);
    },
  }),
} as const;

/**
 * Reads bodies of JSON: up to 32 MB where a network is sent, 1 MB elsewhere, not nested more than anything here is. Large
 * ones are read, and held to their schema, on another thread: others are answered meanwhile.
 */
export function readJson(check: BodyChecker, timeoutMs = arrivalMs): RequestHandler {
  const holdBytes = createBodyGate();
  return async (request, response, next) => {
    const found = endpointAt(request);
    if (found?.endpoint.form === undefined) {
      const kind = found !== null && takesNetworks.has(found.name) ? 'network' : 'other';
      const release = holdBytes(bytesAtMost(request, bytes[kind]));
      try {
        const read = isUtf8(request) ? readers[kind] : readers.encoded;
        await received(read, { request, response, timeoutMs });
        if (!response.headersSent) await readBytes(request, response, { check, name: found?.name ?? null });
      } finally {
        release();
      }
    }
    if (!response.headersSent && !response.destroyed) next();
  };
}

const isUtf8 = ({ headers }: Request): boolean => {
  const mediaType = headers['content-type'] ?? '';
  return !/charset/i.test(mediaType) || /;\s*charset="?utf-8"?\s*(;|$)/i.test(mediaType);
};

/** Waits for a body; whoever is too slow is answered. */
async function received(
  read: RequestHandler,
  { request, response, timeoutMs }: { request: Request; response: Response; timeoutMs: number },
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => {
    sendProblem(response, codedProblem('request-too-slow', {}));
    // Cut at once, the answer would be lost with what is still on its way here.
    response.once('finish', () => setTimeout(() => request.destroy(), lingerMs).unref());
  }, timeoutMs);
  void read(request, response, (error?: unknown) => {
    clearTimeout(timer);
    if (error === undefined || response.headersSent) resolve(undefined);
    else reject(error as Error);
  });
  return promise;
}

/** Turns the bytes of a body into what they hold; what is no JSON is left to whoever reads it. */
async function readBytes(
  request: Request,
  response: Response,
  { check, name }: { check: BodyChecker; name: EndpointName | null },
): Promise<void> {
  const sent: unknown = request.body;
  if (!Buffer.isBuffer(sent)) return;
  if (sent.length <= bytes.large) {
    request.body = sent.length === 0 ? {} : jsonFromBytes(sent);
    return;
  }
  const leaving = new AbortController();
  const leave = () => {
    leaving.abort();
  };
  response.once('close', leave);
  try {
    // Read as a whole, it has a buffer of its own, which is given away.
    const own = new Uint8Array(sent.buffer as ArrayBuffer, sent.byteOffset, sent.byteLength);
    request.body = new CheckedBody(await check({ bytes: own, endpoint: name }, leaving.signal));
  } catch (error) {
    // Whoever has gone is not answered.
    if (!leaving.signal.aborted) throw error;
  } finally {
    response.off('close', leave);
  }
}
