import type { Finding } from '../../../contract/findings.ts';
import type { ObservationWords } from './use-observation-words.ts';

/** Equal observations: what is said of them in the same words, and had the same outcome. */
export type Observation = {
  key: string;
  words: ObservationWords;
  outcome: Finding['outcome'];
  findings: readonly Finding[];
};

const order: readonly Finding['outcome'][] = ['refused', 'corrected', 'kept', 'info'];

/** Observations by what is said of them and by outcome: first what is left out, then the most frequent. */
export function groupObservations(
  findings: readonly Finding[],
  wordsOf: (finding: Finding) => ObservationWords,
): Observation[] {
  const groups = new Map<string, { words: ObservationWords; findings: [Finding, ...Finding[]] }>();
  for (const finding of findings) {
    const words = wordsOf(finding);
    const key = JSON.stringify([finding.outcome, finding.code, words.title, words.advice]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { words, findings: [finding] });
    else group.findings.push(finding);
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...group, outcome: group.findings[0].outcome }))
    .sort(
      (a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome) || b.findings.length - a.findings.length,
    );
}

const tables = /\.(csv|tsv|txt|xlsx)$/i;

/** Whether an observation names a cell of a table whose value was not taken: that one can be written anew. */
export const canCorrect = ({ file, row, column, outcome }: Finding): boolean =>
  row !== null && column !== null && tables.test(file) && (outcome === 'refused' || outcome === 'kept');
