import { drawWorld } from '../../../server/simulation/worlds/draw-world.ts';
import { judgeLastWave, type Verdict } from './read-trial.ts';
import type { WorldTrial } from './world-design.ts';

/** What decides about a pattern in a network of a world. */
export type WorldVerdict = Omit<Verdict, 'subjects' | 'evidence'>;

export interface WorldOutcome {
  readonly trial: WorldTrial;
  readonly verdicts: readonly WorldVerdict[];
}

/** Draws the network of a trial and judges its last wave, for some patterns or all. */
export function judgeWorld(trial: WorldTrial, patterns: readonly string[] | null = trial.only): WorldOutcome {
  const { data } = drawWorld(trial.recipe);
  const verdicts = (patterns ?? [null]).flatMap((only) => judgeLastWave(data, only));
  return {
    trial,
    verdicts: verdicts.map(({ pattern, state, reason, p, attainable }) => ({
      pattern,
      state,
      reason,
      p,
      attainable,
    })),
  };
}
