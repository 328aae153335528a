import { expect, it } from 'vitest';
import { foldName, titleCase } from '../../../server/intake/register/title-case.ts';

it('writes capitals as names are written', () => {
  expect(titleCase('SAN JUAN DE LA COSTA')).toBe('San Juan de la Costa');
  expect(titleCase('ÑUBLE')).toBe('Ñuble');
  expect(titleCase('ANTOFAGASTA - TOCOPILLA')).toBe('Antofagasta - Tocopilla');
  expect(titleCase('EL LOA')).toBe('El Loa');
});

it('folds accents, case and signs for comparing', () => {
  expect(foldName('Escuela  Básica N° 1')).toBe(foldName('ESCUELA BASICA N 1'));
  expect(foldName('Peña')).not.toBe(foldName('Pelá'));
});
