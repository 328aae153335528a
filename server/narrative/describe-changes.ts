import type { WaveChanges } from '../../contract/wave-changes.ts';
import type { ChangeFacts } from '../analysis/patterns/changes-between.ts';
import { nameOfPattern } from './names.ts';
import { narrator } from './narrator.ts';

/** What changed between two waves, with a sentence on each pattern. */
export const describeChanges = ({ patterns, ...facts }: ChangeFacts): WaveChanges => ({
  ...facts,
  patterns: patterns.map((move) => ({ ...move, text: sentenceOf(move) })),
});

function sentenceOf({ pattern, change }: ChangeFacts['patterns'][number]) {
  const name = nameOfPattern(pattern);
  return narrator.sentence(`changes.statements.${change}`, { name: { text: name } });
}
