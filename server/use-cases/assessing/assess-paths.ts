import { append } from '../../../contract/extremes.ts';
import type { Assessments, NetworkNotAssessed } from '../../../contract/assessments.ts';
import type { Finding } from '../../../contract/findings.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import type { Thresholds } from '../../../contract/thresholds.ts';
import { type AnalysisPool, createAnalysisPool } from '../../runtime/pools.ts';
import type { OnProgress } from '../importing/import-files.ts';
import { assessInChunks } from './assess-in-chunks.ts';
import { readAsList } from './read-as-list.ts';
import { readNetworks } from './read-networks.ts';
import { parseThresholds, whyReadNotAssessed } from './plan-assessing.ts';

/**
 * Assesses every network and wave of some files, storing nothing. Rows that cannot be read are left out and described
 * in `notes`: the readings that remain say themselves what they lack. Networks that are too large stand in
 * `notAssessed`.
 *
 * @throws TelarProblem `refused-import` for a path without ties
 */
export async function assessPaths(
  paths: string[],
  {
    workers,
    thresholds: given = {},
    onProgress,
  }: { workers: number; thresholds?: Thresholds; onProgress: OnProgress },
): Promise<{ assessments: Assessments; notes: string[] }> {
  const thresholds = parseThresholds(given);
  const pool = createAnalysisPool(workers);
  try {
    startThreads(pool, workers);
    const { networks: all, notes } = await readAll(paths);
    const refused = all.map((data) => whyReadNotAssessed(data, 'batch'));
    const networks = all.filter((_data, at) => refused[at] === null);
    const notAssessed = refused.filter((each) => each !== null);
    const assessed = await assessInChunks(pool, networks, {
      assessing: { thresholds },
      onProgress: (done, total) => {
        onProgress(done, total, 'assessing');
      },
    });
    const together = { thresholds, calibration: null, names: namesOf(networks) };
    const assessments = readAsList({ networks: assessed }, together);
    if (notAssessed.length === 0) return { assessments, notes };
    append(notes, notAssessed.map(describeNotAssessed));
    return { assessments: { ...assessments, notAssessed }, notes };
  } finally {
    await pool.close();
  }
}

/** Threads start while the files are read. What keeps one from starting comes to light with the first network. */
function startThreads(pool: AnalysisPool, workers: number): void {
  for (let thread = 0; thread < workers; thread++)
    pool.run('assess', { networks: [] }).catch(() => undefined);
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
