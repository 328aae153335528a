import { describe, expect, it } from 'vitest';
import { readBundle } from '../../../server/intake/bundle/read-bundle.ts';
import { textFile } from './text-file.ts';

const ties = (...lines: string[]) => textFile('lazos.csv', ...lines);
const plain = ties('origen,destino', 'school:1488,school:1489');
const read = (...files: ReturnType<typeof textFile>[]) => readBundle(files).result;
const attributesOf = ({ records }: ReturnType<typeof read>) =>
  records.flatMap(({ record }) =>
    record.type === 'actor' || record.type === 'tie' ? [record.attributes] : [],
  );

describe('further columns of a bundle', () => {
  it('that hold names, telephones and e-mails of persons are not read, and each is reported', () => {
    const actors = textFile(
      'actores.csv',
      'actor,nombre,director,telefono,contacto,lema',
      'school:1488,Escuela Montevideo,Juan Pérez Soto,+56 9 1111 2222,j@x.cl,Aprender juntos',
      'school:1489,Liceo de Olmué,Ana Rojas Díaz,9 3333 4444,a@y.cl,',
    );
    const result = read(actors, plain);
    expect(attributesOf(result)).toEqual([{}, { lema: 'Aprender juntos' }, {}]);
    expect(
      result.findings.filter(({ code }) => code === 'personal-column-dropped').map(({ column }) => column),
    ).toEqual(['director', 'telefono', 'contacto']);
    expect(JSON.stringify(result)).not.toMatch(/Juan|Ana Rojas|1111|x\.cl/);
  });

  it.each(['llamar al +56 9 8765 4321', 'escribir a j.soto@daem.cl', 'ver con Juan, 11.111.111-1'])(
    'with "%s" in a cell lose that cell',
    (remark) => {
      const result = read(
        ties(
          'origen,destino,obs',
          `school:1488,school:1489,"${remark}"`,
          'school:1489,school:1491,"bien, 3 visitas"',
        ),
      );
      expect(attributesOf(result)).toContainEqual({ obs: 'bien, 3 visitas' });
      expect(result.findings).toContainEqual(
        expect.objectContaining({ code: 'personal-content-dropped', row: 2, column: 'obs', found: '…' }),
      );
      expect(JSON.stringify(result)).not.toContain(remark.slice(-8));
    },
  );

  it('of offices and of schools are read', () => {
    const actors = textFile(
      'actores.csv',
      'actor,nombre,director,escuela_base',
      'school:1488,Escuela Montevideo,titular,Liceo de Olmué',
      'school:1489,Liceo de Olmué,subrogante,Liceo de Olmué',
    );
    expect(attributesOf(read(actors, plain))).toContainEqual({
      director: 'titular',
      escuela_base: 'Liceo de Olmué',
    });
  });
});
