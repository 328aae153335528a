import { expect } from 'vitest';
import { idInFile } from '../../../contract/local-ids.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import type { Finding } from '../../../contract/findings.ts';
import type { Imported, Measured, Trial } from './doors.ts';

/**
 * What became of an input in the trial before: right, refused clearly, refused in words that do not help, wrong and
 * told, wrong in silence.
 */
export type Before = 'right' | 'refused' | 'refused-unclearly' | 'wrong' | 'wrong-in-silence';
/** What has to become of it: nothing else is a pass. */
export type Verdict = 'right' | 'refused';

export type TrialCase = {
  /** Kind of fault: the whole kind was to be mended. */
  kind: string;
  input: string;
  before: Before;
  /** Brings the input through the doors and fails unless it comes out right or is refused clearly. */
  run(trial: Trial): Promise<Verdict>;
};

/** `a>b:2 b>c`, with the layer where a network has several, and the mark of negative ties. */
export function tiesOf({ ties }: NetworkData): string[] {
  const layers = new Set(ties.map(({ layer }) => layer));
  return ties
    .map(({ layer, from, to, strength, sign }) => {
      const ends = `${idInFile(from)}>${idInFile(to)}`;
      const value = strength === null ? '' : `:${String(strength)}`;
      return `${layers.size > 1 ? `${layer} ` : ''}${ends}${value}${sign < 0 ? ' negative' : ''}`;
    })
    .sort();
}

export const namesOf = ({ actors }: NetworkData): string[] => actors.map(({ name }) => name).sort();
export const idsOf = ({ actors }: NetworkData): string[] => actors.map(({ id }) => idInFile(id)).sort();

/** Code, row and column of what an import reports, without what every small file lacks. */
export function reported({ findings }: { findings: Finding[] }): string[] {
  const routine = /^(columns-not-given|column-assumed|no-.*-sheet|local-ids|roster-unknown|wave-assumed)$/;
  return findings
    .filter(({ code }) => !routine.test(code))
    .map(({ code, row, column }) => [code, row ?? '', column ?? ''].join(' ').trim());
}

/** The only network that came in, as it is stored. */
export function stored(imported: Imported): NetworkData {
  expect(imported).toMatchObject({ stored: true });
  expect(imported.data).toHaveLength(1);
  return imported.data[0]!;
}

/** Values of the whole network, to four digits; the reason where there is none. */
export function valuesOf({ network }: Measured, ...metrics: string[]): unknown[] {
  return metrics.map((id) => {
    const found = network[id]!;
    return 'value' in found ? rounded(found.value) : found.undefined;
  });
}

/** Values of each actor by id. */
export function actorValues({ actors }: Measured, metric: string): Record<string, unknown> {
  return Object.fromEntries(actors.map((actor) => [actor.id, rounded(actor[metric])]));
}

const rounded = (value: unknown): unknown =>
  typeof value === 'number'
    ? Math.round(value * 1e4) / 1e4
    : typeof value === 'object' && value !== null && 'undefined' in value
      ? value.undefined
      : value;
