import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorId } from '../../../server/intake/bundle/actor-ids.ts';
import { valueOf } from '../../../server/intake/bundle/cell-formats.ts';
import { checkDigit } from '../../../server/intake/bundle/check-digit.ts';
import { readBundle } from '../../../server/intake/bundle/read-bundle.ts';
import { codes, refused } from './bundle-fixture.ts';
import { textFile } from './text-file.ts';

const endsOf = (files: ReturnType<typeof textFile>[]) => {
  const { data, result } = readBundle(files);
  const stored = result.records.flatMap(({ record }) => (record.type === 'actor' ? [record.id] : []));
  return { data: data[0]!, result, stored: stored.sort() };
};

describe('an id that looks like an RBD', () => {
  it.each([
    ['school:8008', 'school:8008'],
    ['school:8008-K', 'school:8008'],
    ['school:8008k', 'school:8008'],
    ['school:8.008-K', 'school:8008'],
    ['school: 8008 ', 'school:8008'],
    ['SCHOOL:8008', 'school:8008'],
    ['school:08008', 'school:8008'],
    ['RBD8008', 'school:8008'],
    ['rbd:8002-0', 'school:8002'],
    ['RBD 10227', 'school:10227'],
    ['8008-K', 'school:8008'],
    ['8.008-k', 'school:8008'],
    ['8008K', 'school:8008'],
    ['10006', '10006'],
    ['8008', '8008'],
    ['1-9', '1-9'],
    ['2K', '2K'],
    ['101K', '101K'],
    ['school:demo-1', 'school:demo-1'],
    ['n0', 'n0'],
    ['Sostenedor:65.154.016-K', 'sostenedor:65154016'],
    ['UNIVERSITY:70', 'university:70'],
    ['red:x~n0', 'red:x~n0'],
  ])('%s is %s', (written, id) => expect(valueOf(actorId.read(written))).toBe(id));

  it.each([
    ['school:8008-1', 'rbd-check-digit'],
    ['8008-1', 'rbd-check-digit'],
    ['RBD8002-9', 'rbd-check-digit'],
    ['school:99999999', 'unreadable-rbd'],
    ['school:123456', 'unreadable-rbd'],
    ['school:8008-X', 'unreadable-rbd'],
    ['10-ene', 'spreadsheet-made-id'],
    ['school:10-ene', 'spreadsheet-made-id'],
    ['mar-24', 'spreadsheet-made-id'],
    ['2024-01-10', 'spreadsheet-made-id'],
    ['1,0227E+04', 'spreadsheet-made-id'],
    ['sostenedor:65.154.016-1', 'rut-check-digit'],
    ['12.345.678-5', 'personal-number'],
    ['Escuela San José', 'unreadable-id'],
    ['x'.repeat(101), 'unreadable-id'],
  ])('%s cannot be read: %s', (written, code) => expect(actorId.read(written)).toMatchObject({ code }));
});

describe('any RBD', () => {
  const dotted = (rbd: number): string => String(rbd).replace(/\B(?=(\d{3})+$)/, '.');
  const spellings = (rbd: number, digit: string): string[] => [
    `school:${String(rbd)}`,
    `school:${String(rbd)}-${digit}`,
    `School:${dotted(rbd)}-${digit.toLowerCase()}`,
    `school:0${String(rbd)}`,
    `RBD${String(rbd)}-${digit}`,
    `rbd: ${dotted(rbd)}`,
    ...(rbd > 99 ? [`${String(rbd)}-${digit}`] : []),
  ];

  it('is one school in every spelling, and none with another check digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom(...'0123456789K'), (rbd, other) => {
        const digit = checkDigit(rbd);
        for (const each of spellings(rbd, digit))
          expect(valueOf(actorId.read(each)), each).toBe(`school:${String(rbd)}`);
        if (other === digit) return;
        for (const each of [`school:${String(rbd)}-${other}`, `RBD${String(rbd)}-${other}`])
          expect(actorId.read(each), each).toMatchObject({ code: 'rbd-check-digit' });
      }),
    );
  });

  it('is what it was read as when it is read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (cell) => {
        const id = valueOf(actorId.read(cell.trim()));
        if (id !== null) expect(actorId.read(actorId.write(id))).toBe(id);
      }),
    );
  });
});

describe('ids of one school in several spellings', () => {
  it('are one tie in four spellings, and what is refused is nowhere', () => {
    const { data, result, stored } = endsOf([
      textFile(
        'ties.csv',
        'from,to',
        '8008-K,8002-0',
        'school:8008-k,school:8002',
        'school:8008,8002',
        '8.008-K,8002-0',
        '8008-1,8002-0',
        '10-ene,8002-0',
      ),
    ]);
    expect(stored).toEqual(['school:8002', 'school:8008']);
    expect(data.actors.map(({ id }) => id)).toEqual(['school:8002', 'school:8008']);
    expect(data.ties.map(({ from, to }) => [from, to])).toEqual([['school:8008', 'school:8002']]);
    expect(refused(result.findings).map(({ code, row }) => [code, row])).toEqual([
      ['rbd-check-digit', 6],
      ['spreadsheet-made-id', 7],
    ]);
    const corrected = result.findings.filter(({ code }) => code === 'id-in-one-spelling');
    expect(corrected.map(({ found }) => found).sort()).toEqual([
      '8.008-K',
      '8002',
      '8002-0',
      '8008-K',
      'school:8008-k',
    ]);
  });

  it('are one school however the prefix is written', () => {
    const { stored, result } = endsOf([
      textFile('networks.csv', 'network_id,name', 'red:c32,C32'),
      textFile(
        'ties.csv',
        'from,to',
        ...['school:8008-1', 'SCHOOL:8008', 'school:08008', 'school:8.008'].map((id) => `${id},school:8002`),
        ...['RBD8008', 'school:99999999', 'school:8008k'].map((id) => `${id},school:8002`),
      ),
    ]);
    expect(stored).toEqual(['school:8002', 'school:8008']);
    expect(refused(result.findings).map(({ row }) => row)).toEqual([2, 7]);
  });

  it('are one school where lines of actors give the same RBD', () => {
    const { result, stored } = endsOf([
      textFile(
        'actors.csv',
        'actor_id,kind,name,rbd',
        'school:demo-a,school,Con K mayúscula,8008-K',
        'school:demo-b,school,Con k minúscula y espacio," 8008-k "',
        'school:demo-c,school,Sin dígito,8008',
        'school:demo-d,school,Con punto,8.008-K',
        'school:demo-e,school,Dígito equivocado,8008-1',
        'school:demo-f,school,Cero,8002-0',
        'school:demo-g,school,Pegado,10006',
        'school:demo-h,school,Fecha de Excel,10-ene',
        'school:demo-i,school,Científico,1.0227E+04',
      ),
      textFile('ties.csv', 'from,to', 'school:demo-b,school:demo-f'),
    ]);
    expect(stored).toEqual(['school:10006', 'school:8002', 'school:8008']);
    expect(refused(result.findings).map(({ code, row }) => [row, code])).toEqual([
      [6, 'rbd-check-digit'],
      [9, 'unreadable-rbd'],
      [10, 'unreadable-rbd'],
      [3, 'two-ids-for-one-school'],
      [4, 'two-ids-for-one-school'],
      [5, 'two-ids-for-one-school'],
      // Fictional ids make the network simulated, and 8008 is a school that exists.
      [2, 'simulated-tie-of-real-school'],
    ]);
  });

  it('are one school, corrected, where the second line says nothing else', () => {
    const { data, result } = endsOf([
      textFile('actors.csv', 'actor_id,rbd,name', 'A,10,Uno', 'B,10,', 'C,11,Tres'),
      textFile('ties.csv', 'from,to', 'B,C', 'school:10,school:11'),
    ]);
    expect(refused(result.findings)).toEqual([]);
    expect(codes(result.findings)).toContain('two-ids-for-one-school');
    expect(data.actors.map(({ id }) => id)).toEqual(['A', 'C']);
    expect(data.ties.map(({ from, to }) => [from, to])).toEqual([['A', 'C']]);
  });

  it.each([
    ['rbd_origen,rbd_destino', '8008,8002', 'rbd,nombre', '8008,Uno'],
    ['RBD origen,RBD destino', '8008-K,8002-0', 'actor_id,nombre', 'school:8008,Uno'],
    ['origen RBD,destino RBD', '8.008,08002', 'código,nombre', 'RBD8008,Uno'],
  ])('are schools under a heading that says so: %s', (heading, line, actors, actor) => {
    const { result, stored } = endsOf([
      textFile('ties.csv', heading, line),
      textFile('actors.csv', actors, actor, actor.replaceAll('8008', '8002').replace('Uno', 'Dos')),
    ]);
    expect(refused(result.findings)).toEqual([]);
    expect(stored).toEqual(['school:8002', 'school:8008']);
  });

  it('are refused under such a heading where they are none', () => {
    const { result } = readBundle([
      textFile('ties.csv', 'rbd_origen,rbd_destino', '8008-1,8002', '123456,8002'),
    ]);
    expect(refused(result.findings).map(({ code, found }) => [code, found])).toEqual([
      ['rbd-check-digit', '8008-1'],
      ['unreadable-rbd', '123456'],
    ]);
  });

  it.each([
    ['8008,Uno', 'school:8008,8002'],
    ['school:8008,Uno', '8008,8002'],
    ['RBD8008,Uno', '8008-K,8002'],
  ])('are one school whether its line or a tie has the bare number: %s', (actor, tie) => {
    const { data, result, stored } = endsOf([
      textFile('actors.csv', 'actor_id,name', actor, 'school:8002,Dos'),
      textFile('ties.csv', 'from,to', tie),
    ]);
    expect(refused(result.findings)).toEqual([]);
    expect(stored).toEqual(['school:8002', 'school:8008']);
    expect(data.actors.map(({ name }) => name)).toEqual(['Dos', 'Uno']);
  });

  it('leaves bare numbers alone where nothing says that they are schools', () => {
    const { stored } = endsOf([
      textFile('networks.csv', 'network_id', 'red:n'),
      textFile('ties.csv', 'from,to', '8008,8002'),
    ]);
    expect(stored).toEqual(['red:n~8002', 'red:n~8008']);
  });
});
