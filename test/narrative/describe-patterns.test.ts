import { describe, expect, it } from 'vitest';
import { PatternDefinition } from '../../contract/catalogues.ts';
import { describePatterns } from '../../server/narrative/describe-patterns.ts';

describe('the catalogue of patterns', () => {
  it('describes every pattern in both languages, with its null and its questions', () => {
    for (const pattern of describePatterns()) {
      expect(PatternDefinition.safeParse(pattern).success).toBe(true);
      for (const { es, en } of [
        pattern.name,
        pattern.construct,
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
    ]);
  });
});
