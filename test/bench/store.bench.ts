import type { NetworkStore } from '../../server/store/network-store.ts';
import type { TerritoryGraph } from '../../server/store/ports/graph-reader.ts';
import { draft } from '../store/records.ts';
import { type BenchSection, secondsOf } from './bench-report.ts';
import { tableOfBothStores, type Timed } from './both-stores.ts';
import { nationalRecords } from './national-records.ts';

/** Both stores on the same fictional country of 20,000 actors and 150,000 ties. */
export const section: BenchSection = {
  id: 'store',
  title: 'The two stores on a national graph',
  run: (bench) => tableOfBothStores(bench, 'what', measure),
};

async function measure(store: NetworkStore): Promise<Timed[]> {
  const records = nationalRecords();
  const figures: Timed[] = [];
  const add = async (what: string, atMost: number | null, rounds: number, work: () => Promise<unknown>) => {
    const seconds = rounds === 1 ? [await once(work)] : await secondsOf(work, rounds);
    figures.push({ what, seconds, ...(atMost !== null && { aim: { atMost } }) });
  };
  const graph = (id: string, scope: 'public' | 'all') => store.loadTerritory({ id, year: 2024, scope });
  await add('load the country', 60, 1, () => store.commitRevision(draft(), records));
  await add('graph of a comuna (about 46 schools), warm', 0.1, 20, () => graph('comuna:x3', 'public'));
  await add('graph of a region (about 1,000 schools), warm', null, 10, () => graph('region:x3', 'public'));
  figures.push({ what: 'graph of a region, the first time', seconds: await firstReads(graph) });
  await add('search, two words', 0.05, 30, () => store.searchActors({ q: 'san jos', limit: 50 }));
  await add('search, one prefix that fits thousands', 0.05, 30, () =>
    store.searchActors({ q: 'esc', limit: 50 }),
  );
  await add('the country into typed arrays, warm', 3, 7, async () => {
    const country = await graph('country:x', 'all');
    if (country === null) throw new Error('The country was not loaded.');
    return typedArrays(country);
  });
  await add('one network, whole', null, 20, () => store.loadNetwork('network:x5'));
  await add('load the same again (nothing changes)', null, 1, () => store.commitRevision(draft(), records));
  await add('undo the first of both: all of it is then of the second', null, 1, () => store.undoRevision(1));
  return figures;
}

/** Each region once: what was read is kept as long as the store stays the same. */
async function firstReads(graph: (id: string, scope: 'public') => Promise<unknown>): Promise<number[]> {
  const seconds: number[] = [];
  for (let region = 4; region <= 8; region++)
    seconds.push(await once(() => graph(`region:x${String(region)}`, 'public')));
  return seconds;
}

async function once(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** Ties as the kernels take them: positions of their ends. */
function typedArrays({ actors, ties }: TerritoryGraph): { from: Int32Array; to: Int32Array } {
  const position = new Map(actors.map(({ id }, i) => [id, i]));
  return {
    from: Int32Array.from(ties, (tie) => position.get(tie.from)!),
    to: Int32Array.from(ties, (tie) => position.get(tie.to)!),
  };
}
