import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigit } from '../../../server/intake/bundle/check-digit.ts';
import {
  hidePersonal,
  hidePersonalContent,
  personalContent,
  personalContents,
} from '../../../server/intake/personal/personal-content.ts';

/** `15432987` → `15.432.987`, with whatever parts the groups. */
const grouped = (number: number, by: string): string => String(number).replaceAll(/\B(?=(\d{3})+$)/g, by);

const fullWidth = (text: string): string =>
  text.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
const arabic = (text: string): string =>
  text.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x0660 + Number(digit)));

const hyphens = ['-', ' - ', '\u2010', '\u2011', '\u2013', '\u2014', '\u2212', '\uff0d', '\u200b-'];
const groupings = ['', '.', ' ', ',', '\u00a0', '\u202f', '’'];
const around = [
  '%',
  'su RUN es %, gracias',
  'organisation:%',
  'school:%',
  '(%)',
  'ver con Juan:%.',
  'p%',
  '%;%',
];

const ofPerson = fc.integer({ min: 1_000_000, max: 49_999_999 });
const ofOrganisation = fc.integer({ min: 50_000_000, max: 99_999_999 });
const written = (number: number, by: string, hyphen: string): string =>
  `${grouped(number, by)}${hyphen}${checkDigit(number)}`;
const writing = [
  fc.constantFrom(...groupings),
  fc.constantFrom(...hyphens),
  fc.constantFrom(...around),
  fc.constantFrom((text: string) => text, fullWidth, arabic),
] as const;

describe('the RUN of a person', () => {
  it('is found in a text again and again, also where a like one without it was looked into before', () => {
    const person = `school:${String(15_432_987)}-${checkDigit(15_432_987)}`;
    const code = 'school:154329870001';
    for (const text of [code, person, code, person, code])
      expect(personalContents(text), text).toEqual(text === person ? ['run'] : []);
  });

  it('is found in every writing, and nothing of it is left where it is hidden', () => {
    fc.assert(
      fc.property(ofPerson, ...writing, (number, by, hyphen, text, script) => {
        const whole = script(text.replaceAll('%', written(number, by, hyphen)));
        expect(personalContents(whole)).toContain('run');
        expect(hidePersonalContent(whole)).not.toMatch(/\p{Nd}{2}/u);
      }),
    );
  });

  it('is found after the word for it, also without its check digit or with a wrong one', () => {
    const words = ['RUN ', 'RUT: ', 'cédula de identidad N° ', 'C.I. ', 'DNI ', 'carnet ', 'rol único '];
    const digits = ['', '-0', '-5', '-K'];
    fc.assert(
      fc.property(
        ofPerson,
        fc.constantFrom(...words),
        fc.constantFrom(...digits),
        fc.constantFrom('', '.'),
        (number, word, digit, by) => {
          expect(personalContent(`${word}${grouped(number, by)}${digit}`)).toBe('run');
        },
      ),
    );
  });

  it('is never that of an organisation, whatever its writing', () => {
    fc.assert(
      fc.property(ofOrganisation, ...writing, (number, by, hyphen, text, script) => {
        expect(personalContent(script(text.replaceAll('%', written(number, by, hyphen))))).toBeNull();
      }),
    );
  });

  it('is no amount: nobody knows what digits alone are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.constantFrom('', '.'), (number, by) => {
        expect(personalContent(grouped(number, by))).toBeNull();
        expect(personalContent(`$${grouped(number, by)} en 2024`)).toBeNull();
      }),
    );
  });
});

describe('what else gives away a person', () => {
  it.each([
    ['escriban a m.perez@liceo.cl', 'email'],
    ['ana (arroba) mail.cl', 'email'],
    ['ana＠mail.cl', 'email'],
    ['+56 9 8765 4321', 'telephone'],
    ['+56987654321', 'telephone'],
    ['9 8765 4321', 'telephone'],
    ['llamar al (2) 2345 6789', 'telephone'],
    ['fono 2345678', 'telephone'],
    ['tel.: 22 345 6789', 'telephone'],
    ['fecha de nacimiento: 12/03/1975', 'birth-date'],
    ['nacida el 3 de marzo de 1975', 'birth-date'],
  ])('%s', (text, kind) => {
    expect(personalContents(text)).toEqual([kind]);
    expect(hidePersonal(text)).toContain('…');
  });

  it.each([
    '8008-K',
    'RBD 12345-6',
    '2024-11-04',
    '20241104-20251104',
    'sesión 9 2019-2020',
    '1.500.000 - 2.000.000',
    '12 345 678',
    '-33.4567890',
    '550e8400-e29b-41d4-a716-446655440000',
    'https://doi.org/10.1080/0022250X.2001.9990249',
    '978-0-521-38707-1',
    'run 1500000 simulations',
    'tel. 4, 2019-2020',
    'Nacimiento 2024-03-01',
    'trabajamos 12 horas en 2024-2025',
  ])('not %s', (text) => {
    expect(personalContent(text)).toBeNull();
  });

  it('of a text with several is all of it', () => {
    const text = 'Soy la 15.432.987-0, escriban a ana@mail.cl o llamen al 9 8765 4321';
    expect(personalContents(text)).toEqual(['run', 'email', 'telephone']);
    expect(hidePersonalContent(text)).toBe('Soy la …, escriban a … o llamen al …');
  });

  it('is looked for in time that grows with the text and no faster', () => {
    const pieces = [
      'a&',
      '@',
      'a',
      '1 ',
      '12.',
      '1234567 ',
      'RUN ',
      'tel ',
      '(2)',
      'fecha de nacimiento ',
      'a@b.',
    ];
    for (const piece of pieces) {
      const text = `${piece.repeat(Math.ceil(1_000_000 / piece.length))} 12345`;
      const begun = process.cpuUsage();
      personalContent(text);
      const { user, system } = process.cpuUsage(begun);
      expect((user + system) / 1e6, piece).toBeLessThan(2);
    }
  });
});
