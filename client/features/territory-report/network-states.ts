import type { Assessments, Grade } from '../../../contract/assessments.ts';
import type { NetworkDetail } from '../../../contract/networks.ts';
import { isSurvey, type Slice } from '../../i18n/slice-names.ts';
import { gradeOf } from '../findings/readings.ts';

export type NetworkState = {
  network: NetworkDetail;
  /** The last survey; `null`: nobody was ever asked. */
  survey: Slice | null;
  /** How many flags of each grade, and facts, which rank nothing; `null`: it could not be assessed, so that nothing is known. */
  counts: Readonly<Record<Grade, number>> | null;
};

/**
 * Each network with what its last survey shows: those with findings first. A network of which the list of flags says
 * nothing has none, unless it was left out of the list as too large.
 */
export function networkStates(
  networks: readonly NetworkDetail[],
  { networks: flagged, notAssessed = [] }: Assessments,
): NetworkState[] {
  const known = new Map(flagged.map(({ id, waves }) => [id, waves.at(-1)?.patterns ?? []]));
  const leftOut = new Set(notAssessed.map(({ id }) => id));
  return networks
    .map((network): NetworkState => {
      const counts = { finding: 0, unconfirmed: 0, fact: 0 };
      for (const reading of known.get(network.id) ?? [])
        if (reading.state === 'flagged') counts[gradeOf(reading)] += 1;
      const survey = network.waves.findLast(isSurvey) ?? null;
      return { network, survey, counts: leftOut.has(network.id) ? null : counts };
    })
    .sort((a, b) => weight(b) - weight(a));
}

const weight = ({ survey, counts }: NetworkState) =>
  survey === null || counts === null ? -1 : counts.finding * 1000 + counts.unconfirmed;
