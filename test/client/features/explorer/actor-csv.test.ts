import { expect, it } from 'vitest';
import { actorRows, fileNameOf } from '../../../../client/features/explorer/actor-csv.ts';
import { actor } from '../../fixture.ts';

const name = {
  id: 'name',
  numeric: false,
  name: 'Nombre',
  value: (one: { name: string }) => one.name,
  text: String,
};

it('a table as a file has the RBD of schools that have one', () => {
  const actors = [
    actor('school:617', { name: 'Escuela Sur' }),
    actor('school:demo-1', { name: 'Escuela Norte' }),
    actor('sostenedor:69', { kind: 'sostenedor', name: 'Municipio' }),
  ];
  expect(actorRows(actors, [name as never], 'RBD')).toEqual([
    ['id', 'RBD', 'Nombre'],
    ['school:617', 617, 'Escuela Sur'],
    ['school:demo-1', null, 'Escuela Norte'],
    ['sostenedor:69', null, 'Municipio'],
  ]);
  expect(actorRows(actors.slice(1), [name as never], 'RBD')[0]).toEqual(['id', 'Nombre']);
});

it('its name says what it holds', () => {
  expect(fileNameOf('Actores de Red Ñuñoa', '2024', null)).toBe('actores-de-red-nunoa-2024');
});
