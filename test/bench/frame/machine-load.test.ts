import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  busyTicks,
  keyOf,
  type Load,
  loadWords,
  mostOf,
  othersOf,
  ourProcesses,
  type ProcessTime,
  processTime,
  ticksBetween,
  ticksPerSecond,
  whyBusy,
} from './machine-load.ts';
import { watchLoad } from './watch-load.ts';

describe('/proc/stat', () => {
  it('counts all but waiting: user, nice, system, interrupts and what other machines took', () => {
    const text = 'cpu  100 20 30 4000 500 6 7 8 90 1\ncpu0 1 1 1 1 1 1 1 1 1 1\nintr 5\n';
    expect(busyTicks(text)).toBe(100 + 20 + 30 + 6 + 7 + 8);
  });

  it('is nothing where there is none, or where the kernel does not count', () => {
    expect(busyTicks('')).toBeNull();
    expect(busyTicks('cpu  0 0 0 0 0 0 0 0 0 0\n')).toBeNull();
  });
});

describe('/proc/PID/stat', () => {
  it('gives parent, beginning and time with that of children, whatever the name is', () => {
    const rest = 'S 12 1 1 0 -1 4194304 100 0 0 0 5 6 7 8 20 0 1 0 777 3133440 392';
    expect(processTime(`34 (a) b (c) ${rest}`)).toStrictEqual({ pid: 34, parent: 12, begun: 777, ticks: 26 });
    expect(processTime('')).toBeNull();
  });
});

const time = (pid: number, parent: number, ticks: number, begun = pid): ProcessTime => ({
  ...{ pid, parent, begun, ticks },
});

describe('our processes', () => {
  const all = [time(1, 0, 9), time(10, 1, 5), time(11, 10, 5), time(12, 11, 5), time(20, 1, 5)];
  const pids = (known: string[]) => ourProcesses(all, 10, new Set(known)).map(({ pid }) => pid);

  it('are we and our descendants', () => {
    expect(pids([])).toStrictEqual([10, 11, 12]);
  });

  it('stay ours when their parent has ended, but not when another took their number', () => {
    expect(pids([keyOf(time(20, 10, 0))])).toStrictEqual([10, 11, 12, 20]);
    expect(pids([keyOf(time(20, 10, 0, 3))])).toStrictEqual([10, 11, 12]);
  });

  it('used what they count more; a child that ended is in its parent', () => {
    const before = [time(10, 1, 100), time(11, 10, 50)];
    expect(ticksBetween(before, [time(10, 1, 110), time(11, 10, 70), time(12, 10, 5)], 10)).toBe(35);
    expect(ticksBetween(before, [time(10, 1, 100 + 3 + 60)], 10)).toBe(13);
  });

  it('lose nothing when one ends whose parent was not ours', () => {
    const before = [time(10, 1, 100), time(11, 1, 50)];
    expect(ticksBetween(before, [time(10, 1, 104)], 10)).toBe(4);
  });
});

describe('what others used', () => {
  it('is averaged by time, and never less than nothing', () => {
    expect(
      othersOf([
        { seconds: 1, others: 2 },
        { seconds: 3, others: 0 },
      ]),
    ).toBe(0.5);
    expect(othersOf([{ seconds: 1, others: -0.02 }])).toBe(0);
    expect(othersOf([])).toBe(0);
  });

  it('is looked at in windows, so that a short burst in a long run is seen', () => {
    const calm = Array.from({ length: 60 }, () => ({ seconds: 5, others: 0 }));
    const burst = [
      { seconds: 5, others: 1.5 },
      { seconds: 5, others: 1.5 },
    ];
    expect(mostOf([...calm, ...burst, ...calm], 10)).toBe(1.5);
    expect(mostOf([...calm, burst[0]!, ...calm], 10)).toBe(0.75);
    expect(mostOf([{ seconds: 2, others: 1 }], 10)).toBe(1);
  });
});

const load = (of: Partial<Load>): Load => ({
  ...{ seconds: 5, others: 0, most: 0, average: 0, cores: 2, freeGiB: 20 },
  ...of,
});

describe('a busy machine', () => {
  it('is one that others use, on average or for a while', () => {
    expect(whyBusy(load({}), true)).toBeNull();
    expect(whyBusy(load({ others: 0.4, most: 0.4 }), false)).toContain('others use 0.40 processors');
    expect(whyBusy(load({ others: 0.1, most: 0.9 }), false)).toContain('0.90 processors over 10 seconds');
  });

  it('is judged by the load average only before, and only where no better is known', () => {
    const unknown = { others: null, most: null, average: 1.7 };
    expect(whyBusy(load(unknown), true)).toBe('its load average is 1.70');
    expect(whyBusy(load(unknown), false)).toBeNull();
    expect(whyBusy(load({ average: 1.7 }), true)).toBeNull();
  });

  it('is described with what cannot be known', () => {
    expect(
      loadWords(
        load({ others: null, most: null, average: 0.2 }),
        load({ seconds: 60, others: 0.03, most: 0.1, average: 1.1 }),
      ),
    ).toBe(
      'Before, for 5 s: what others used cannot be known here, load average 0.20, 20.0 GiB free, 2 cores. While it ran, for 60 s: others used 0.03 processors, load average 1.10 with ours, 0.10 at most over 10 s.',
    );
  });
});

it.runIf(process.platform === 'linux')(
  'what a child of ours uses is not taken for that of others',
  async () => {
    const allSeconds = () => busyTicks(readFileSync('/proc/stat', 'utf8'))! / ticksPerSecond;
    const before = allSeconds();
    const watch = watchLoad();
    const spin =
      'for (let used = 0; used < 3e5;) { const { user, system } = process.cpuUsage(); used = user + system; }';
    await once(spawn(process.execPath, ['-e', spin], { stdio: 'ignore' }), 'close');
    const { seconds, others } = watch.stop();
    expect(allSeconds() - before - others! * seconds).toBeGreaterThan(0.2);
  },
);
