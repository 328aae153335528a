import { beforeEach, describe, expect, it } from 'vitest';
import { FailedSignIns } from '../../../server/use-cases/accounts/failed-sign-ins.ts';

const minute = 60_000;

describe('failed attempts to sign in', () => {
  let now = 0;
  let failures: FailedSignIns;
  beforeEach(() => {
    now = 1_000_000;
    failures = new FailedSignIns(() => new Date(now));
  });

  /** Minutes to wait; 0: the attempt was let through, and counts as failed. */
  const attempt = (name: string, address: string): number => {
    try {
      failures.begin({ name, address });
      return 0;
    } catch (error) {
      return (error as { values: { minutes: number } }).values.minutes;
    }
  };
  const times = (count: number, name: (at: number) => string, address: (at: number) => string): number[] =>
    Array.from({ length: count }, (_, at) => attempt(name(at), address(at)));

  it('are forgiven five times, and then make wait twice as long each time', () => {
    expect(
      times(
        5,
        () => 'ana',
        () => 'a',
      ),
    ).toEqual([0, 0, 0, 0, 0]);
    const waits = [];
    for (let failure = 0; failure < 6; failure++) {
      waits.push(attempt('ana', 'a'));
      now += waits.at(-1)! * minute;
      attempt('ana', 'a');
    }
    expect(waits).toEqual([1, 2, 4, 8, 15, 15]);
    expect(attempt('ana', 'another')).toBe(0);
    expect(attempt('luz', 'a')).toBe(0);
  });

  it('of one name from many addresses make wait as well', () => {
    const found = times(
      51,
      () => 'ana',
      (at) => String(at),
    );
    expect(found.filter((minutes) => minutes > 0)).toHaveLength(1);
    expect(attempt('luz', '0')).toBe(0);
  });

  it('of many names from one address make wait as well', () => {
    const found = times(
      31,
      (at) => `name-${String(at)}`,
      () => 'a',
    );
    expect(found.filter((minutes) => minutes > 0)).toHaveLength(1);
    expect(attempt('name-0', 'b')).toBe(0);
  });

  it('are not counted when they succeed: a school has one address for all of its people', () => {
    for (let at = 0; at < 200; at++) {
      expect(attempt(`name-${String(at)}`, 'a')).toBe(0);
      failures.succeed({ name: `name-${String(at)}`, address: 'a' });
    }
  });

  it('are forgotten after an hour', () => {
    times(
      6,
      () => 'ana',
      () => 'a',
    );
    now += 61 * minute;
    expect(
      times(
        5,
        () => 'ana',
        () => 'a',
      ),
    ).toEqual([0, 0, 0, 0, 0]);
  });

  it('take little memory, however many names are tried', () => {
    const before = process.memoryUsage().heapUsed;
    for (let at = 0; at < 200_000; at++) failures.begin({ name: `x${String(at)}`, address: String(at) });
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100 * 1024 * 1024);
  });
});
