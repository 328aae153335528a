import { append } from '../../../contract/extremes.ts';
import type { Assessments, NetworkNotAssessed } from '../../../contract/assessments.ts';
import type { Finding } from '../../../contract/findings.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import type { Thresholds } from '../../../contract/thresholds.ts';
import type { ListedText } from '../../runtime/listed-text.ts';
import { createAnalysisPool, createListingPool } from '../../runtime/pools.ts';
import type { OnProgress } from '../importing/import-files.ts';
import { assessInChunks, runInChunks } from './assess-in-chunks.ts';
import { listAsText, type PrintedText } from './list-as-text.ts';
import { readAsList } from './read-as-list.ts';
import { readNetworks } from './read-networks.ts';
import { parseThresholds, whyReadNotAssessed } from './plan-assessing.ts';

type PathOptions = { workers: number; thresholds?: Thresholds; onProgress: OnProgress };

/**
 * Assesses every network and wave of some files, storing nothing. Rows that cannot be read are left out and described
 * in `notes`: the readings that remain say themselves what they lack. Networks that are too large stand in
 * `notAssessed`.
 *
 * @throws TelarProblem `refused-import` for a path without ties
 */
export async function assessPaths(
  paths: string[],
  options: PathOptions,
): Promise<{ assessments: Assessments; notes: string[] }> {
  const pool = createAnalysisPool(options.workers);
  const start = () => pool.run('assess', { networks: [] });
  return assessWith({ pool, start }, paths, options, async ({ networks, thresholds, onProgress }) => {
    const assessed = await assessInChunks(pool, networks, { assessing: { thresholds }, onProgress });
    return (together) => readAsList({ networks: assessed }, together);
  });
}

/** The same as the text that is printed of it, byte for byte: most of it is written on the threads that assess. */
export async function printPaths(
  paths: string[],
  options: PathOptions,
): Promise<{ text: PrintedText; notes: string[] }> {
  const pool = createListingPool(options.workers);
  const start = () => pool.run('assessAsText', { networks: [] });
  let texts: ListedText[] = [];
  const { assessments, notes } = await assessWith({ pool, start }, paths, options, async (given) => {
    const { networks, thresholds, onProgress } = given;
    const run = (chunk: NetworkData[]) => pool.run('assessAsText', { networks: chunk, thresholds });
    texts = await runInChunks(networks, run, { onProgress });
    const open = texts.map(({ id, open: last }) => ({ id, waves: last === null ? [] : [last] }));
    return (together) => readAsList({ networks: open }, together);
  });
  return { text: listAsText(assessments, texts), notes };
}

type Threads = { pool: { close(): Promise<void> }; start: () => Promise<unknown> };
type Given = {
  networks: NetworkData[];
  thresholds: Thresholds;
  onProgress: (done: number, total: number) => void;
};
/** What makes a list of networks that were assessed. */
type Together<List> = (options: Parameters<typeof readAsList>[1]) => List;

async function assessWith<List extends object>(
  { pool, start }: Threads,
  paths: readonly string[],
  { workers, thresholds: given = {}, onProgress }: PathOptions,
  assess: (given: Given) => Promise<Together<List>>,
): Promise<{ assessments: List & Pick<Assessments, 'notAssessed'>; notes: string[] }> {
  const thresholds = parseThresholds(given);
  try {
    startThreads(start, workers);
    const { networks: all, notes } = await readAll(paths);
    const refused = all.map((data) => whyReadNotAssessed(data, 'batch'));
    const networks = all.filter((_data, at) => refused[at] === null);
    const notAssessed = refused.filter((each) => each !== null);
    const onAssessed = (done: number, total: number) => {
      onProgress(done, total, 'assessing');
    };
    const together = await assess({ networks, thresholds, onProgress: onAssessed });
    const assessments = together({ thresholds, calibration: null, names: namesOf(networks) });
    if (notAssessed.length === 0) return { assessments, notes };
    append(notes, notAssessed.map(describeNotAssessed));
    return { assessments: { ...assessments, notAssessed }, notes };
  } finally {
    await pool.close();
  }
}

/** Threads start while the files are read. What keeps one from starting comes to light with the first network. */
function startThreads(start: () => Promise<unknown>, workers: number): void {
  for (let thread = 0; thread < workers; thread++) start().catch(() => undefined);
}

async function readAll(paths: readonly string[]): Promise<{ networks: NetworkData[]; notes: string[] }> {
  const networks: NetworkData[] = [];
  const notes: string[] = [];
  for (const path of paths) {
    const { networks: read, findings } = await readNetworks(path);
    append(networks, read);
    const leftOut = findings.filter(({ outcome }) => outcome === 'refused');
    append(
      notes,
      leftOut.map((finding) => describeLeftOut(path, finding)),
    );
  }
  return { networks, notes };
}

const namesOf = (networks: readonly NetworkData[]) => ({
  networks: new Map(networks.map(({ network }) => [network.id, network.name])),
  actors: new Map(networks.flatMap(({ actors }) => actors.map(({ id, name }) => [id, name] as const))),
});

const describeNotAssessed = ({ id, actors, ties, steps, bytes }: NetworkNotAssessed): string =>
  `${id}: not assessed; ${String(actors)} actors and ${String(ties)} ties would take about ${steps.toExponential(1)} steps and ${String(Math.ceil(bytes / 2 ** 20))} MiB`;

const describeLeftOut = (path: string, { file, row, column, found, expected, code }: Finding): string =>
  `${path}: ${file}, row ${String(row)}, column ${String(column)}: found ${JSON.stringify(found)}, expected ${expected} (${code}); left out`;
