import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PassThrough } from 'node:stream';
import { showProgress } from '../../server/cli/progress.ts';
import { storingProgress } from '../../server/use-cases/importing/storing-progress.ts';

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

test('an undo says what it is at, each five seconds how far it has come, and never less than before', () => {
  const stream = new PassThrough({ encoding: 'utf8' });
  const progress = showProgress(stream as unknown as NodeJS.WriteStream);
  const onStoring = storingProgress((share, stage) => {
    progress.report(share, 1, stage);
  });
  onStoring({ stage: 'waiting' });
  vi.advanceTimersByTime(5_000);
  onStoring({ stage: 'comparing', done: 1, total: 2 });
  vi.advanceTimersByTime(5_000);
  onStoring({ stage: 'hiding' });
  vi.advanceTimersByTime(5_000);
  onStoring({ stage: 'removing', done: 0, total: 4 });
  vi.advanceTimersByTime(4_000);
  onStoring({ stage: 'removing', done: 3, total: 4 });
  vi.advanceTimersByTime(1_000);
  progress.end();
  const lines = String(stream.read()).trimEnd().split('\n');
  expect(lines.map((line) => line.replace(/^waiting:.*?(?= \(|$)/, 'waiting'))).toEqual([
    'waiting',
    'waiting (0 %, 5 s)',
    'comparing with what other imports said',
    'comparing with what other imports said (10 %, 10 s)',
    'taking it back',
    'taking it back (20 %, 15 s)',
    'deleting what it brought',
    'deleting what it brought (80 %, 20 s)',
  ]);
});
