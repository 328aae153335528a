import type { NetworkAssessment, PatternReading } from '../../../contract/assessments.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';

type PlannerLine = { network: string; wave: string; reading: PatternReading };

/** Flagged readings of the last wave of many networks, most certain first: findings, then signals, each by q and p. */
export function plannerList(networks: readonly NetworkAssessment[]): PlannerLine[] {
  const lines = networks.flatMap(({ id, waves }) => {
    const last = waves.at(-1);
    return (last?.patterns ?? [])
      .filter(({ state }) => state === 'flagged')
      .map((reading) => ({ network: id, wave: last!.wave, reading }));
  });
  const value = ({ reading }: PlannerLine) => reading.q ?? reading.p ?? Number.MAX_VALUE;
  const grade = ({ reading }: PlannerLine) => (reading.grade === 'finding' ? 0 : 1);
  return lines.sort((a, b) => grade(a) - grade(b) || value(a) - value(b) || byCodeUnit(a.network, b.network));
}
