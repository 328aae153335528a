import { slicesOf } from '../../../contract/slices-of.ts';
import type { NetworkAssessment, NetworkNotAssessed } from '../../../contract/assessments.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { cacheKey } from '../../runtime/cache-key.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Begun, PreparedResults } from '../../store/ports/prepared-results.ts';
import { datasetHash } from '../measuring/dataset-hash.ts';
import { findAssessed, keepAssessed } from '../preparing/prepared-assessments.ts';
import { type Assessing, chunksOf } from './assess-in-chunks.ts';
import { whyReadNotAssessed } from './plan-assessing.ts';

type Telar = Pick<Dependencies, 'store' | 'pools' | 'cache' | 'prepared'>;
/** `null`: no such network. */
export type Assessed = NetworkAssessment | NetworkNotAssessed | null;

/** A network that has to be read and assessed, and who waits for it. */
type Entry = { id: string; allGone: AbortSignal } & Pick<
  PromiseWithResolvers<Assessed>,
  'resolve' | 'reject'
>;

/** The same with the network read, and the name of its facts for what is kept of it. */
type Assessable = Entry & { data: NetworkData; key: string };

/** Ties up to which the facts of a network are named, which takes as long as handing them to a thread. */
const mostTiesNamed = 5_000;

/**
 * An import leaves the networks that it does not touch as they were: what was found in them is found again by their facts.
 * Of a network with many ties the version of the store stands for these.
 */
export const keyOfFacts = (data: NetworkData, storeVersion: string, assessing: Assessing): string =>
  isNamed(data)
    ? cacheKey(datasetHash(data), 'assess-facts', assessing)
    : cacheKey(storeVersion, 'assess-network', { id: data.network.id, ...assessing });

const isNamed = ({ ties }: NetworkData): boolean => ties.length <= mostTiesNamed;

/** Networks read at once: the threads assess the first while the next are read. */
const readAtOnce = 12;

/** Fewer at first, so that the threads have work soon. */
const readFirst = 4;

/** What is done of which state of the store; `keeps`: what is made is kept beyond the end of this process. */
type Doing = { storeVersion: string; assessing: Assessing; keeps?: boolean };

/**
 * Assessments of stored networks, in the order of their ids as given. Each network has a place of its own in the cache,
 * so that a list and the screen of one network share their work.
 */
export async function assessStored(
  telar: Telar,
  ids: readonly string[],
  { signal, ...doing }: Doing & { signal: AbortSignal | undefined },
): Promise<Assessed[]> {
  const entries: Entry[] = [];
  const answers = ids.map((id) =>
    telar.cache.getOrCompute(
      cacheKey(doing.storeVersion, 'assess', { id, ...doing.assessing }),
      (allGone) => {
        const { promise, resolve, reject } = Promise.withResolvers<Assessed>();
        entries.push({ id, allGone, resolve, reject });
        return promise;
      },
      signal,
      // All are begun together, below.
      { isPart: true },
    ),
  );
  void readAndAssess(telar, entries, doing);
  return Promise.all(answers);
}

async function readAndAssess(telar: Telar, entries: readonly Entry[], doing: Doing): Promise<void> {
  const groups = [
    ...slicesOf(entries.slice(0, readFirst), readFirst),
    ...slicesOf(entries.slice(readFirst), readAtOnce),
  ];
  for (const group of groups) {
    try {
      await assessGroup(telar, group, doing);
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }
}

/** Reads a group, and leaves it to the threads without waiting for them. */
async function assessGroup(telar: Telar, group: readonly Entry[], doing: Doing): Promise<void> {
  const wanted = group.filter(({ allGone, reject }) => {
    if (allGone.aborted) reject(allGone.reason);
    return !allGone.aborted;
  });
  const begun = telar.prepared.begin();
  const stored = await telar.store.loadNetworks({ ids: wanted.map(({ id }) => id) });
  const dataOf = new Map(stored.map((data) => [data.network.id, data]));
  const assessable = wanted.flatMap((entry) => {
    const data = dataOf.get(entry.id);
    const refused = data === undefined ? null : whyReadNotAssessed(data, 'interactive');
    if (data !== undefined && refused === null)
      return [{ ...entry, data, key: keyOfFacts(data, doing.storeVersion, doing.assessing) }];
    entry.resolve(refused);
    return [];
  });
  const unknown = await notPrepared(telar.prepared, unknownOf(telar.cache, assessable));
  for (const chunk of chunksOf(unknown)) assessChunk(telar, chunk, { ...doing, begun });
}

function assessChunk(
  { pools, prepared }: Telar,
  chunk: readonly Assessable[],
  { storeVersion, assessing, keeps, begun }: Doing & { begun: Begun },
): void {
  const networks = chunk.map(({ data }) => data);
  const signal = whenAllAbort(chunk.map(({ allGone }) => allGone));
  pools.interactive.run('assess', { networks, ...assessing }, signal).then(
    (assessed) => {
      for (const [at, { resolve }] of chunk.entries()) resolve(assessed[at]!);
      if (keeps !== true || !prepared.isOn) return;
      const made = chunk.map(({ key }, at) => ({ key, assessed: assessed[at]! }));
      // Whoever waits for the answer comes first.
      setImmediate(() => void keepAssessed(prepared, made, { storeVersion, begun }));
    },
    (error: unknown) => {
      for (const { reject } of chunk) reject(error);
    },
  );
}

/** Those of which nothing is known by their facts; the others are answered with what is, or by whoever is at it. */
function unknownOf(cache: Telar['cache'], entries: readonly Assessable[]): Assessable[] {
  const unknown: Assessable[] = [];
  for (const entry of entries) {
    const assess = (allGone: AbortSignal) => {
      const { promise, resolve, reject } = Promise.withResolvers<Assessed>();
      unknown.push({ ...entry, allGone, resolve, reject });
      return promise;
    };
    const answer = isNamed(entry.data)
      ? cache.getOrCompute(entry.key, assess, entry.allGone, { isPart: true })
      : assess(entry.allGone);
    answer.then(entry.resolve, entry.reject);
  }
  return unknown;
}

/** Those that were not worked out before by this process or another; the others are answered. */
async function notPrepared(prepared: PreparedResults, entries: readonly Assessable[]): Promise<Assessable[]> {
  if (!prepared.isOn) return [...entries];
  const kept = await findAssessed(
    prepared,
    entries.map(({ key }) => key),
    'assessed',
  );
  return entries.filter(({ resolve }, at) => {
    const assessed = kept[at]!;
    if (assessed !== null) resolve(assessed);
    return assessed === null;
  });
}

/** Aborts when the last of some signals does. */
function whenAllAbort(signals: readonly AbortSignal[]): AbortSignal {
  const controller = new AbortController();
  let allGone = signals.length;
  const leave = ({ reason }: AbortSignal) => {
    allGone -= 1;
    if (allGone === 0) controller.abort(reason);
  };
  for (const signal of signals) {
    if (signal.aborted) leave(signal);
    else
      signal.addEventListener(
        'abort',
        () => {
          leave(signal);
        },
        { once: true },
      );
  }
  return controller.signal;
}
