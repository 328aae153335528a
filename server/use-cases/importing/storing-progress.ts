import type { OnStoring, Storing } from '../../store/ports/revision-log.ts';

/** What storing or undoing is at, for whoever reads the progress of a command: also why nothing happens. */
const stages: Record<Storing['stage'], string> = {
  waiting:
    'waiting: another process is changing the store, or was stopped while it did; the latter is known within seconds',
  clearing: 'deleting what a change that was cut short has left',
  writing: 'storing',
  publishing: 'making it readable',
  comparing: 'comparing with what other imports said',
  hiding: 'taking it back',
  removing: 'deleting what it brought',
};

/** Which part of the whole a stage is, as shares from 0 to 1; a stage that is not here leaves the share as it was. */
const parts: Partial<Record<Storing['stage'], readonly [from: number, to: number]>> = {
  writing: [0, 1],
  publishing: [1, 1],
  comparing: [0, 0.2],
  hiding: [0.2, 0.2],
  removing: [0.2, 1],
};

/** Gives what storing or undoing is at as a share from 0 to 1 and what it does. */
export function storingProgress(report: (share: number, stage: string) => void): OnStoring {
  let share = 0;
  return (storing) => {
    const [from, to] = parts[storing.stage] ?? [share, share];
    share = from + (to - from) * doneOf(storing);
    report(share, stages[storing.stage]);
  };
}

const doneOf = (storing: Storing): number =>
  'total' in storing && storing.total > 0 ? storing.done / storing.total : 0;
