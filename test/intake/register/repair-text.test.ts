import { describe, expect, it } from 'vitest';
import { repairText } from '../../../server/intake/register/repair-text.ts';

describe('repairText', () => {
  it.each([
    ['INSTITUTO ALEMÃ\u0081N DE OSORNO', 'INSTITUTO ALEMÁN DE OSORNO'],
    ['CORPORACIÃ“N EDUCACIONAL', 'CORPORACIÓN EDUCACIONAL'],
    ['REGIMIENTO INFANTERIA NÂº23', 'REGIMIENTO INFANTERIA Nº23'],
    ['NUESTRA SE¥ORA', 'NUESTRA SEÑORA'],
    ['J.M. BORGOÐO', 'J.M. BORGOÑO'],
    ['BERNARDO O¦HIGGINS', "BERNARDO O'HIGGINS"],
    ['ESC. BAS. PART.N¦49', 'ESC. BAS. PART.N°49'],
    ['LICEO TECNICO B NÕ 58', 'LICEO TECNICO B N° 58'],
    ['ESC. N_ 22 SAN RAFAEL', 'ESC. N° 22 SAN RAFAEL'],
    ['SAINT GREGORYªS', "SAINT GREGORY'S"],
    ['MAISON DE L¨ENFANCE', "MAISON DE L'ENFANCE"],
  ])('%s → %s', (found, expected) => {
    expect(repairText(found)).toEqual({ text: expected, repaired: true, doubtful: false });
  });

  it.each([
    'ESCUELA ÑUÑOA Nº 3',
    'CAFÉ',
    "O'HIGGINS",
    'KIMKËLEM',
    'RAYÜN',
    'LICEO `X`',
    'Nª6',
    '1ª COMPAÑIA',
  ])('leaves %s alone', (text) => {
    expect(repairText(text)).toEqual({ text, repaired: false, doubtful: false });
  });

  it.each(['AÛKEN', 'PAICAVÝ', 'JOSÈ', 'PE\uFFFDA', 'PE?A', '·PUNTILLA', 'S_X'])(
    'doubts %s and keeps it',
    (text) => {
      expect(repairText(text)).toEqual({ text, repaired: false, doubtful: true });
    },
  );
});
