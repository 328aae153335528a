import { AdoptedCalibration, calibratedSettings } from '../../../contract/calibration-in-force.ts';
import { newRecord } from '../../../contract/new-record.ts';
import type { RecordOf } from '../../../contract/records.ts';
import type { Thresholds } from '../../../contract/thresholds.ts';
import { present } from '../../analysis/patterns/settings.ts';
import { parseThresholds } from '../assessing/plan-assessing.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';
import { everywhere } from '../everywhere.ts';

/** Where a decision about settings stands in the store: an event of the country, brought by no file of anybody. */
const place = { networkId: null, territoryId: everywhere, eventId: 'calibration' } as const;
export const fileOfCalibration = 'calibration';

type Telar = Pick<Dependencies, 'store' | 'cache'>;

/** The calibration that was adopted last and not undone. `null`: the defaults are in force. */
export async function calibrationInForce(
  telar: Telar,
  signal?: AbortSignal,
): Promise<AdoptedCalibration | null> {
  return cachedAnswer(telar, 'calibration-in-force', { input: {}, signal }, async () => {
    for await (const { record, file, revision } of telar.store.streamRecords({ type: 'event', where: place }))
      // What an import calls by the same name is no decision.
      if (record.type === 'event' && file === fileOfCalibration) return calibrationOf(record, revision);
    return null;
  });
}

/**
 * The thresholds that readings are made by: those asked for, else those of the calibration in force, else the defaults.
 *
 * @throws TelarProblem `invalid-request` naming the threshold at fault
 */
export async function thresholdsInForce(
  telar: Telar,
  given: Thresholds,
  signal?: AbortSignal,
): Promise<{ thresholds: Thresholds; calibration: AdoptedCalibration | null }> {
  // Refused before anything is read.
  parseThresholds(given);
  const calibration = await calibrationInForce(telar, signal);
  return {
    calibration,
    thresholds: parseThresholds({ ...calibration?.values, ...present(given) }),
  };
}

/** A decision as a record. */
export function recordOfCalibration({
  adoptedAt,
  by,
  reason,
  values,
  networks,
  datasetHash,
}: Omit<AdoptedCalibration, 'revision'>): RecordOf<'event'> {
  return newRecord('event', {
    ...place,
    kind: 'calibration',
    date: adoptedAt.slice(0, 10),
    note: reason,
    source: by,
    attributes: { ...values, networks, datasetHash, adoptedAt },
  });
}

/** A decision for whoever may not know how many networks there are. */
export const withoutCount = (record: RecordOf<'event'>): RecordOf<'event'> => ({
  ...record,
  attributes: { ...record.attributes, networks: null },
});

function calibrationOf(
  { note, source, attributes }: RecordOf<'event'>,
  revision: number,
): AdoptedCalibration {
  const { networks, datasetHash, adoptedAt } = attributes;
  const values = Object.fromEntries(calibratedSettings.map((name) => [name, attributes[name]]));
  return AdoptedCalibration.parse({
    ...{ revision, adoptedAt, reason: note, values, networks, datasetHash },
    by: source,
  });
}
