import { describe, expect, it } from 'vitest';
import { PatternReading } from '../../../contract/assessments.ts';
import { PatternDefinition } from '../../../contract/catalogues.ts';
import { patternSections, patternTable } from '../../../docs/generate/pattern-sections.ts';
import { assessNetwork } from '../../../server/analysis/patterns/assess-network.ts';
import { patterns } from '../../../server/analysis/patterns/catalogue.ts';
import type { Pattern } from '../../../server/analysis/patterns/pattern.ts';
import { describeAssessment } from '../../../server/narrative/describe-assessment.ts';
import { describePatterns } from '../../../server/narrative/describe-patterns.ts';
import { createNarrator, messages } from '../../../server/narrative/narrator.ts';
import { letters, smallNetwork } from './small-network.ts';
import { toyPattern } from './toy-pattern/definition.ts';

/** What a new pattern takes: its folder (here `toy-pattern/`), one line in a catalogue, and its words. */
const catalogue: readonly Pattern[] = [...patterns, toyPattern];
const words = (language: 'es' | 'en') => ({
  ...messages[language],
  patterns: {
    ...messages[language].patterns,
    'toy-pattern': {
      name: `Toy ${language}`,
      construct: 'Too many.',
      statistic: 'n.',
      null: 'None.',
      silentWhen: 'Never.',
      cannotSee: 'Anything else.',
      looks: 'A long list.',
      then: 'Shorten it.',
      questions: ['Why so many?'],
      statements: { members: '{members, plural, one {One member} other {{members} members}} on the list.' },
      lookAlikes: { 'large-by-design': 'A network meant to be large.' },
    },
  },
});
const narrator = createNarrator({ es: words('es'), en: words('en') });

describe('a new pattern, by one folder and one line', () => {
  it('appears in the catalogue that the API answers, with its thresholds', () => {
    const found = describePatterns(catalogue, narrator).at(-1);
    expect(PatternDefinition.safeParse(found).success).toBe(true);
    expect(found).toMatchObject({
      id: 'toy-pattern',
      name: { es: 'Toy es', en: 'Toy en' },
      questions: [{ es: 'Why so many?', en: 'Why so many?' }],
      tested: false,
      experimental: true,
      thresholds: { alpha: 0.05, sigma: 0.6, most: 4 },
    });
  });

  it('is assessed like any other, after the others, and described in words', () => {
    const data = smallNetwork({ members: letters(6) });
    const [wave] = describeAssessment(assessNetwork(data, {}, catalogue), narrator).waves;
    expect(wave!.patterns).toHaveLength(patterns.length + 1);
    const found = wave!.patterns.at(-1)!;
    expect(PatternReading.safeParse(found).error).toBeUndefined();
    expect(found).toMatchObject({
      pattern: 'toy-pattern',
      state: 'flagged',
      grade: 'unconfirmed',
      subjects: ['a'],
      evidence: { many: true, text: { es: '6 members on the list.', en: '6 members on the list.' } },
      lookAlikes: [
        { id: 'large-by-design', checked: 'possible', text: { en: 'A network meant to be large.' } },
      ],
      thresholds: { sigma: 0.6, most: 4 },
    });
    const alone = assessNetwork(data, { patterns: ['toy-pattern'] }, catalogue).waves[0]!.patterns;
    expect(alone.map(({ pattern }) => pattern)).toEqual(['toy-pattern']);
  });

  it('is on the page of methods, without a picture until somebody draws one', async () => {
    expect(patternTable(catalogue, narrator)).toContain(
      '| [`toy-pattern`](#toy-pattern) | Toy es | Toy en | rule, experimental |',
    );
    const text = await patternSections(catalogue, narrator);
    const [, toy] = text.split('### `toy-pattern`');
    expect(toy).toContain('A long list. Shorten it.');
    expect(toy).toContain('- A network meant to be large.');
    expect(toy).toContain('`most` 4');
    expect(toy).not.toContain('figures/');
  });
});
