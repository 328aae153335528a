import type { NetworkAssessment } from '../../../contract/assessments.ts';
import { flagsInOrder, type ListedFlag } from '../../../contract/grades.ts';
import { isFact, keyOfReading } from './readings.ts';

/** A flagged reading with the network and the wave that it is of. */
export type PlannerLine = ListedFlag;

/** Names a line among those of many networks. */
export const keyOfLine = ({ network, reading }: PlannerLine): string => `${network} ${keyOfReading(reading)}`;

/** Flagged readings of the last wave of many networks, by q; facts apart, in no order of certainty. */
export function plannerList(networks: readonly NetworkAssessment[]): {
  findings: PlannerLine[];
  facts: PlannerLine[];
} {
  const lines = flagsInOrder(networks);
  return {
    findings: lines.filter(({ reading }) => !isFact(reading)),
    facts: lines.filter(({ reading }) => isFact(reading)),
  };
}
