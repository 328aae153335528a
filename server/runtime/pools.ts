import { codedProblem } from '../../contract/problems.ts';
import type { AnalysisTasks } from './analysis-tasks.ts';
import type { ListedTasks } from './assessing-tasks.ts';
import type { BodyTasks } from './bodies-worker.ts';
import type { ParsingTasks } from './parsing-worker.ts';
import type { PictureTasks } from './pictures-worker.ts';
import { createWorkerPool, type PoolOptions, type TaskLimits, type WorkerPool } from './worker-pool.ts';

/** Runs the analysis of networks on other threads. */
export type AnalysisPool = WorkerPool<AnalysisTasks>;

/** Threads by what they work for, so that long work never delays a picture, nor a picture an answer. */
export type Pools = {
  /** Positions of actors in a picture. */
  pictures: WorkerPool<PictureTasks>;
  /** Whatever somebody waits for. */
  interactive: AnalysisPool;
  /** Jobs: nobody waits; they stand back where the system knows niceness. */
  batch: AnalysisPool;
  /** Uploaded files into records, and networks into files. */
  parsing: WorkerPool<ParsingTasks>;
  /** Large bodies of requests, read and held to their schema. */
  bodies: WorkerPool<BodyTasks>;
};

/** Niceness of threads that nobody waits for. */
const backgroundNiceness = 10;

/** What reading one import may use: national files with room to spare, and no more than a small server has. */
const readingLimits: TaskLimits = { memoryMb: 2048, youngMb: 24, seconds: 300 };
/** What a thread may hold on to after it has read one: files of a few thousand ties do not start it anew. */
const keptMb = 128;

/** What reading the body of one request may use: 32 MB of a network take a quarter of it. */
const bodyLimits: TaskLimits = { memoryMb: 1024, seconds: 60 };
/** Bodies that are read at once. */
export const bodiesAtOnce = (cores: number): number => Math.max(1, Math.min(2, cores));

/** Jobs that are worked on at once: also on one processor two, so that work of seconds never waits for work of days. */
export const jobsAtOnce = (cores: number): number => Math.max(2, cores - 1);

/**
 * @param cores processors of this machine
 * @param limits what reading one import may use
 */
export function createPools(cores: number, limits = readingLimits): Pools {
  const most = Math.max(1, cores);
  // Also on one processor two, so that a short answer never waits for a long one.
  const answering = Math.max(2, cores);
  const leavingOne = Math.max(1, cores - 1);
  const niceness = backgroundNiceness;
  return {
    pictures: createWorkerPool(new URL('./pictures-worker.ts', import.meta.url), { threads: leavingOne }),
    interactive: createAnalysisPool(answering, { rankOf }),
    batch: createAnalysisPool(jobsAtOnce(cores), { niceness }),
    parsing: createWorkerPool(new URL('./parsing-worker.ts', import.meta.url), {
      threads: Math.min(2, most),
      niceness,
      limits,
      keptMb,
    }),
    bodies: createWorkerPool<BodyTasks>(new URL('./bodies-worker.ts', import.meta.url), {
      ...{ threads: bodiesAtOnce(cores), limits: bodyLimits, keptMb },
      overLimits: () => codedProblem('body-too-large', {}),
      movedOf: (_name, { bytes }) => [bytes.buffer],
    }),
  };
}

/** Starts a thread of each kind that somebody will soon wait for, so that the first answer does not wait for it too. */
export async function warmPools({ pictures, interactive }: Pools): Promise<void> {
  const nobody = {
    directed: false,
    actors: [],
    from: new Int32Array(),
    to: new Int32Array(),
    strength: new Float64Array(),
    cost: null,
    sign: new Int8Array(),
    attributes: {},
    responded: [],
  };
  await Promise.all([
    pictures.run('layout', { graph: nobody, seed: 1 }),
    // Two at once, as the networks of a territory are shared out; a machine of one processor has one thread.
    interactive.run('assess', { networks: [] }),
    interactive.run('assess', { networks: [] }),
  ]);
}

export async function closePools(pools: Pools): Promise<void> {
  await Promise.all(Object.values(pools).map((pool) => pool.close()));
}

/** Elementary steps from which an answer takes more than some seconds on one thread. */
const longSteps = 1e9;

const rankOf: NonNullable<PoolOptions<AnalysisTasks>['rankOf']> = (name, input) => {
  if (name === 'assess' || name === 'calibrationCurves') return 'part';
  return 'steps' in input && (input.steps ?? 0) > longSteps ? 'long' : 'short';
};

export function createAnalysisPool(
  threads: number,
  options: Pick<PoolOptions<AnalysisTasks>, 'niceness' | 'rankOf'> = {},
): AnalysisPool {
  const file = new URL('./analysis-worker.ts', import.meta.url);
  return createWorkerPool<AnalysisTasks>(file, { threads, ...options });
}

/** Threads that assess lists to be printed: they start sooner than those that do every analysis. */
export const createListingPool = (threads: number): WorkerPool<ListedTasks> =>
  createWorkerPool(new URL('./assessing-worker.ts', import.meta.url), { threads });
