import { describe, expect, it } from 'vitest';
import { canCorrect, groupObservations } from '../../../../client/features/imports/group-observations.ts';
import { cellsOf, groupByValue } from '../../../../client/features/imports/observation-cells.ts';
import type { Finding } from '../../../../contract/findings.ts';
import { observed } from './preview-fixture.ts';

const byCode = ({ code }: Finding) => ({ title: code, advice: null, isFallback: false });

describe('observations', () => {
  it('that are equal are one, first what is left out, then the most frequent', () => {
    const groups = groupObservations(
      [
        observed({ code: 'wave-assumed', outcome: 'info' }),
        observed({ code: 'self-tie', row: 2 }),
        observed({ row: 3, found: 'mucho' }),
        observed({ row: 4, found: 'poco' }),
        observed({ row: 5, outcome: 'kept' }),
      ],
      byCode,
    );
    expect(groups.map(({ words, outcome, findings }) => [words.title, outcome, findings.length])).toEqual([
      ['unreadable-number', 'refused', 2],
      ['self-tie', 'refused', 1],
      ['unreadable-number', 'kept', 1],
      ['wave-assumed', 'info', 1],
    ]);
    expect(groupObservations([], byCode)).toEqual([]);
  });

  it('are not one where the words name what was found', () => {
    const named = (found: string) => observed({ code: 'several-networks', found });
    const words = ({ found }: Finding) => ({ title: `Hay ${found!} redes`, advice: null, isFallback: false });
    const groups = groupObservations([named('2'), named('3'), named('2')], words);
    expect(groups.map(({ words: { title }, findings }) => [title, findings.length])).toEqual([
      ['Hay 2 redes', 2],
      ['Hay 3 redes', 1],
    ]);
  });

  it('about one value are corrected together, wherever it stands', () => {
    const column = 'fuerza';
    const [much, little] = groupByValue([
      observed({ row: 3, column, found: 'mucho' }),
      observed({ row: 9, column, found: 'poco' }),
      observed({ row: 12, column, found: 'mucho' }),
    ]);
    expect(much!.rows).toEqual([3, 12]);
    expect(cellsOf(much!, '3')).toEqual([
      { file: 'red.csv', row: 3, column, value: '3' },
      { file: 'red.csv', row: 12, column, value: '3' },
    ]);
    expect(cellsOf(little!, '1')).toHaveLength(1);
  });

  it('of the same value in another column or file are not', () => {
    const groups = groupByValue([
      observed({ row: 3, column: 'A', found: 'x' }),
      observed({ row: 3, column: 'B', found: 'x' }),
      observed({ row: 3, column: 'A', found: 'x', file: 'otra.csv' }),
    ]);
    expect(groups).toHaveLength(3);
  });
});

describe('a cell can be written anew', () => {
  const cell = observed({ row: 3, column: 'fuerza' });

  it.each(['red.csv', 'encuesta.xlsx', 'encuesta.xlsx/Respuestas.csv', 'RED.TSV'])('in %s', (file) => {
    expect(canCorrect({ ...cell, file })).toBe(true);
  });

  it.each([
    ['no row', { row: null }],
    ['no column', { column: null }],
    ['nothing left to correct', { outcome: 'corrected' as const }],
    ['no table', { file: 'red.graphml' }],
  ])('but not with %s', (_why, given) => {
    expect(canCorrect({ ...cell, ...given })).toBe(false);
  });
});
