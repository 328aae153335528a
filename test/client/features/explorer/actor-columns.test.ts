import { describe, expect, it } from 'vitest';
import {
  actorColumns,
  matches,
  sortActors,
  varyingColumns,
} from '../../../../client/features/explorer/actor-columns.ts';
import { formatter } from '../../../../client/i18n/format.ts';
import { actor } from '../../fixture.ts';

const words = {
  t: (key: string) => key,
  termLabel: (_: string, code: string) => code,
  nameOf: (id: string) => id,
};
const format = formatter('es');
const actors = [
  actor('1', { name: 'Ñuñoa', enrolment: 5 }),
  actor('2', { name: 'Nogales' }),
  actor('3', { name: 'Árbol', enrolment: 1200 }),
];
const columns = actorColumns(
  // `t` is i18next's function with all its overloads; the columns call it with a key and nothing else.
  { ...words, format } as never,
  actors,
  new Map(),
  new Map([['betweenness', new Map([['2', 0.125]])]]),
  new Map(),
);

describe('the table', () => {
  it('leaves out columns that nobody fills', () => {
    expect(columns.map(({ id }) => id)).toEqual(['name', 'ties', 'betweenness', 'enrolment', 'kind']);
  });

  it('shows those in which actors differ, and says what is the same for all', () => {
    const { shown, same } = varyingColumns(columns, actors);
    expect(shown.map(({ id }) => id)).toEqual(['name', 'ties', 'betweenness', 'enrolment']);
    expect(same.map(({ id }) => id)).toEqual(['kind']);
  });

  it('has a column for each fact that the source gives under a name of its own', () => {
    const own = [actor('1', { attributes: { turno: 'mañana', salas: 12 } }), actor('2')];
    const named = actorColumns({ ...words, format } as never, own, new Map(), new Map(), new Map());
    const written = named.filter(({ id }) => id.startsWith('own:'));
    expect(written.map(({ name, numeric }) => [name, numeric])).toEqual([
      ['turno', false],
      ['salas', true],
    ]);
    expect(written.map(({ text }) => own.map(text))).toEqual([
      ['mañana', '—'],
      ['12', '—'],
    ]);
  });

  it('writes unknown as a dash, never as zero', () => {
    const enrolment = columns.find(({ id }) => id === 'enrolment')!;
    expect(actors.map((one) => enrolment.text(one))).toEqual(['5', '—', '1.200']);
  });

  it('sorts names as Spanish does', () => {
    const sorted = sortActors(actors, columns, 'name', format.compare);
    expect(sorted.map(({ name }) => name)).toEqual(['Árbol', 'Nogales', 'Ñuñoa']);
  });

  it.each([
    ['enrolment', ['1', '3', '2']],
    ['-enrolment', ['3', '1', '2']],
  ])('sorts by %s with the unknown last either way', (sort, ids) => {
    expect(sortActors(actors, columns, sort, format.compare).map(({ id }) => id)).toEqual(ids);
  });

  it('finds names by their parts, accents and case aside', () => {
    expect(matches('Escuela Básica Los Ríos', 'rios BASICA')).toBe(true);
    expect(matches('Escuela Básica Los Ríos', 'lagos')).toBe(false);
  });
});
