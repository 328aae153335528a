import { describe, expect, test } from 'vitest';
import {
  beginsLikeSchool,
  foldSchoolName,
  parseSchoolLabel,
  rbdOf,
} from '../../server/intake/school-names.ts';

describe('names of schools', () => {
  test.each([
    ['esc. los aromos ', 'Escuela Los Aromos'],
    ['Lic. Bicent. Ñandú', 'LICEO BICENTENARIO NANDU'],
    ['Escuela N° 12', 'Escuela 12'],
    ['Esc. F-123', 'Escuela F123'],
    ['Col. Sta. María', 'Colegio Santa María'],
  ])('%s is %s', (one, other) => {
    expect(foldSchoolName(one)).toBe(foldSchoolName(other));
  });

  test.each([
    ['Escuela 12', 'Escuela 13'],
    ['Escuela San José', 'Escuela San Jorge'],
    ['Liceo A', 'Escuela A'],
  ])('%s is not %s', (one, other) => {
    expect(foldSchoolName(one)).not.toBe(foldSchoolName(other));
  });

  test('begin with a word for a school', () => {
    expect(['Esc. Sol', 'Liceo A-12', 'Jardín Infantil Rayito'].every(beginsLikeSchool)).toBe(true);
    expect(['Km 12', 'Las Araucarias', 'Escolar', ''].some(beginsLikeSchool)).toBe(false);
  });

  test.each([
    ['Escuela Los Aromos (RBD 8008-K)', 'Escuela Los Aromos', 8008],
    ['8008 - Escuela Los Aromos', 'Escuela Los Aromos', 8008],
    ['Escuela Los Aromos, RBD: 10.001-3', 'Escuela Los Aromos', 10001],
    ['RBD 10001', 'RBD 10001', 10001],
    ['Escuela Los Aromos (RBD 8008-1)', 'Escuela Los Aromos (RBD 8008-1)', null],
    ['Escuela 123', 'Escuela 123', null],
  ])('%s holds the RBD', (label, name, rbd) => {
    expect(parseSchoolLabel(label)).toEqual({ name, rbd });
  });

  test('an RBD has at most five digits', () => {
    expect([rbdOf('8.008-K'), rbdOf('10001'), rbdOf('8008-1'), rbdOf('123456'), rbdOf('x')]).toEqual([
      8008,
      10001,
      null,
      null,
      null,
    ]);
  });
});
