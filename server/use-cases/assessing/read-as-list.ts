import type { Assessments } from '../../../contract/assessments.ts';
import type { AdoptedCalibration } from '../../../contract/calibration-in-force.ts';
import type { Thresholds } from '../../../contract/thresholds.ts';
import { withFalseDiscoveryRates } from '../../analysis/patterns/false-discovery.ts';
import { testedInList } from '../../analysis/patterns/tested-in-list.ts';
import { describeInForce } from '../../narrative/describe-calibration.ts';
import { describeTested } from '../../narrative/describe-tested.ts';
import { type ListedWave, type Names, withTiesElsewhere } from '../../narrative/describe-ties-elsewhere.ts';

/** What of networks a list reads: of the waves before the last it keeps whatever there is. */
type ListOfLastWaves = {
  readonly networks: readonly { readonly id: string; readonly waves: readonly ListedWave[] }[];
};
type ListOptions = { thresholds: Thresholds; calibration: AdoptedCalibration | null; names: Names };

/**
 * What only networks together say: q-values and the grades that follow from them, how many flags chance alone would bring
 * about, where a school that stands alone here has ties, and whose idea of an ordinary network all were read by.
 */
export function readAsList<List extends ListOfLastWaves>(
  assessed: List,
  { thresholds, calibration, names }: ListOptions,
): List & Pick<Assessments, 'tested' | 'calibration'> {
  const list = withFalseDiscoveryRates(assessed, thresholds);
  return {
    ...withTiesElsewhere(list, names),
    tested: describeTested(testedInList(list.networks, thresholds)),
    calibration: describeInForce(calibration),
  };
}
