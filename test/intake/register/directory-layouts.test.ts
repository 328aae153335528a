import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RecordOf } from '../../../contract/records.ts';
import { directory, found, read, textFile } from './directory-fixture.ts';

/** A small directory as somebody kept it; the same schools in each. */
const kept = (name: string) =>
  read({ name, bytes: readFileSync(new URL(`fixtures/${name}`, import.meta.url)) });
type Result = ReturnType<typeof read>;
const schools = ({ records }: Result) =>
  new Map(
    records.flatMap(({ record }) =>
      record.type === 'actor' && record.kind === 'school' ? [[record.rbd, record] as const] : [],
    ),
  );
const yearsOf = ({ records }: Result) =>
  records
    .map(({ record }) => record)
    .filter((record): record is RecordOf<'school-year'> => record.type === 'school-year');
const counted = ({ counts }: Result, year: number) =>
  Object.fromEntries(
    Object.entries(counts).flatMap(([name, value]) =>
      name.endsWith(`.${String(year)}`) ? [[name.slice(0, -5), value]] : [],
    ),
  );
const missing = (result: Result) => found(result, 'missing-column').map(([, row, column]) => [row, column]);

describe('the directory of 2025 as published, 58 columns', () => {
  const result = kept('a-2025-as-published.csv');

  it('has its counts, and the pupils of MAT_TOTAL', () => {
    expect(counted(result, 2025)).toMatchObject({
      rows: 6,
      working: 5,
      'with-enrolment': 5,
      'public-working': 3,
      'without-owner': 1,
      enrolment: 1545,
    });
    expect([...schools(result).values()].map(({ enrolment }) => enrolment)).toEqual([
      210, 340, 815, 120, 0, 60,
    ]);
    expect(missing(result)).toEqual([]);
  });

  it('has swapped coordinates put right, and none where a cell holds two numbers', () => {
    expect(schools(result).get(41902)).toMatchObject({ latitude: -36.6112, longitude: -72.1101 });
    expect(found(result, 'unreadable-coordinates').map(([, row]) => row)).toEqual([7]);
    expect(schools(result).get(41906)).toMatchObject({ latitude: null, longitude: null });
    expect(schools(result).get(41905)).toMatchObject({ latitude: null, sostenedorId: null });
  });

  it('repeats no personal number, and takes Chillán for municipal until its SLEP begins', () => {
    expect(JSON.stringify(result)).not.toContain('1234567');
    expect(schools(result).get(41901)?.dependency).toBe('municipal-daem');
    expect(found(result, 'transfer-contradicts')).toEqual([]);
  });

  it('is the same with lower-case headings and in Windows-1252', () => {
    const latin = kept('c-lower-case-latin1.csv');
    expect(latin.counts).toEqual(result.counts);
    expect(schools(latin)).toEqual(schools(result));
    expect(schools(latin).get(41902)?.name).toBe('ESCUELA INVENTADA ESPAÑA');
  });
});

describe('a directory without some of its columns', () => {
  it.each(['b-2025-cleaned.csv', 'noown.csv'])('names no owner, and says so once: %s', (name) => {
    const result = kept(name);
    expect(missing(result)).toEqual([[1, 'RUT_SOSTENEDOR, MRUN']]);
    expect(result.findings.filter(({ code }) => /owner/.test(code))).toEqual([]);
    expect(Object.keys(counted(result, 2025)).filter((count) => /owner/.test(count))).toEqual([]);
    expect(counted(result, 2025)).toMatchObject({ rows: 6, working: 5, enrolment: 1545 });
    expect([...schools(result).values()].every(({ sostenedorId }) => sostenedorId === null)).toBe(true);
  });

  it('knows owners who are legal persons where only the personal number was taken out', () => {
    const legal = { RUT_SOSTENEDOR: '65144059', COD_DEPE: '3', COD_DEPE2: '2' };
    const natural = {
      RBD: '2',
      DGV_RBD: '7',
      P_JURIDICA: '0',
      RUT_SOSTENEDOR: ' ',
      COD_DEPE: '3',
      COD_DEPE2: '2',
    };
    const result = read(directory([legal, natural], '2025.csv', ['MRUN']));
    expect(missing(result)).toEqual([[1, 'MRUN']]);
    expect(found(result, 'without-owner')).toEqual([]);
    expect(schools(result).get(1)?.sostenedorId).toBe('sostenedor:65144059');
  });

  it('has no number of working or closed schools without the state', () => {
    const result = kept('noestado.csv');
    expect(missing(result)).toEqual([[1, 'ESTADO_ESTAB']]);
    const counts = Object.keys(counted(result, 2025));
    expect(counts.filter((name) => /working|recess|closed/.test(name))).toEqual([]);
    expect(counted(result, 2025)).toMatchObject({ rows: 6, 'with-enrolment': 5, enrolment: 1545 });
    expect(yearsOf(result).every(({ state }) => state === 'unknown')).toBe(true);
  });

  it.each([
    ['nomat.csv', 2025],
    ['d-2019-columns.csv', 2019],
  ])('has no number of pupils without MAT_TOTAL: %s', (name, year) => {
    const result = kept(name);
    expect(missing(result)).toEqual([[1, 'MAT_TOTAL']]);
    expect(counted(result, year)).toMatchObject({ rows: 6, working: 5, 'with-enrolment': 5 });
    expect(counted(result, year)).not.toHaveProperty('enrolment');
    expect(yearsOf(result).map(({ enrolment }) => enrolment)).toEqual(Array(6).fill(null));
  });

  it('has its rows and nothing else from five columns', () => {
    const result = kept('min.csv');
    expect(counted(result, 2025)).toEqual({ rows: 2 });
    expect(yearsOf(result)).toMatchObject([
      { state: 'unknown', hasEnrolment: null, enrolment: null, rural: null, sostenedorId: null },
      { dependency: 'slep', hasEnrolment: null },
    ]);
    expect(missing(result).length).toBe(new Set(missing(result).map(([, column]) => column)).size);
    expect(
      result.findings.filter(({ code }) => /^(missing-coordinates|unknown-|without-owner)/.test(code)),
    ).toEqual([]);
  });

  it('says nothing of places and of town and country without their columns', () => {
    const result = read(directory([{}, { RBD: '2', DGV_RBD: '7' }], '2025.csv', ['LATITUD', 'RURAL_RBD']));
    expect(missing(result).map(([, column]) => column)).toEqual(['RURAL_RBD', 'LATITUD']);
    expect(counted(result, 2023)).not.toHaveProperty('rural-working');
    expect(result.findings.filter(({ code }) => /coordinates|unknown-rural/.test(code))).toEqual([]);
  });
});

describe('a directory from before today’s comunas', () => {
  it('of 2014 has the comunas of today, unknown states and owners, each said once', () => {
    const result = kept('e-2014-columns.csv');
    expect(counted(result, 2014)).toEqual({ rows: 5, 'with-enrolment': 5 });
    expect(found(result, 'comuna-renumbered')).toEqual([
      ['e-2014-columns.csv', 2, 'COD_COM_RBD', '8401 (3 rows of this file)', 'corrected'],
      ['e-2014-columns.csv', 5, 'COD_COM_RBD', '8421', 'corrected'],
    ]);
    expect([...schools(result).values()].map(({ comunaId }) => comunaId)).toEqual(
      ['16101', '16101', '13117', '16109', '16101'].map((code) => `comuna:${code}`),
    );
    expect(found(result, 'unknown-comuna')).toEqual([]);
    expect(schools(result).get(41904)?.name).toBe('COLEGIO INVENTADO REPÚBLICA');
  });

  it.each([
    ['1201', 'ARICA', 'comuna:15101'],
    ['10501', 'VALDIVIA', 'comuna:14101'],
    ['5106', 'QUILPUE', 'comuna:05801'],
    ['8420', 'TREGUACO', 'comuna:16207'],
  ])('%s %s is %s', (code, name, comuna) => {
    const result = read(
      directory([{ COD_COM_RBD: code, NOM_COM_RBD: name, COD_PRO_RBD: '12', COD_REG_RBD: '1' }]),
    );
    expect(schools(result).get(1)?.comunaId).toBe(comuna);
    expect(
      result.findings.filter(({ code: kind }) => /^(province|region)-contradicts$|unknown-comuna/.test(kind)),
    ).toEqual([]);
  });

  it('leaves a code alone that was never given, or whose comuna has another name', () => {
    const other = read(directory([{ COD_COM_RBD: '8401', NOM_COM_RBD: 'ARICA' }]));
    expect(schools(other).get(1)?.comunaId).toBe('comuna:08401');
    expect(found(other, 'unknown-comuna')).toHaveLength(1);
    const never = read(directory([{ COD_COM_RBD: '13999', NOM_COM_RBD: 'X' }]));
    expect(found(never, 'comuna-renumbered')).toEqual([]);
  });

  it('keeps the check digit K and letters of Windows-1252', () => {
    const text = 'AGNO;RBD;DGV_RBD;NOM_RBD;COD_COM_RBD;COD_DEPE\n2014;41901;k;ESCUELA SEÑORA;8401;2\n';
    const { name } = textFile('x.csv', '');
    const result = read({ name, bytes: Buffer.from(text, 'latin1') });
    expect(found(result, 'rbd-check-digit')).toEqual([]);
    expect(schools(result).get(41901)?.name).toBe('ESCUELA SEÑORA');
  });
});
