import { describe, expect, it } from 'vitest';
import { recordKey } from '../../../contract/record-key.ts';
import { type RecordOf, type RecordType, StoredRecord } from '../../../contract/records.ts';
import { directory, found, read, textFile } from './directory-fixture.ts';

type Result = ReturnType<typeof read>;
const of = <T extends RecordType>(result: Result, type: T): RecordOf<T>[] =>
  result.records.map(({ record }) => record).filter((record): record is RecordOf<T> => record.type === type);
const school = (result: Result, rbd: number) =>
  of(result, 'actor').find((actor) => actor.id === `school:${String(rbd)}`)!;

describe('one directory alone', () => {
  const result = read(directory([{}]));

  it('gives records that the contract accepts, each fact once', () => {
    for (const { record } of result.records) expect(StoredRecord.parse(record)).toEqual(record);
    const keys = result.records.map(({ record }) => recordKey(record));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('tells the school, its year and who runs it, with file and row', () => {
    expect(school(result, 1)).toMatchObject({
      name: 'LICEO UNO',
      comunaId: 'comuna:15101',
      latitude: -18.4872,
      longitude: -70.2952,
      rural: false,
      enrolment: 30,
      state: 'working',
      dependency: 'municipal-daem',
      sostenedorId: 'sostenedor:69010100',
      subKind: 'basic',
    });
    const [year] = result.records.filter(({ record }) => record.type === 'school-year');
    expect(year).toMatchObject({ file: '2023.csv', row: 2, record: { year: 2023, teaching: [110] } });
    expect(of(result, 'tie')).toMatchObject([
      {
        layer: 'administers',
        from: 'sostenedor:69010100',
        to: 'school:1',
        networkId: null,
        validFrom: '2023',
        validTo: null,
      },
    ]);
  });

  it('names comunas and owners by the lists that ship with Telar', () => {
    expect(of(result, 'territory').find(({ id }) => id === 'comuna:15101')).toMatchObject({
      name: 'Arica',
      parentId: 'province:151',
    });
    expect(of(result, 'actor').find(({ id }) => id === 'sostenedor:69010100')).toMatchObject({
      name: 'ILUSTRE MUNICIPALIDAD DE ARICA',
      legalKind: 'municipality',
    });
    expect(of(result, 'school-event')).toEqual([]);
    expect(result.changes).toEqual({});
  });
});

describe('natural persons', () => {
  const mrun = '90002890';
  const result = read(
    directory([
      { MRUN: mrun, RUT_SOSTENEDOR: ' ', P_JURIDICA: '0', COD_DEPE: '3', COD_DEPE2: '2' },
      { RBD: '2', DGV_RBD: '7', MRUN: mrun, RUT_SOSTENEDOR: ' ', P_JURIDICA: '0' },
      { RBD: '3', DGV_RBD: '5', LATITUD: mrun },
      { RBD: '4', DGV_RBD: '3', RUT_SOSTENEDOR: '12345678' },
      { RBD: '5', DGV_RBD: '1', MRUN: '90.111.222', RUT_SOSTENEDOR: '65144059' },
    ]),
  );

  it('become a keyed hash without name or number', () => {
    const owner = school(result, 1).sostenedorId!;
    expect(owner).toMatch(/^sostenedor:natural-[0-9a-f]{16}$/);
    expect(school(result, 2).sostenedorId).toBe(owner);
    expect(of(result, 'actor').find(({ id }) => id === owner)).toMatchObject({
      name: 'Persona natural (sostenedor)',
      legalKind: 'natural-person',
      comunaId: null,
      attributes: {},
    });
  });

  it('have another hash under another key', async () => {
    const { readRegister } = await import('../../../server/intake/register/read-register.ts');
    const file = directory([{ MRUN: mrun, RUT_SOSTENEDOR: ' ', P_JURIDICA: '0' }]);
    const other = readRegister([file], { ownerKey: new Uint8Array(32).fill(8) });
    expect(school(other, 1).sostenedorId).not.toBe(school(result, 1).sostenedorId);
  });

  it('leave no number in any part of the answer, wherever it strayed', () => {
    const everything = JSON.stringify(result);
    for (const number of [mrun, '12345678', '90.111.222', '90111222'])
      expect(everything).not.toContain(number);
  });

  it('are findings where the dependency is public or the RUT is a person’s', () => {
    expect(found(result, 'public-dependency-natural-owner').map(([, row]) => row)).toEqual([3, 5]);
    expect(found(result, 'personal-rut').map(([, row]) => row)).toEqual([5]);
    expect(found(result, 'owner-columns-contradict').map(([, row]) => row)).toEqual([6]);
    expect(found(result, 'unreadable-coordinates')).toEqual([]);
    expect(found(result, 'foreign-coordinates')[0]![3]).toBe('(withheld) / -70,2952');
  });

  it('have no name taken from an owners file, even where one stands', () => {
    const owners = textFile(
      'owners.csv',
      `AGNO;P_JURIDICA;MRUN;RUT_SOST;NOMBRE_SOST;ID_MUNICIPAL;ID_SLE;RBD_001\n2023;0;${mrun};;JUANA PEREZ;0;0;1\n`,
    );
    const everything = JSON.stringify(
      read(owners, directory([{ MRUN: mrun, RUT_SOSTENEDOR: '', P_JURIDICA: '0' }])),
    );
    expect(everything).not.toContain('JUANA');
    expect(everything).not.toContain(mrun);
  });
});

describe('from year to year', () => {
  const before = [
    { AGNO: '2023' },
    { AGNO: '2023', RBD: '2', DGV_RBD: '7', NOM_RBD: 'B' },
    { AGNO: '2023', RBD: '3', DGV_RBD: '5', NOM_RBD: 'C', ESTADO_ESTAB: '2', MATRICULA: '0', MAT_TOTAL: '0' },
    { AGNO: '2023', RBD: '4', DGV_RBD: '3', NOM_RBD: 'D', RUT_SOSTENEDOR: '', P_JURIDICA: '9' },
    { AGNO: '2023', RBD: '5', DGV_RBD: '1', NOM_RBD: 'E' },
  ];
  const after = [
    { AGNO: '2024', RUT_SOSTENEDOR: '62000660', COD_DEPE: '6', COD_DEPE2: '5' },
    { AGNO: '2024', RBD: '2', DGV_RBD: '7', NOM_RBD: 'B', ESTADO_ESTAB: '2' },
    { AGNO: '2024', RBD: '3', DGV_RBD: '5', NOM_RBD: 'C' },
    { AGNO: '2024', RBD: '4', DGV_RBD: '3', NOM_RBD: 'D' },
    { AGNO: '2024', RBD: '7', DGV_RBD: '8', NOM_RBD: 'F' },
  ];
  const result = read(directory(after, 'b.csv'), directory(before, 'c.csv'));

  it('derives what happened, each kind by its definition', () => {
    const events = of(result, 'school-event').map((event) => [
      event.schoolId,
      event.kind,
      event.before,
      event.after,
    ]);
    expect(events).toEqual([
      ['school:1', 'owner-changed', 'sostenedor:69010100', 'sostenedor:62000660'],
      ['school:1', 'municipal-to-slep', 'municipal-daem', 'slep'],
      ['school:2', 'closed', 'working', 'recess'],
      ['school:3', 'reopened', 'recess', 'working'],
      ['school:5', 'gone', 'working', null],
      ['school:7', 'opened', null, 'working'],
    ]);
    expect(result.changes).toEqual({
      'new.2023-2024': 1,
      'gone.2023-2024': 1,
      'closed.2023-2024': 1,
      'reopened.2023-2024': 1,
      'owner-changed.2023-2024': 1,
      'municipal-to-slep.2023-2024': 1,
    });
  });

  it('makes one tie of the years with the same owner', () => {
    const ties = of(result, 'tie').map((tie) => [tie.to, tie.from.slice(11), tie.validFrom, tie.validTo]);
    expect(ties).toEqual([
      ['school:1', '69010100', '2023', '2023'],
      ['school:1', '62000660', '2024', null],
      ['school:2', '69010100', '2023', null],
      ['school:3', '69010100', '2023', null],
      ['school:4', '69010100', '2024', null],
      ['school:5', '69010100', '2023', '2023'],
      ['school:7', '69010100', '2024', null],
    ]);
  });

  it('gives the same whatever the order of the files', () => {
    const turned = read(directory(before, 'c.csv'), directory(after, 'b.csv'));
    expect(turned).toEqual(result);
  });

  it('does not bridge a year in which the school is missing', () => {
    const gap = read(
      directory([{ AGNO: '2022' }, { AGNO: '2022', RBD: '2', DGV_RBD: '7' }], '1.csv'),
      directory([{ AGNO: '2023', RBD: '2', DGV_RBD: '7' }], '2.csv'),
      directory([{ AGNO: '2024' }, { AGNO: '2024', RBD: '2', DGV_RBD: '7' }], '3.csv'),
    );
    const ties = of(gap, 'tie').filter(({ to }) => to === 'school:1');
    expect(ties.map((tie) => [tie.validFrom, tie.validTo])).toEqual([
      ['2022', '2022'],
      ['2024', null],
    ]);
    expect(found(gap, 'gone-while-working').map(([file, row]) => [file, row])).toEqual([['1.csv', 2]]);
  });

  it('keeps a school that is gone as last known, and says until when', () => {
    expect(school(result, 5)).toMatchObject({ state: 'working', attributes: { lastRegisterYear: 2023 } });
  });
});
