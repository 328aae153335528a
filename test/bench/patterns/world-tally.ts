import type { Tally } from './tally.ts';
import type { WorldOutcome } from './judge-world.ts';

/** Files what was said of a network of a world under every label that the tables of the worlds read. */
export function fileWorldOutcome(tally: Tally, { trial, verdicts }: WorldOutcome): void {
  const { world, n, response, asked } = trial.recipe;
  const labels =
    trial.subject === 'healthy'
      ? [
          'healthy all',
          `healthy ${world}`,
          `healthy n${n}`,
          `healthy asked ${asked}`,
          `healthy cell ${world}, n ${n}, ${100 * response} %`,
        ]
      : [trial.subject, `${trial.subject} n${n}`, `${trial.subject} r${response}`];
  for (const verdict of verdicts) tally.add(verdict.pattern, labels, verdict, null);
}
