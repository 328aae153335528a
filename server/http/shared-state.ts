import type { ErrorRequestHandler } from 'express';
import { limitGuesses } from './limit-requests.ts';
import type { UploadLimits } from './receive-upload.ts';
import { createRepeats, type Repeats } from './repeatable-posts.ts';
import { createUploadGate, type UploadGate } from './upload-gate.ts';

/** What all routers of a service have in common: each kind of reader has a router, and no limit may count a reader anew. */
export type SharedState = {
  uploads: { limits: UploadLimits; gate: UploadGate };
  guesses: ErrorRequestHandler;
  /** Answers to requests that may be sent again. */
  repeats: Repeats;
};

/** @param options `rateLimit`: requests a minute from one address; 0 lifts the limit */
export const createSharedState = (options: {
  rateLimit: number;
  uploads: UploadLimits;
  telar: Parameters<typeof createRepeats>[0];
}): SharedState => ({
  uploads: { limits: options.uploads, gate: createUploadGate() },
  guesses: limitGuesses(options.rateLimit),
  repeats: createRepeats(options.telar),
});
