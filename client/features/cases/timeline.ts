import type { NetworkEvent } from '../../../contract/network-events.ts';

export type Stage = { name: string | null; events: NetworkEvent[] };

/**
 * Events by the stage that their source puts them in, the stages in the order of time. Within a stage those without a date
 * stand last: it is known in which stretch they fell, and not when. Events without a stage come first where they have a
 * date and last where they have none.
 *
 * @param events those with a date in its order, then the others
 * @param staged whether they are put in stages at all
 */
export function stagesOf(events: readonly NetworkEvent[], staged = true): Stage[] {
  const stageOf = (event: NetworkEvent) => (staged ? stageNameOf(event) : null);
  const names = [...new Set(events.map(stageOf))].filter((name) => name !== null);
  const inNoStage = events.filter((event) => stageOf(event) === null);
  const stages: Stage[] = [
    { name: null, events: inNoStage.filter(({ date }) => date !== null) },
    ...names.map((name) => ({ name, events: events.filter((event) => stageOf(event) === name) })),
    { name: null, events: inNoStage.filter(({ date }) => date === null) },
  ];
  return stages.filter((stage) => stage.events.length > 0);
}

const stageNameOf = ({ attributes: { stage } }: NetworkEvent): string | null =>
  typeof stage === 'string' ? stage : null;
