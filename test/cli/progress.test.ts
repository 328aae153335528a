import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PassThrough } from 'node:stream';
import { showProgress } from '../../server/cli/progress.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('where nobody looks, a stage is a line, and one more every five seconds with how far it has come', () => {
  const stream = new PassThrough({ encoding: 'utf8' });
  const progress = showProgress(stream as unknown as NodeJS.WriteStream);
  progress.report(0, 4, 'reading');
  progress.report(1, 4, 'storing');
  vi.advanceTimersByTime(4_000);
  progress.report(2, 4, 'storing');
  vi.advanceTimersByTime(1_000);
  vi.advanceTimersByTime(5_000);
  progress.end();
  vi.advanceTimersByTime(60_000);
  const lines = String(stream.read()).trimEnd().split('\n');
  expect(lines).toEqual(['reading', 'storing', 'storing (50 %, 5 s)', 'storing (50 %, 10 s)']);
});
