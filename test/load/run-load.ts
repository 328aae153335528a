import { createRandom } from '../../server/analysis/random.ts';
import { type KindReport, Recorder, type RequestKind } from './recorder.ts';
import { answer, bring, read, startJobs, type Visit } from './visitors.ts';

export type Load = {
  address: string;
  seconds: number;
  clients: number;
  /** Bytes of memory that the service holds. */
  memory: () => number;
};

export type LoadReport = {
  kinds: Partial<Record<RequestKind, KindReport>>;
  errors: Record<string, number>;
  /** Requests that were answered in a second. */
  perSecond: number;
  /** Megabytes, second by second. */
  memory: number[];
  /** Milliseconds of the slowest answer of /health. */
  health: number;
};

/** Of 64 clients: six write and the others read. */
const writers = [bring, bring, startJobs, startJobs, answer, answer] as const;

/** Loads a service with clients that read, bring, measure and answer for some seconds. */
export async function runLoad({ address, seconds, clients, memory }: Load): Promise<LoadReport> {
  const recorder = new Recorder();
  const end = performance.now() + seconds * 1000;
  const isOver = () => performance.now() > end;
  const watch = watchService(address, memory);
  const visits = Array.from({ length: clients }, (_, at) => {
    const source = createRandom(at + 1);
    const visit: Visit = { address, recorder, isOver, random: () => source.random() };
    return (writers[at] ?? read)(visit);
  });
  await Promise.all(visits);
  const { megabytes, health } = await watch.stop();
  const kinds = recorder.report();
  const requests = Object.values(kinds).reduce((sum, kind) => sum + kind.requests, 0);
  return {
    kinds,
    errors: Object.fromEntries(recorder.errors),
    perSecond: Math.round(requests / seconds),
    memory: megabytes,
    health,
  };
}

/** Notes the memory of the service each second, and how long it takes to say that it lives. */
function watchService(address: string, memory: () => number) {
  const megabytes: number[] = [];
  let [health, stopped] = [0, false];
  const watching = (async () => {
    while (!stopped) {
      const begun = performance.now();
      await (await fetch(`${address}/api/v1/health`)).text();
      health = Math.max(health, Math.round(performance.now() - begun));
      megabytes.push(Math.round(memory() / 2 ** 20));
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      await watching;
      return { megabytes, health };
    },
  };
}

/** Mean of the memory in a minute of a load, counted from 0; negative: from its end. */
export function memoryOfMinute(memory: readonly number[], minute: number): number {
  const from = minute < 0 ? memory.length + minute * 60 : minute * 60;
  const samples = memory.slice(Math.max(0, from), from + 60);
  return Math.round(samples.reduce((sum, value) => sum + value, 0) / Math.max(1, samples.length));
}
