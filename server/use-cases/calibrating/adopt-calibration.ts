import type { AdoptCalibration, CalibrationEstimate } from '../../../contract/calibration.ts';
import type { AdoptedCalibration } from '../../../contract/calibration-in-force.ts';
import { codedProblem } from '../../../contract/problems.ts';
import type { Dependencies } from '../dependencies.ts';
import { datasetHash } from '../measuring/dataset-hash.ts';
import { fileOfCalibration, recordOfCalibration } from './calibration-in-force.ts';
import { valuesOf } from './changes-of-calibration.ts';
import { showCalibration } from './show-calibration.ts';

type Telar = Pick<Dependencies, 'store' | 'pools' | 'cache' | 'prepared' | 'now'>;

/**
 * Decides to read networks by the estimate that was seen, as a revision that can be undone. `null`: no such territory.
 *
 * @throws TelarProblem `conflict` where the networks are others by now, are simulated, or say too little of any setting
 */
export async function adoptCalibration(
  telar: Telar,
  { territory, datasetHash: seen, ...decision }: AdoptCalibration,
  signal?: AbortSignal,
): Promise<AdoptedCalibration | null> {
  const shown = await showCalibration(telar, { territory }, signal);
  if (shown === null) return null;
  if (shown.estimate.datasetHash !== seen) throw codedProblem('calibration-overtaken', {}, 'datasetHash');
  return storeCalibration(telar, shown.estimate, decision);
}

/** @throws TelarProblem `conflict` for an estimate that may not be adopted */
export async function storeCalibration(
  { store, now }: Pick<Telar, 'store' | 'now'>,
  estimate: CalibrationEstimate,
  { by, reason }: { by: string; reason?: string | undefined },
): Promise<AdoptedCalibration> {
  if (estimate.simulated) throw codedProblem('calibration-of-simulated', {});
  if (estimate.settings.every(({ state }) => state !== 'estimated'))
    throw codedProblem('calibration-says-little', { networks: estimate.networks.length });
  const decided = {
    adoptedAt: now().toISOString(),
    by,
    reason: reason === undefined || reason === '' ? null : reason,
    values: valuesOf(estimate),
    networks: estimate.networks.length,
    datasetHash: estimate.datasetHash,
  };
  const record = recordOfCalibration(decided);
  const { sigma, omega, rho, decay } = decided.values;
  const revision = await store.commitRevision(
    {
      title: `Ajuste adoptado: σ ${sigma}, ω₀ ${omega}, ρ₀ ${rho}, δ ${decay}`,
      source: 'Ajuste de los valores por defecto',
      hash: datasetHash(record),
      importedAt: decided.adoptedAt,
      importedBy: by,
      ...{ counts: { networks: decided.networks }, changes: {}, findings: [] },
    },
    [{ record, file: fileOfCalibration, row: null }],
  );
  return { ...decided, revision: revision.number };
}
