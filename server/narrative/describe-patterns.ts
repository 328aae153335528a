import type { PatternDefinition } from '../../contract/catalogues.ts';
import { patterns } from '../analysis/patterns/catalogue.ts';
import { ordinaryShare } from '../analysis/patterns/ordinary-share.ts';
import type { Pattern } from '../analysis/patterns/pattern.ts';
import { defaultSettings } from '../analysis/patterns/settings.ts';
import { thresholdsInCatalogue } from '../analysis/patterns/thresholds-of.ts';
import { narrator, type Narrator } from './narrator.ts';

/** The catalogue of patterns as it is answered: the data of each definition, with its words. */
export const describePatterns = (
  catalogue: readonly Pattern[] = patterns,
  words: Narrator = narrator,
): PatternDefinition[] => catalogue.map((pattern) => describePattern(pattern, words));

/** What a pattern is, and how much of that the source says: it gives labels only, and cites their authors as a list. */
export function definitionOf(
  { id, isListedEffect }: Pattern,
  words: Narrator,
): PatternDefinition['definition'] {
  const text = words.sentence(`patterns.${id}.construct`);
  if (!isListedEffect) {
    const source = words.sentence('definitions.own');
    return { label: null, text, source, authors: [], reading: words.sentence('definitions.own-reading') };
  }
  return {
    label: words.sentence(`patterns.${id}.label`),
    text,
    source: words.sentence('definitions.listed'),
    authors: words.list('definitions.authors'),
    reading: words.sentence('definitions.label-only'),
  };
}

function describePattern(pattern: Pattern, words: Narrator): PatternDefinition {
  const { id, kind, experimental, source, inputs, needsRoster } = pattern;
  const text = (name: string) => words.sentence(`patterns.${id}.${name}`);
  return {
    id,
    name: text('name'),
    construct: text('construct'),
    definition: definitionOf(pattern, words),
    looks: text('looks'),
    then: text('then'),
    source,
    inputs: [...inputs],
    statistic: text('statistic'),
    null: text('null'),
    silentWhen: text('silentWhen'),
    cannotSee: text('cannotSee'),
    questions: words.list(`patterns.${id}.questions`),
    ordinaryShare: ordinaryShare(id),
    needsRoster,
    tested: kind === 'test',
    experimental,
    proposal: words.sentence('proposal'),
    thresholds: thresholdsInCatalogue(pattern, defaultSettings),
  };
}
