import type { Outcome, Verdict } from './read-trial.ts';

/** What is counted of a verdict. */
type Counted = Pick<Verdict, 'state' | 'attainable'> & Partial<Pick<Verdict, 'reason'>>;

/** Why a pattern cannot be read whatever anybody answers: it is not asked, or is only read in a later wave. */
const unread: ReadonlySet<string> = new Set(['layer-not-asked', 'first-wave', 'few-waves']);

/** What one pattern said over many networks. */
export interface Count {
  trials: number;
  flagged: number;
  notFlagged: number;
  closed: number;
  /** Of those closed, networks in which the pattern cannot be read at all. */
  unread: number;
  /** Networks on which the test could have reached p ≤ α at all. */
  attainable: number;
  /** Flags whose subjects are mostly the planted ones. */
  hits: number;
}

/** Adds up outcomes under any number of labels, so that a table asks for the labels it shows. */
export class Tally {
  private readonly counts = new Map<string, Count>();

  add(pattern: string, labels: readonly string[], verdict: Counted | undefined, hit: number | null): void {
    for (const label of labels) {
      const count = this.of(pattern, label);
      count.trials++;
      if (verdict?.state === 'flagged') count.flagged++;
      else if (verdict?.state === 'not-flagged') count.notFlagged++;
      else count.closed++;
      if (verdict?.reason && unread.has(verdict.reason)) count.unread++;
      if (couldFlag(verdict)) count.attainable++;
      if (hit !== null && hit > 0.5) count.hits++;
    }
  }

  of(pattern: string, label: string): Count {
    const key = `${pattern} | ${label}`;
    const known = this.counts.get(key);
    if (known !== undefined) return known;
    const fresh = { trials: 0, flagged: 0, notFlagged: 0, closed: 0, unread: 0, attainable: 0, hits: 0 };
    this.counts.set(key, fresh);
    return fresh;
  }

  labelsOf(pattern: string): string[] {
    const start = `${pattern} | `;
    return [...this.counts.keys()]
      .filter((key) => key.startsWith(start))
      .map((key) => key.slice(start.length));
  }
}

function couldFlag(verdict: Counted | undefined): boolean {
  if (verdict === undefined) return false;
  if (verdict.attainable === null) return verdict.state !== 'not-enough-evidence';
  return verdict.attainable <= 0.05;
}

/** Files an outcome under every label that the tables read. */
export function fileOutcome(tally: Tally, { trial, verdicts, hit }: Outcome): void {
  const { n, response, waves, density } = trial.recipe;
  const cell = `n${n} r${response}`;
  for (const verdict of verdicts) {
    if (trial.kind === 'planted' && verdict.pattern === trial.subject)
      tally.add(
        verdict.pattern,
        [`power ${cell} w${waves}`, `power d${density} w${waves}`, `power all w${waves}`],
        verdict,
        hit,
      );
    else if (trial.kind === 'planted') tally.add(verdict.pattern, [`beside ${trial.subject}`], verdict, null);
    else
      tally.add(
        verdict.pattern,
        ['false all', `false ${trial.subject}`, `false ${cell}`, `false w${waves}`, `false d${density}`],
        verdict,
        null,
      );
  }
}
