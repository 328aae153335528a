import type { Assessments } from '../../contract/assessments.ts';
import type { NetworkData } from '../../contract/network-data.ts';
import type { Thresholds } from '../../contract/thresholds.ts';
import { openImport } from '../intake/bundle/open-import.ts';
import { readBundle } from '../intake/bundle/read-bundle.ts';
import { createAnalysisPool } from '../jobs/analysis-pool.ts';
import { assessAll } from './assess-all.ts';
import type { OnProgress } from './import-files.ts';
import { Memory } from './memory.ts';

/**
 * Assesses every network and wave of some bundles, storing nothing. Rows that cannot be read are left out and told
 * in `notes`: the readings that remain say themselves what they lack.
 */
export async function assessPaths(
  paths: string[],
  {
    workers,
    thresholds = {},
    onProgress,
  }: { workers: number; thresholds?: Thresholds; onProgress: OnProgress },
): Promise<{ assessments: Assessments; notes: string[] }> {
  const networks: NetworkData[] = [];
  const notes: string[] = [];
  for (const path of paths) {
    const { data, result } = readBundle(await openImport([path]));
    networks.push(...data);
    for (const { file, row, column, found, expected, code, outcome } of result.findings) {
      if (outcome !== 'refused') continue;
      notes.push(
        `${path}: ${file}, row ${String(row)}, column ${String(column)}: found ${JSON.stringify(found)}, expected ${expected} (${code}); left out`,
      );
    }
  }
  const analysis = createAnalysisPool(workers);
  try {
    const tell = (done: number, total: number) => {
      onProgress(done, total, 'assessing');
    };
    return {
      assessments: await assessAll(
        { analysis, memory: new Memory(networks.length) },
        networks,
        thresholds,
        tell,
      ),
      notes,
    };
  } finally {
    await analysis.close();
  }
}
