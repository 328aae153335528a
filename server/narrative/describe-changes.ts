import type { WaveChanges } from '../../contract/wave-changes.ts';
import type { ChangeFacts } from '../analysis/patterns/changes-between.ts';
import { narrator } from './narrator.ts';

/** What changed between two waves, with a sentence on each pattern. */
export const describeChanges = ({ patterns, ...facts }: ChangeFacts): WaveChanges => ({
  ...facts,
  patterns: patterns.map((move) => ({ ...move, text: sentenceOf(move) })),
});

function sentenceOf({ pattern, change }: ChangeFacts['patterns'][number]) {
  const name = narrator.sentence(`patterns.${pattern}.name`);
  const key = `changes.statements.${change}`;
  return {
    es: narrator.sentence(key, { name: name.es }).es,
    en: narrator.sentence(key, { name: name.en }).en,
  };
}
