import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../contract/findings.ts';
import { describeObservation } from '../../contract/observation-sentences.ts';
import en from '../../contract/observations/en.json' with { type: 'json' };
import es from '../../contract/observations/es.json' with { type: 'json' };
import { writeFindings } from '../../server/intake/write-findings.ts';

const finding = (code: string, more: Partial<Finding> = {}): Finding => ({
  file: 'red.csv',
  row: 3,
  column: 'fuerza',
  found: '=1+1',
  expected: 'a number over 0',
  code,
  outcome: 'refused',
  about: null,
  ...more,
});

describe('writeFindings', () => {
  it('writes a row a finding, in the words of the language, that no spreadsheet runs', () => {
    const text = writeFindings([finding('no-ties-sheet'), finding('of-no-words', { row: null })], 'es');
    expect(text.startsWith('\ufeffarchivo,fila,')).toBe(true);
    const [, first, second] = parse(text, { bom: true }) as unknown as string[][];
    expect(first).toEqual([
      'red.csv',
      '3',
      'fuerza',
      "'=1+1",
      describeObservation(finding('no-ties-sheet'), 'es'),
      'queda fuera',
      'no-ties-sheet',
    ]);
    expect(first![4]).toContain(es.observation['no-ties-sheet'].title);
    expect(second!.slice(1, 5)).toEqual(['', 'fuerza', "'=1+1", 'a number over 0']);
  });
});

describe('describeObservation', () => {
  it('fills in what was found, and has the same codes in both languages', () => {
    expect(Object.keys(es.observation).sort()).toEqual(Object.keys(en.observation).sort());
    const filled = describeObservation(finding('relation-column', { column: 'tipo', found: 'ayuda' }), 'es');
    expect(filled).toMatch(/“tipo”.*ayuda/);
    expect(filled).not.toMatch(/\{\{/);
  });
});
