import { describe, expect, it } from 'vitest';
import type { GraphFileOptions } from '../../../server/intake/formats/read-graph-file.ts';
import { readGraphFile } from '../../../server/intake/formats/read-graph-file.ts';
import { textFile } from '../bundle/text-file.ts';

type File = ReturnType<typeof textFile>;
const read = (file: File | File[], options: GraphFileOptions = {}) =>
  readGraphFile(Array.isArray(file) ? file : [file], options);
type Found = ReturnType<typeof read>;
const arcsOf = ({ data }: Found): string[] => data.ties.map(({ from, to }) => `${from}→${to}`).sort();
const codesOf = ({ result }: Found): string[] => result.findings.map(({ code }) => code);

describe('ids', () => {
  const list = (...rows: string[]) => textFile('red.csv', 'from,to', ...rows);

  it('of a network come from its content and not from the name of its file', () => {
    const [x, y, again] = [list('P1,P2'), list('Q1,Q2'), list('P1,P2')].map(
      (file) => read(file).data.network,
    );
    expect(x!.id).toMatch(/^red-[0-9a-f]{10}$/);
    expect(y!.id).not.toBe(x!.id);
    expect(again!.id).toBe(x!.id);
    expect(x!.name).toBe('red');
    expect(read(list('P1,P2'), { networkId: 'red:x', networkName: 'Red X' }).data.network).toMatchObject({
      id: 'red:x',
      name: 'Red X',
    });
  });

  it('of actors are those of their network in the store, and ids with a prefix stand', () => {
    const { data, result } = read(list('n0,school:8008', 'n1,red-a~x'), { networkId: 'r' });
    expect(data.actors.map(({ id }) => id)).toEqual(['n0', 'n1', 'red-a~x', 'school:8008']);
    const ids = result.records.flatMap(({ record }) => (record.type === 'actor' ? [record.id] : []));
    expect(ids).toEqual(['r~n0', 'r~n1', 'red-a~x', 'school:8008']);
    expect(
      result.records
        .filter(({ record }) => record.type === 'tie')
        .map(({ record }) => 'from' in record && record.from),
    ).toEqual(['r~n0', 'r~n1']);
  });

  it('that are spellings of one RBD are one school, and a wrong check digit is left out with its ties', () => {
    const found = read(list('school:8008-K,A', 'RBD8008,B', 'school:8008-1,C', '10-ene,D'), {
      directed: true,
    });
    expect(found.data.actors.map(({ id }) => id)).toEqual(['A', 'B', 'school:8008']);
    expect(arcsOf(found)).toEqual(['school:8008→A', 'school:8008→B']);
    expect(codesOf(found)).toEqual([
      'id-in-one-spelling',
      'id-in-one-spelling',
      'rbd-check-digit',
      'spreadsheet-made-id',
    ]);
  });

  it('say which part of the store the file tells anew', () => {
    const file = textFile('x.csv', 'from,to,layer,wave', 'a,b,confianza,2024', 'b,c,apoyo,2024');
    const { result } = read([file, textFile('x.nodes.csv', 'id,label', 'a,A', 'b,B', 'c,C')], {
      networkId: 'r',
    });
    expect(result.authority).toBe('import');
    expect(result.replaces).toEqual([
      { type: 'membership', where: { networkId: 'r' } },
      { type: 'tie', where: { networkId: 'r', waveId: '2024', layer: 'apoyo' } },
      { type: 'tie', where: { networkId: 'r', waveId: '2024', layer: 'trust' } },
    ]);
  });

  it('of a list of actors beside take their names from a column label', () => {
    const { data } = read([
      list('1,2'),
      textFile('red.nodes.csv', 'Id;Label;timeset', '1;Escuela Uno;', '2;Escuela Dos;'),
    ]);
    expect(data.actors.map(({ name }) => name)).toEqual(['Escuela Uno', 'Escuela Dos']);
  });
});
