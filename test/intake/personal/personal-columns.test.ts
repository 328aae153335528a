import { describe, expect, test } from 'vitest';
import { personalKindOf } from '../../../server/intake/personal/personal-columns.ts';
import { isRun, personalContent } from '../../../server/intake/personal/personal-content.ts';
import { codes, findingOf, readTables, table } from '../shapes/read-tables.ts';

const kind = (heading: string, cells: string[], besideSchool = true) =>
  personalKindOf(heading, cells, { besideSchool });

describe('personal columns', () => {
  test.each(['12.345.678-5', '12345678-5', '123456785', '12.345.678 - 5', '7654321-6', '76543216'])(
    '%s is a RUN',
    (cell) => {
      expect(isRun(cell)).toBe(true);
    },
  );

  test.each(['12.345.678-4', '123456784', '8008-K', '2024', '69.010.100-9', '987654321', ''])(
    '%s is none',
    (cell) => {
      expect(isRun(cell)).toBe(false);
    },
  );

  test('by their values, whatever the heading says', () => {
    expect(kind('Dato 7', ['12.345.678-5', '76543216'])).toBe('run');
    expect(kind('Contacto', ['a@b.cl', 'c.d@e.org'])).toBe('email');
  });

  test('by their headings', () => {
    expect(kind('RUT', ['12.345.678', ''])).toBe('run');
    expect(kind('Teléfono de contacto', ['+56 9 8765 4321', '22 345 6789'])).toBe('telephone');
    expect(kind('Nombre y apellido', ['María Pérez', 'Juan Soto'])).toBe('person-name');
    expect(kind('¿Quién responde?', ['María Pérez'])).toBe('person-name');
    expect(kind('Nombre', ['María Pérez Soto', 'Juan Rojas'])).toBe('person-name');
  });

  test('never the names of schools, nor the RUT of a municipality', () => {
    expect(kind('Nombre', ['Gabriela Mistral', 'Pablo Neruda'], false)).toBeNull();
    expect(kind('Nombre del establecimiento', ['Gabriela Mistral'])).toBeNull();
    expect(kind('Nombre completo', ['Escuela Gabriela Mistral', 'Liceo Pablo Neruda'])).toBeNull();
    expect(kind('RUT', ['69.010.100-9', '69.020.300-6'])).toBeNull();
    expect(kind('Celular', ['sí', 'no'])).toBeNull();
  });

  test('a text may hold them', () => {
    expect(personalContent('escriban a m.perez@liceo.cl')).toBe('email');
    expect(personalContent('soy la 12.345.678-5, gracias')).toBe('run');
    expect(personalContent('trabajamos 12 horas en 2024-2025')).toBeNull();
  });
});

describe('nothing of a person comes in', () => {
  test('from a list of schools', () => {
    const read = readTables([
      table(
        'escuelas.csv',
        'rbd,nombre,RUN director,Correo,Fono,Nota',
        '10001,Escuela Sol,12.345.678-5,a@b.cl,+56 9 8765 4321,bien',
        '10002,Escuela Mar,7654321-6,c@d.cl,22 345 6789,su RUN es 12.345.678-5',
      ),
      table('lazos.csv', 'origen,destino,comentario', '10001,10002,llamar a x@y.cl'),
    ]);
    expect(JSON.stringify(read)).not.toMatch(/12\.345|7654321|@|8765/);
    expect(
      read.findings.filter(({ code }) => code === 'personal-column-dropped').map(({ found }) => found),
    ).toEqual(['run', 'email', 'telephone', 'email']);
    expect(findingOf(read, 'personal-content-dropped').found).toBe('…');
    expect(read.data.actors[0]!.attributes).toEqual({ Nota: 'bien' });
  });

  test('from the answers of a form, also where a name was wanted', () => {
    const read = readTables([
      table(
        'r.csv',
        'Marca temporal,Nombre,Su escuela,Celular,¿Con qué escuelas trabaja?',
        '2024/01/02 10:00:00,Ana Soto,Escuela Sol,987654321,Escuela Mar',
        '2024/01/02 11:00:00,Luis Díaz,Escuela Mar,912345678,mi correo es luis@mar.cl',
      ),
    ]);
    expect(JSON.stringify(read)).not.toMatch(/Ana Soto|Luis|9876|luis/);
    expect(codes(read)).toContain('personal-content-dropped');
  });
});
