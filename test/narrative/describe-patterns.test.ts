import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CharacteristicDefinition, PatternDefinition } from '../../contract/catalogues.ts';
import { describeCharacteristics } from '../../server/narrative/describe-characteristics.ts';
import { describePatterns } from '../../server/narrative/describe-patterns.ts';

describe('the catalogue of patterns', () => {
  it('describes every pattern in both languages, with its null and its questions', () => {
    for (const pattern of describePatterns()) {
      expect(PatternDefinition.safeParse(pattern).success).toBe(true);
      for (const { es, en } of [
        pattern.name,
        pattern.construct,
        pattern.looks,
        pattern.then,
        pattern.silentWhen,
        pattern.cannotSee,
        pattern.definition.source,
        pattern.definition.reading,
        pattern.statistic,
        pattern.null,
        ...pattern.questions,
      ]) {
        expect(es.length).toBeGreaterThan(3);
        expect(en).not.toBe(es);
      }
    }
    expect(describePatterns().map(({ id }) => id)).toEqual([
      'sleeping-partner',
      'power-struggle',
      'internal-competition',
      'one-way-knowledge',
      'diffuse-roles',
      'contrived-collegiality',
      'external-dependence',
      'isolated-school',
      'bottleneck',
      'paper-member',
      'one-giver',
      'all-through-coordinator',
      'ending-bridge',
    ]);
  });

  it('quotes the label of the source with its authors as a list, and calls the rest its own reading', () => {
    const definitions = new Map(describePatterns().map(({ id, definition }) => [id, definition]));
    expect(definitions.get('power-struggle')).toMatchObject({
      label: { es: 'Luchas de poder', en: 'Power struggles' },
      authors: [
        { es: 'Rincón-Gallardo y Fullan 2016', en: 'Rincón-Gallardo and Fullan 2016' },
        { es: 'Chapman 2015' },
        { es: 'Meyne y Rieper 2003' },
        { es: 'Ehren y otros 2017' },
      ],
      reading: {
        es: 'De la fuente es solo el nombre. La definición, los indicios y la prueba son de Telar.',
      },
    });
    const own = [...definitions].filter(([, { label }]) => label === null);
    expect(own.map(([id, { authors }]) => [id, authors])).toEqual([
      ['external-dependence', []],
      ['isolated-school', []],
      ['bottleneck', []],
      ['paper-member', []],
      ['one-giver', []],
      ['all-through-coordinator', []],
      ['ending-bridge', []],
    ]);
  });

  it('has the labels that the shipped table of the diagnosis has', () => {
    const file = new URL('../../datasets/cases/harmful_effects.csv', import.meta.url);
    const table = readFileSync(file, 'utf8');
    const labels = describePatterns().flatMap(({ definition: { label } }) => (label ? [label.es] : []));
    expect(labels).toHaveLength(6);
    for (const label of labels) expect(table).toContain(label);
  });
});

describe('the catalogue of characteristics', () => {
  it('says of each of the ten what its evidence can see and what it cannot, in both languages', () => {
    const described = describeCharacteristics();
    expect(described).toHaveLength(10);
    for (const each of described) {
      expect(CharacteristicDefinition.safeParse(each).success).toBe(true);
      for (const { es, en } of [each.sees, each.cannotSee, each.source]) {
        expect(es.length).toBeGreaterThan(20);
        expect(en).not.toBe(es);
      }
    }
    expect(new Set(described.map(({ cannotSee }) => cannotSee.es)).size).toBe(10);
  });
});
