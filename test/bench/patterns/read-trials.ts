import { design, type Repeats } from './design.ts';
import { countDropsOf, type DropCounts } from './drop-respondents.ts';
import { judgeWorld, type WorldOutcome } from './judge-world.ts';
import { assertSameVerdicts, readTrial, type Outcome } from './read-trial.ts';
import { worldDesign, type WorldRepeats } from './world-design.ts';

/** A stretch of a design, or one network of the drops: what a worker of the benchmark takes at a time. */
export type Stretch =
  | { kind: 'trials'; repeats: Repeats; from: number; to: number }
  | { kind: 'worlds'; repeats: WorldRepeats; from: number; to: number }
  | { kind: 'drops'; subject: number; repeat: number };
export type StretchAnswer = { outcomes: Outcome[] } | { ofWorlds: WorldOutcome[] } | { drops: DropCounts };

export default function readStretch(stretch: Stretch): StretchAnswer {
  if (stretch.kind === 'drops') return { drops: countDropsOf(stretch.subject, stretch.repeat) };
  const { from, to } = stretch;
  if (stretch.kind === 'worlds')
    return { ofWorlds: part(worldDesign(stretch.repeats), from, to).map(({ trial }) => judgeWorld(trial)) };
  const outcomes = part(design(stretch.repeats), from, to).map(({ trial, at }) => {
    // A few networks go through the whole assessment, to see that the short way says the same.
    if (at < 1000 && at % 50 === 0) assertSameVerdicts(trial);
    return readTrial(trial);
  });
  return { outcomes };
}

function part<Trial>(trials: Iterable<Trial>, from: number, to: number): { trial: Trial; at: number }[] {
  const found: { trial: Trial; at: number }[] = [];
  let at = -1;
  for (const trial of trials) {
    if (++at < from) continue;
    if (at >= to) break;
    found.push({ trial, at });
  }
  return found;
}
