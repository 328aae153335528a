import { describe, expect, it } from 'vitest';
import type { RecordOf, RecordType } from '../../../contract/records.ts';
import { directory, found, read, textFile } from './directory-fixture.ts';

type Result = ReturnType<typeof read>;
const of = <T extends RecordType>(result: Result, type: T): RecordOf<T>[] =>
  result.records.map(({ record }) => record).filter((record): record is RecordOf<T> => record.type === type);
const school = (result: Result, rbd: number) =>
  of(result, 'actor').find((actor) => actor.id === `school:${String(rbd)}`)!;

describe('oddities of a directory', () => {
  it.each([
    ['unreadable-rbd', { RBD: 'x' }, 'RBD', 'x', 'refused'],
    ['unreadable-year', { AGNO: '23' }, 'AGNO', '23', 'refused'],
    ['unreadable-comuna', { COD_COM_RBD: ' ' }, 'COD_COM_RBD', null, 'refused'],
    ['rbd-check-digit', { DGV_RBD: '8' }, 'DGV_RBD', '1-8', 'kept'],
    ['null-name', { NOM_RBD: 'NULL' }, 'NOM_RBD', 'NULL', 'corrected'],
    ['missing-name', { NOM_RBD: '..' }, 'NOM_RBD', '..', 'corrected'],
    ['mis-encoded-letters', { NOM_RBD: 'NUESTRA SE¥ORA' }, 'NOM_RBD', 'NUESTRA SE¥ORA', 'corrected'],
    ['doubtful-letters', { NOM_RBD: 'AÛKEN' }, 'NOM_RBD', 'AÛKEN', 'kept'],
    ['missing-coordinates', { LATITUD: ' ' }, 'LATITUD', null, 'kept'],
    ['unreadable-coordinates', { LONGITUD: '-70.2.9' }, 'LONGITUD', '-70.2.9', 'kept'],
    ['foreign-coordinates', { LATITUD: '40,4' }, 'LATITUD', '40,4 / -70,2952', 'kept'],
    [
      'swapped-coordinates',
      { LATITUD: '-70,2952', LONGITUD: '-18,4872' },
      'LATITUD',
      '-70,2952 / -18,4872',
      'corrected',
    ],
    ['imprecise-coordinates', { LATITUD: '-18' }, 'LATITUD', '-18 / -70,2952', 'kept'],
    ['without-owner', { RUT_SOSTENEDOR: ' ', P_JURIDICA: '9' }, 'RUT_SOSTENEDOR', null, 'kept'],
    [
      'dependency-owner-contradict',
      { COD_DEPE: '6', COD_DEPE2: '5' },
      'COD_DEPE',
      'slep, owner 69010100 (municipality)',
      'kept',
    ],
    ['dependency-codes-contradict', { COD_DEPE2: '5' }, 'COD_DEPE2', '5', 'kept'],
    ['unknown-state', { ESTADO_ESTAB: '8' }, 'ESTADO_ESTAB', '8', 'kept'],
    ['unknown-dependency', { COD_DEPE: '7', COD_DEPE2: '' }, 'COD_DEPE', '7', 'kept'],
    ['unknown-teaching', { ENS_01: '999' }, 'ENS_01', '999', 'kept'],
    ['unknown-rural', { RURAL_RBD: '' }, 'RURAL_RBD', null, 'kept'],
    ['enrolment-contradicts', { MATRICULA: '0' }, 'MAT_TOTAL', '30', 'kept'],
    ['enrolled-but-not-working', { ESTADO_ESTAB: '3' }, 'ESTADO_ESTAB', '3', 'kept'],
    ['unknown-comuna', { COD_COM_RBD: '15999' }, 'COD_COM_RBD', '15999', 'kept'],
    ['province-contradicts', { COD_PRO_RBD: '152' }, 'COD_PRO_RBD', '152', 'kept'],
    ['region-contradicts', { COD_REG_RBD: '1' }, 'COD_REG_RBD', '1', 'kept'],
    ['comuna-name-differs', { NOM_COM_RBD: 'ARIKA' }, 'NOM_COM_RBD', 'ARIKA', 'kept'],
    ['transfer-contradicts', {}, 'COD_DEPE', 'municipal-daem in 2023', 'kept'],
  ] as const)('%s', (code, cells, column, value, outcome) => {
    expect(found(read(directory([cells])), code)).toEqual([['2023.csv', 2, column, value, outcome]]);
  });

  it('puts swapped coordinates right and shows none that are foreign', () => {
    expect(school(read(directory([{ LATITUD: '-70,2952', LONGITUD: '-18,4872' }])), 1)).toMatchObject({
      latitude: -18.4872,
      longitude: -70.2952,
    });
    expect(school(read(directory([{ LATITUD: '40,4' }])), 1).latitude).toBeNull();
  });

  it('names schools of one comuna that have the same name, accents apart', () => {
    const result = read(
      directory([
        { NOM_RBD: 'ESCUELA BÁSICA N° 1' },
        { RBD: '2', DGV_RBD: '7', NOM_RBD: 'ESCUELA BASICA N 1' },
      ]),
    );
    expect(found(result, 'same-name-in-comuna').map(([, row]) => row)).toEqual([2, 3]);
  });

  it('refuses the second row of a school in a year and keeps the first', () => {
    const result = read(directory([{}, { NOM_RBD: 'AGAIN' }]));
    expect(found(result, 'duplicate-rbd')).toEqual([['2023.csv', 3, 'RBD', '1', 'refused']]);
    expect(school(result, 1).name).toBe('LICEO UNO');
  });

  it('keeps the last known coordinates while the comuna is the same', () => {
    const old = directory([{ AGNO: '2022' }], '2022.csv');
    const blank = { LATITUD: '', LONGITUD: '' };
    expect(school(read(old, directory([blank])), 1).latitude).toBe(-18.4872);
    expect(school(read(old, directory([{ ...blank, COD_COM_RBD: '15102' }])), 1).latitude).toBeNull();
  });

  it('says which delimited file it does not know, and passes over notes', () => {
    const result = read(directory([{}]), textFile('other.csv', 'a,b\n1,2\n'), textFile('SOURCE.md', '# x'));
    expect(found(result, 'unknown-file')).toEqual([['other.csv', null, null, null, 'info']]);
  });
});

describe('owners file against directory', () => {
  const owners = (lines: string[]) =>
    textFile(
      'owners.csv',
      [
        'AGNO;P_JURIDICA;MRUN;RUT_SOST;NOMBRE_SOST;ID_MUNICIPAL;ID_SLE;NUM_RBD_TOT;RBD_001;RBD_002',
        ...lines,
      ].join('\n'),
    );

  it('agrees pair by pair', () => {
    const result = read(owners(['2023;1; ;69010100;MUNICIPALIDAD DE ARICA;1;0;1;1;']), directory([{}]));
    expect(result.counts).toMatchObject({ 'owner-pairs.2023': 1, 'owner-pairs-agreeing.2023': 1 });
    expect(result.findings.filter(({ code }) => code.startsWith('owner-'))).toEqual([]);
  });

  it('lists each difference', () => {
    const result = read(
      owners(['2023;1; ;69010100;MUNICIPALIDAD DE ARICA;1;0;2;9;2', '2023;1; ;65144059;FUNDACION;0;0;3;2;']),
      directory([{}, { RBD: '2', DGV_RBD: '7', NOM_RBD: 'B' }]),
    );
    expect(found(result, 'owner-pair-not-in-directory').map(([, row, column]) => [row, column])).toEqual([
      [2, 'RBD_001'],
    ]);
    expect(found(result, 'owner-pair-differs').map(([, row, column]) => [row, column])).toEqual([
      [3, 'RBD_001'],
    ]);
    expect(found(result, 'school-with-two-owners').map(([, row]) => row)).toEqual([3]);
    expect(found(result, 'owner-pair-not-in-owners-file').map(([file, row]) => [file, row])).toEqual([
      ['2023.csv', 2],
    ]);
    expect(found(result, 'owner-total-differs')).toEqual([['owners.csv', 3, 'NUM_RBD_TOT', '3', 'kept']]);
    expect(result.counts['owner-pairs-agreeing.2023']).toBe(1);
  });
});

describe('directories of other years', () => {
  it('reads one without owner, state, coordinates and enrolment (as before 2015)', () => {
    const old = textFile(
      '2010.csv',
      'AGNO;RBD;DGV_RBD;NOM_RBD;COD_COM_RBD;COD_DEPE;RURAL_RBD;ENS_01\n2010;1;9;LICEO;15101;2;0;110\n',
    );
    const [year] = of(read(old), 'school-year');
    expect(year).toMatchObject({
      year: 2010,
      state: 'unknown',
      sostenedorId: null,
      hasEnrolment: true,
      enrolment: null,
    });
  });
});
