import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBundle } from '../../../server/intake/bundle/read-bundle.ts';
import { howToRead } from '../../../server/intake/decisions/how-to-read.ts';
import type { ImportFile } from '../../../server/intake/intake-result.ts';
import { textFile } from './text-file.ts';

const agency = (...lines: string[]) =>
  textFile(
    'simce4b2023_rbd_publica.csv',
    'agno;rbd;dvrbd;nom_rbd;cod_depe2;prom_lect4b_rbd;prom_mate4b_rbd;ive;categoria_desempeno',
    ...lines,
  );
const read = (...files: ImportFile[]) => readBundle(files).result;
const resultsOf = (...files: ImportFile[]) =>
  read(...files).records.flatMap(({ record, row }) =>
    record.type === 'result'
      ? [[row, record.schoolId, record.year, record.measure, record.value ?? record.category]]
      : [],
  );
const refusals = (...files: ImportFile[]) =>
  read(...files)
    .findings.filter(({ outcome }) => outcome === 'refused')
    .map(({ row, column, found, code }) => [row, column, found, code]);

describe('results by school as the Agencia de Calidad publishes them', () => {
  it('become a result for each measure that a school has, with the line and the word of its category', () => {
    expect(
      resultsOf(
        agency(
          '2023;8008;K;ESCUELA LOS AROMOS;1;254,5;;85.3;Medio',
          '2023;8032-2;2;LICEO RÍO CLARO;1;.;261;-;Medio-Bajo',
        ),
      ),
    ).toEqual([
      [2, 'school:8008', 2023, 'prom_lect4b', 254.5],
      [2, 'school:8008', 2023, 'ive', 85.3],
      [2, 'school:8008', 2023, 'categoria_desempeno', 'Medio'],
      [3, 'school:8032', 2023, 'prom_mate4b', 261],
      [3, 'school:8032', 2023, 'categoria_desempeno', 'Medio-Bajo'],
    ]);
  });

  it('are read as the document has them', () => {
    const text = readFileSync('docs/tables.md', 'utf8');
    const [, lines] = /^```csv\n(agno;[^]*?)\n```$/m.exec(text)!;
    const file = textFile('ejemplo.csv', lines!);
    expect(resultsOf(file).map(([line, , , measure, value]) => [line, measure, value])).toEqual([
      [2, 'prom_lect4b', 254],
      [2, 'prom_mate4b', 261],
      [2, 'ive', 85.3],
      [2, 'categoria_desempeno', 'Medio'],
      [3, 'prom_lect4b', 248],
      [3, 'ive', 79.1],
    ]);
    expect(refusals(file)).toEqual([]);
  });

  it('say which columns are not kept, and refuse what is no RBD, year or number', () => {
    const { findings } = read(agency('2023;8008;K;X;1;254;;;'));
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'columns-not-read', found: 'dvrbd, nom_rbd, cod_depe2' }),
    );
    expect(
      refusals(agency('2023;8008-1;1;X;1;254;;;', '1023;8008;K;X;1;254;;;', '2023;8008;K;X;1;alto;261;;')),
    ).toEqual([
      [2, 'rbd', '8008-1', 'rbd-check-digit'],
      [3, 'agno', '1023', 'out-of-range'],
      [4, 'prom_lect4b_rbd', 'alto', 'unreadable-number'],
    ]);
  });

  it('are recognised by their columns, whatever the file is called; a line a measure is the other shape', () => {
    expect(howToRead([agency('2023;8008;K;X;1;254;;;')], {})).toBe('bundle');
    const named = textFile('resultados.csv', 'rbd,año,IVE', '8008,2023,"85,3"');
    expect(howToRead([named], {})).toBe('bundle');
    expect(resultsOf(named)).toEqual([[2, 'school:8008', 2023, 'ive', 85.3]]);
    const long = textFile('resultados.csv', 'rbd,ano,medida,valor', '8008,2023,ive,85');
    expect(resultsOf(long)).toEqual([[2, 'school:8008', 2023, 'ive', 85]]);
  });

  it.each([
    ['a list of schools', 'rbd,nombre,ive\n8008,Los Aromos,85'],
    ['years without a measure', 'rbd,año,matricula\n8008,2023,120'],
  ])('are not taken for %s', (_, text) => {
    expect(howToRead([textFile('tabla.csv', text)], {})).not.toBe('bundle');
  });
});
