import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { runLoad } from '../load/run-load.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';

let telar: RunningTelar;
beforeAll(async () => {
  telar = await startTelar(inject('shippedData'));
});
afterAll(() => telar.stop());

it(
  'answers 64 clients who read, bring, measure and answer, and refuses only in words that say when to come again',
  { timeout: 240_000 },
  async () => {
    const report = await runLoad({
      ...{ address: telar.address, seconds: 10, clients: 64 },
      memory: () => process.memoryUsage.rss(),
    });
    expect(report.errors).toEqual({});
    expect(Object.keys(report.kinds).toSorted()).toEqual(['import', 'job', 'read', 'survey']);
    const { read, survey } = report.kinds;
    expect(read!.requests).toBeGreaterThan(100);
    expect(survey!.busy).toBe(0);
    // Reading is hardly ever refused: each of these answers is small.
    expect(read!.busy).toBeLessThan(read!.requests / 20);
  },
);
