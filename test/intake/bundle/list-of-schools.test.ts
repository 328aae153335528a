import { describe, expect, it } from 'vitest';
import { readBundle } from '../../../server/intake/bundle/read-bundle.ts';
import { textFile } from './text-file.ts';

const ties = textFile('vinculos.csv', 'origen;destino;valor', '1488;1489;2', '1489;1491;1');
const actorsOf = (files: ReturnType<typeof textFile>[]) =>
  readBundle(files).result.records.flatMap(({ record }) =>
    record.type === 'actor' ? [[record.id, record.name, record.enrolment]] : [],
  );

describe('a list of schools beside the ties of a bundle', () => {
  it.each(['escuelas.csv', 'Establecimientos.csv', 'red/nodos.csv', 'Schools.txt'])(
    'is the sheet of actors, also as %s',
    (name) => {
      const schools = textFile(
        name,
        'rbd;nombre;matricula',
        '1488-5;Escuela Montevideo;328',
        '1489;Liceo de Olmué;219',
        '1491;Escuela Básica Lo Narváez;190',
      );
      expect(actorsOf([schools, ties])).toEqual([
        ['school:1488', 'Escuela Montevideo', 328],
        ['school:1489', 'Liceo de Olmué', 219],
        ['school:1491', 'Escuela Básica Lo Narváez', 190],
      ]);
    },
  );

  it('is none where a sheet of actors is there: it is named and left alone', () => {
    const actors = textFile('actores.csv', 'actor,nombre', 'school:1488,Escuela Montevideo');
    const other = textFile('escuelas.csv', 'rbd;nombre', '1488;Otra');
    const { result } = readBundle([actors, other, ties]);
    expect(result.findings).toContainEqual(
      expect.objectContaining({ file: 'escuelas.csv', code: 'file-not-read' }),
    );
  });
});
