import { existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TelarProblem } from '../../contract/problems.ts';
import type { NetworkGraph } from '../../server/analysis/graph/network-graph.ts';
import { symmetrise } from '../../server/analysis/graph/symmetrise.ts';
import type { MeasureTask } from '../../server/runtime/analysis-tasks.ts';
import {
  type AnalysisPool,
  closePools,
  createAnalysisPool,
  createPools,
  warmPools,
} from '../../server/runtime/pools.ts';
import { simulateNational } from '../../server/simulation/simulate-national.ts';
import { Jobs } from '../../server/runtime/jobs.ts';
import { collectGarbage } from '../../server/runtime/collect-garbage.ts';
import { graphFrom } from '../analysis/kernels/many-graphs.ts';
import { toy8 } from '../networks/toy8.ts';

const country = (scale: number): NetworkGraph => {
  const { actors, from, to } = simulateNational({ seed: 2, scale });
  return graphFrom(actors, from, to);
};
const measuring = (graph: NetworkGraph, metrics: string[], more: Partial<MeasureTask> = {}): MeasureTask => ({
  graph,
  metrics,
  parameters: {},
  seed: 1,
  datasetHash: 'test',
  missing: null,
  ...more,
});
/** Threads of this process, where the system shows them (Linux). */
const threads = (): number => (existsSync('/proc/self/task') ? readdirSync('/proc/self/task').length : 0);
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('warmPools', () => {
  it('starts the threads that somebody will soon wait for', async () => {
    const pools = createPools(1);
    try {
      await warmPools(pools);
      expect(await pools.interactive.run('assess', { networks: [] })).toEqual([]);
    } finally {
      await closePools(pools);
    }
  });
});

describe('createAnalysisPool', () => {
  let pool: AnalysisPool;
  beforeAll(() => {
    pool = createAnalysisPool(2);
  });
  afterAll(() => pool.close());

  /** Starts work, aborts it when it has reported progress, and waits for the end; milliseconds from abort to end. */
  async function abortUnderWay(start: (signal: AbortSignal, begun: () => void) => Promise<unknown>) {
    const leaving = new AbortController();
    const begun = Promise.withResolvers<undefined>();
    const ended = start(leaving.signal, () => {
      begun.resolve(undefined);
    });
    ended.catch(() => undefined);
    await begun.promise;
    const reported = performance.now();
    leaving.abort(new Error('gone'));
    await expect(ended).rejects.toThrow('gone');
    return performance.now() - reported;
  }

  it('answers, with progress, and hands on what the analysis refuses', async () => {
    const shares: number[] = [];
    const answer = await pool.run('measure', measuring(toy8, ['degree']), undefined, (share) =>
      shares.push(share),
    );
    expect(answer.actors).toHaveLength(8);
    expect(shares.length).toBeGreaterThan(0);
    const refused = pool.run('measure', measuring(toy8, ['charm']));
    await expect(refused).rejects.toBeInstanceOf(TelarProblem);
    await expect(refused).rejects.toMatchObject({ kind: 'invalid-request', field: 'metric' });
  });

  it('stops work that listens within 200 ms, and nothing of it goes on', async () => {
    const graph = country(0.5);
    const taken: number[] = [];
    for (let round = 0; round < 5; round++) {
      taken.push(
        await abortUnderWay((signal, begun) =>
          pool.run('measure', measuring(graph, ['betweenness']), signal, begun),
        ),
      );
    }
    // A machine that is busy with other things may delay some of them.
    expect(Math.min(...taken)).toBeLessThan(200);
    const before = process.cpuUsage();
    await wait(300);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(150);
  });

  it('ends the thread of work that does not listen, and goes on with another', async () => {
    const graph = symmetrise(country(0.2));
    const pools = createPools(2);
    try {
      const taken = await abortUnderWay((signal, begun) => {
        setTimeout(begun, 300);
        return pools.pictures.run('layout', { graph, seed: 1 }, signal);
      });
      expect(taken).toBeLessThan(2_000);
      expect(await pools.pictures.run('layout', { graph: toy8, seed: 1 })).toHaveLength(8);
    } finally {
      await closePools(pools);
    }
  });

  it('does nothing for one who has left already', async () => {
    const answer = pool.run('measure', measuring(toy8, ['degree']), AbortSignal.abort(new Error('gone')));
    await expect(answer).rejects.toThrow('gone');
  });

  it('leaks neither memory nor threads in a thousand rounds of starting and cancelling', async () => {
    const graph = country(0.05);
    const jobs = new Jobs(() => new Date());
    const round = async (at: number) => {
      const ended = Promise.withResolvers<undefined>();
      jobs.start({
        id: `job-${String(at)}`,
        request: {
          network: 'x',
          metrics: ['betweenness'],
          layers: [],
          seed: 1,
          writeBack: false,
          engine: 'auto',
        },
        engine: { engine: 'telar', because: '' },
        steps: 1,
        work: async (signal) => {
          try {
            const task = measuring(graph, ['betweenness', 'edge-betweenness']);
            return { result: await pool.run('measure', task, signal), written: [] };
          } finally {
            ended.resolve(undefined);
          }
        },
      });
      // Some are cancelled while they wait, some under way.
      await wait(at % 4);
      expect(jobs.cancel(`job-${String(at)}`)?.state).toMatch(/cancelled|done/);
      await ended.promise;
    };
    for (let at = 0; at < 300; at++) await round(at);
    collectGarbage();
    const before = { ...process.memoryUsage(), threads: threads() };
    // What the process holds swings by a hundred megabytes as threads come and go, also over 6,000 rounds.
    // A thread that is never let go holds megabytes, and five hundred of them gigabytes.
    const held: number[] = [];
    for (let at = 300; at < 1_300; at++) {
      await round(at);
      if (at % 25 > 0) continue;
      collectGarbage();
      held.push(process.memoryUsage.rss());
    }
    collectGarbage();
    const after = process.memoryUsage();
    expect(threads()).toBeLessThanOrEqual(before.threads + 1);
    expect((after.heapUsed + after.external - before.heapUsed - before.external) / 2 ** 20).toBeLessThan(16);
    const half = held.length / 2;
    expect((Math.min(...held.slice(half)) - Math.min(...held.slice(0, half))) / 2 ** 20).toBeLessThan(256);
    expect((await pool.run('measure', measuring(toy8, ['degree']))).actors).toHaveLength(8);
  });
});
