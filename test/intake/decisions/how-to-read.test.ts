import { describe, expect, it } from 'vitest';
import { howToRead } from '../../../server/intake/decisions/how-to-read.ts';
import { textFile } from '../bundle/text-file.ts';

const contracts = textFile('contratos.csv', 'contrato;rut_proveedor;rbd', '1;76123450;8008');
const results = textFile('resultados.csv', 'RBD;Año;Medida;Valor', '8008;2023;SIMCE;254');
const events = textFile('eventos.csv', 'territorio,fecha,tipo', 'slep:1303,2022,hito');
const evaluations = textFile('evaluaciones.csv', 'contrato,evaluador,dimension,puntaje', '1,escuela,trato,6');

describe('howToRead of what belongs to no network', () => {
  it.each([[contracts], [results], [events], [evaluations]])(
    'takes $name alone for a sheet of a bundle',
    (file) => expect(howToRead([file], {})).toBe('bundle'),
  );

  it('takes several for a bundle, also inside a folder or a workbook', () => {
    expect(howToRead([contracts, evaluations], {})).toBe('bundle');
    expect(howToRead([{ ...results, name: 'libro.xlsx/Resultados.csv' }], {})).toBe('bundle');
  });

  it('takes a table that is only called so for what its columns say', () => {
    const answers = textFile('resultados.csv', 'Escuela,¿Con quién colabora?', 'A,B', 'B,A');
    expect(howToRead([answers], {})).toBe('tables');
    const form = textFile('respuestas.csv', 'Escuela,¿Con quién colabora?', 'A,B');
    expect(howToRead([answers, form], {})).toBe('tables');
  });
});
