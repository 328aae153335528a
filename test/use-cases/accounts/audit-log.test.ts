import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { NewAuditEntry } from '../../../server/store/ports/accounts.ts';
import { AuditLog } from '../../../server/use-cases/accounts/audit-log.ts';

type Entry = Omit<NewAuditEntry, 'at'>;
const entry = (target: string, action: Entry['action'] = 'read'): Entry => ({
  account: 'ana',
  key: null,
  action,
  operation: 'showNetwork',
  target,
  status: 200,
});

describe('what is written down', () => {
  let now = 0;
  let written: { targets: (string | null)[]; durable: boolean }[] = [];
  let full = false;
  let failures: { lost: number }[] = [];
  let log: AuditLog;
  beforeEach(() => {
    now = 0;
    written = [];
    full = false;
    failures = [];
    const appendAudit = (entries: readonly NewAuditEntry[], durable: boolean): Promise<void> => {
      if (full) return Promise.reject(new Error('the disk is full'));
      written.push({ targets: entries.map(({ target }) => target), durable });
      return Promise.resolve();
    };
    log = new AuditLog(
      { appendAudit },
      () => new Date(now),
      (failure) => failures.push(failure),
    );
  });

  it('of reads comes together, a moment later', async () => {
    vi.useFakeTimers();
    for (const target of ['a', 'b', 'c']) log.appendSoon(entry(target));
    expect(written).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    vi.useRealTimers();
    expect(written).toEqual([{ targets: ['a', 'b', 'c'], durable: false }]);
  });

  it('of the same reading is one line in ten minutes', async () => {
    for (const minute of [0, 5, 9, 10]) {
      now = minute * 60_000;
      log.appendSoon(entry('a'));
    }
    await log.flush();
    expect(written).toEqual([{ targets: ['a', 'a'], durable: false }]);
  });

  it('of changes is there when they are acknowledged, those of one moment together', async () => {
    log.appendSoon(entry('read'));
    await Promise.all(['a', 'b'].map((target) => log.append(entry(target, 'write'))));
    expect(written).toEqual([{ targets: ['read', 'a', 'b'], durable: true }]);
  });

  it('waits for the next try where the disk is full, and loses nothing', async () => {
    full = true;
    await log.append(entry('a', 'write'));
    expect(failures).toMatchObject([{ lost: 0 }]);
    full = false;
    await log.append(entry('b', 'write'));
    expect(written).toEqual([{ targets: ['a', 'b'], durable: true }]);
  });

  it('stays within bounds where nothing can be written, and says what is lost', async () => {
    full = true;
    for (let at = 0; at < 10_050; at++) log.appendSoon(entry(String(at)));
    await log.flush();
    full = false;
    await log.flush();
    expect(written[0]!.targets).toHaveLength(10_000);
    expect(failures.reduce((sum, { lost }) => sum + lost, 0)).toBe(50);
  });

  it('of a change that has begun is waited for when Telar stops, and not for ever', async () => {
    const ended = log.beginChange();
    const neverEnds = log.beginChange();
    const written = log.append(entry('a', 'write')).finally(ended);
    let waited = false;
    const waiting = log.changesEnded(60_000).then(() => (waited = true));
    await written;
    expect(waited).toBe(false);
    await log.changesEnded(1);
    neverEnds();
    await waiting;
    await log.changesEnded(60_000);
  });
});
