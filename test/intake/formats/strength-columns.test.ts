import { describe, expect, it } from 'vitest';
import { readGraphFile } from '../../../server/intake/formats/read-graph-file.ts';
import { textFile } from '../bundle/text-file.ts';

const heading = 'origen;destino;';
const findingsOf = (column: string, ...values: string[]) =>
  readGraphFile([
    textFile('red.csv', heading + column, ...values.map((value, at) => `A${String(at)};B;${value}`)),
  ]).result.findings;
const found = (code: string, findings: ReturnType<typeof findingsOf>) =>
  findings.find((finding) => finding.code === code)?.found;

describe('a column of strengths', () => {
  it.each([
    ['beside a decimal comma', ['1.234', '2.000', '1.500,5'], '1.234 · 1.500,5'],
    ['beside a small one with a comma', ['12,5', '1.200'], '1.200 · 12,5'],
    ['where no other point is', ['1.234', '2.000', '7'], '1.234'],
  ])('with a point before three digits %s is reported', (_where, values, expected) => {
    expect(found('point-of-thousands', findingsOf('peso', ...values))).toBe(expected);
  });

  it.each([
    [['1.234', '0.5']],
    [['1.25', '2.125']],
    [['1,5', '2']],
    [['1234', '2000']],
    [['0.125', '0.375']],
  ])('of one form is not: %j', (values) => {
    expect(found('point-of-thousands', findingsOf('peso', ...values))).toBeUndefined();
  });

  it('of words is kept beside the ties and reported, "nunca" among them', () => {
    const findings = findingsOf('frecuencia', 'semanal', 'nunca', 'mensual');
    expect(found('strength-in-words', findings)).toBe('semanal, nunca, mensual');
    expect(found('strength-in-words', findingsOf('frecuencia', '1', '3'))).toBeUndefined();
    expect(found('strength-in-words', findingsOf('comentario', 'semanal'))).toBeUndefined();
  });
});
