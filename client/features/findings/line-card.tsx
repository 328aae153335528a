import { FindingCard } from './finding-card.tsx';
import type { FindingProps } from './finding-props.ts';
import type { LineNames } from './line-names.ts';
import type { PlannerLine } from './planner-list.ts';

type CardProps = { line: PlannerLine; names: LineNames } & Pick<FindingProps, 'open'>;

/** The card of one line of a list, where findings of many networks stand together. */
export function LineCard({ line: { network, wave, reading }, names, open = false }: CardProps) {
  return (
    <FindingCard
      reading={reading}
      patternName={names.pattern(reading.pattern)}
      names={names.members(network)}
      network={network}
      wave={wave}
      when={names.when(network, wave)}
      networkName={names.network(network) ?? '…'}
      open={open}
    />
  );
}
