import { describe, expect, it } from 'vitest';
import { checkPassword } from '../../../server/use-cases/accounts/password-rules.ts';

const codeOf = (password: string, name = 'ana.rojas@slep.cl'): string | null => {
  try {
    checkPassword(password, name);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('checkPassword', () => {
  it.each([
    ['11 letters', 'tejidolento', 'password-too-short'],
    ['11 letters that take 22 bytes', 'ñandúñandúñ', 'password-too-short'],
    ['201 letters', 'tejido lento '.repeat(16).slice(0, 201), 'password-too-long'],
    ['the name', 'x9 ANA.ROJAS 7k', 'password-holds-name'],
  ])('refuses %s', (_what, password, code) => {
    expect(codeOf(password)).toBe(code);
  });

  it.each([
    'contraseña123',
    'Contraseña2026!',
    'P4ssw0rd1234',
    'password2026!!',
    'MiContraseñaSegura',
    'colegio escuela 1',
    '¡Bienvenido2026!',
    'adminadminadmin',
    'telartelartelar',
    'abcdefghijkl',
    'lkjihgfedcba',
    '123456789012',
    'qwertyuiopas',
    'aaaaaaaaaaaab',
    'chile2026chile',
    'abc123abc123',
    'las de la red',
  ])('refuses %s, which is tried first', (password) => {
    expect(codeOf(password)).toBe('password-common');
  });

  it.each([
    'tejido lento de otoño',
    'barco verde con lentes',
    'colegio ratón lámpara',
    'casaluna perro iglesia barco',
    'v7#qL2p!xR9z',
    '正しい馬の電池ホチキス長い',
    '7294 1836 5520 9917 x',
  ])('takes %s, without a rule of composition', (password) => {
    expect(codeOf(password)).toBeNull();
  });

  it('does not take the first letters of a short name for the name', () => {
    expect(codeOf('tejido lento ana', 'ana')).toBeNull();
  });

  it('is quick with the longest password', () => {
    const begun = performance.now();
    codeOf('la'.repeat(100));
    codeOf('escuela1'.repeat(25));
    expect(performance.now() - begun).toBeLessThan(200);
  });
});
