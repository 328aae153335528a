import type { OnStoring, Storing } from '../../store/ports/revision-log.ts';

/** What storing is at, for whoever reads the progress of a command: also why nothing happens. */
const stages: Record<Storing['stage'], string> = {
  waiting:
    'waiting: another process is changing the store, or was stopped while it did; the latter is known within seconds',
  clearing: 'deleting what a change that was cut short has left',
  writing: 'storing',
  publishing: 'making it readable',
};

/** Gives what storing is at as a share from 0 to 1 and what it does. */
export function storingProgress(report: (share: number, stage: string) => void): OnStoring {
  let share = 0;
  return (storing) => {
    if (storing.stage === 'writing') share = storing.total === 0 ? 0 : storing.done / storing.total;
    if (storing.stage === 'publishing') share = 1;
    report(share, stages[storing.stage]);
  };
}
