import { design, type Repeats } from './design.ts';
import { countDropsOf, type DropCounts } from './drop-respondents.ts';
import { assertSameVerdicts, readTrial, type Outcome } from './read-trial.ts';

/** A stretch of the design, or one network of the drops: what a worker of the benchmark takes at a time. */
export type Stretch =
  | { kind: 'trials'; repeats: Repeats; from: number; to: number }
  | { kind: 'drops'; subject: number; repeat: number };
export type StretchAnswer = { outcomes: Outcome[] } | { drops: DropCounts };

export default function readStretch(stretch: Stretch): StretchAnswer {
  if (stretch.kind === 'drops') return { drops: countDropsOf(stretch.subject, stretch.repeat) };
  const { repeats, from, to } = stretch;
  const outcomes: Outcome[] = [];
  let at = -1;
  for (const trial of design(repeats)) {
    if (++at < from) continue;
    if (at >= to) break;
    // A few networks go through the whole assessment, to see that the short way says the same.
    if (at < 1000 && at % 50 === 0) assertSameVerdicts(trial);
    outcomes.push(readTrial(trial));
  }
  return { outcomes };
}
