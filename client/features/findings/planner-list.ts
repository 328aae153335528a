import type { NetworkAssessment, PatternReading } from '../../../contract/assessments.ts';
import { byCertainty } from '../../../contract/grades.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import { isFact, keyOfReading } from './readings.ts';

/** A flagged reading with the network and the wave that it is of. */
export type PlannerLine = { network: string; wave: string; reading: PatternReading };

/** Names a line among those of many networks. */
export const keyOfLine = ({ network, reading }: PlannerLine): string => `${network} ${keyOfReading(reading)}`;

/** Flagged readings of the last wave of many networks, by q; facts apart, in no order of certainty. */
export function plannerList(networks: readonly NetworkAssessment[]): {
  findings: PlannerLine[];
  facts: PlannerLine[];
} {
  const lines = networks.flatMap(({ id, waves }) => {
    const last = waves.at(-1);
    return (last?.patterns ?? [])
      .filter(({ state }) => state === 'flagged')
      .map((reading): PlannerLine => ({ network: id, wave: last!.wave, reading }));
  });
  lines.sort((a, b) => byCertainty(a.reading, b.reading) || byCodeUnit(a.network, b.network));
  return {
    findings: lines.filter(({ reading }) => !isFact(reading)),
    facts: lines.filter(({ reading }) => isFact(reading)),
  };
}
