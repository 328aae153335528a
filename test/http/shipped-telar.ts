import { afterAll, beforeAll, inject } from 'vitest';
import { type RunningTelar, startTelar } from '../running-telar.ts';

/** A server over the shipped data, for the tests beside and below the call: it starts before them and stops after them. */
export function shippedTelar(): Pick<RunningTelar, 'query' | 'refused'> {
  let running: RunningTelar;
  beforeAll(async () => {
    running = await startTelar(inject('shippedData'));
  });
  afterAll(() => running.stop());
  return {
    query: (endpoint, asked) => running.query(endpoint, asked),
    refused: (path, init) => running.refused(path, init),
  };
}
