import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { edgeListColumns, readEdgeListColumns } from '../../../server/intake/formats/edge-list-columns.ts';
import type { GraphColumns } from '../../../server/intake/formats/graph-columns.ts';
import { readGraphFile } from '../../../server/intake/formats/read-graph-file.ts';
import { textFile } from '../bundle/text-file.ts';

const columns = (...lines: string[]): GraphColumns =>
  edgeListColumns(textFile('red.csv', ...lines), { directed: false });
const ties = ({ actors, from, to }: GraphColumns): string[] =>
  [...from].map((position, index) => `${actors[position]}-${actors[to[index]!]}`);
const codes = ({ findings }: GraphColumns): string[] => findings.map(({ code }) => code);

describe('edgeListColumns', () => {
  it.each([
    ['from,to', 'A,B'],
    ['source;target', 'A;B'],
    ['origen\tdestino', 'A\tB'],
    ['\ufefffrom,to', 'A,B'],
    ['"from","to"', '"A","B"'],
    ['extra,to,from', 'x,B,A'],
  ])('reads the heading %j', (heading, line) => {
    expect(ties(columns(heading, line))).toEqual(['A-B']);
  });

  it('reads line ends of any office program, blanks and quotes around cells, and accents', () => {
    const bytes = new TextEncoder().encode('from,to\r\n"Liceo, ""Ñandú""" , B \r\n\r\nB,"dos\nlíneas"');
    const read = edgeListColumns({ name: 'x.csv', bytes }, { directed: false });
    expect(ties(read)).toEqual(['Liceo, "Ñandú"-B', 'B-dos\nlíneas']);
    expect(read.findings).toEqual([]);
  });

  it('takes ids for Windows-1252 when they are no UTF-8', () => {
    const bytes = Uint8Array.from('from,to\nÑuñoa,B\n', (character) => character.charCodeAt(0));
    expect(edgeListColumns({ name: 'x.csv', bytes }).actors).toEqual(['Ñuñoa', 'B']);
  });

  it('takes an id for one actor where rows of a file write it in two encodings', () => {
    const latin = Uint8Array.from('from,to\nÑuñoa,B\n', (character) => character.charCodeAt(0));
    const bytes = new Uint8Array([...latin, ...new TextEncoder().encode('C,Ñuñoa\n')]);
    const read = edgeListColumns({ name: 'x.csv', bytes }, { directed: true });
    expect(read.actors).toEqual(['Ñuñoa', 'B', 'C']);
    expect(ties(read)).toEqual(['Ñuñoa-B', 'C-Ñuñoa']);
    expect(codes(read)).toEqual(['mixed-encodings']);
  });

  it('reads headings and words in Windows-1252 as those in UTF-8', () => {
    for (const lines of ['from,to,ponderación\nA,B,2\n', 'from,to,relación\nA,B,cooperación\n']) {
      const latin = Uint8Array.from(lines, (character) => character.charCodeAt(0));
      const read = edgeListColumns({ name: 'x.csv', bytes: latin }, { directed: true });
      const expected = edgeListColumns(
        { name: 'x.csv', bytes: new TextEncoder().encode(lines) },
        { directed: true },
      );
      expect(read).toEqual(expected);
      expect([read.strength?.[0], ...read.layers]).toEqual(
        lines.includes('2') ? [2] : [undefined, 'cooperación'],
      );
    }
  });

  it('reads strength, sign and the cost that is asked for', () => {
    const file = textFile('x.csv', 'from,to,strength,sign,km', 'A,B,2,-1,"1,5"', 'B,C,,,0.25', 'C,D,1e3,+,3');
    const read = edgeListColumns(file, { cost: 'km', directed: true });
    expect([...read.strength!]).toEqual([2, 1, 1000]);
    expect([...read.sign!]).toEqual([-1, 1, 1]);
    expect([...read.cost!]).toEqual([1.5, 0.25, 3]);
    expect(columns('from,to,km', 'A,B,3')).toMatchObject({ cost: null, strength: null, sign: null });
  });

  it('merges parallel ties: the largest strength, the smallest cost, any negative sign', () => {
    const file = textFile(
      'x.csv',
      'from,to,strength,cost,sign',
      'A,B,1,5,1',
      'B,A,3,9,-1',
      'A,B,2,4,1',
      'B,C,1,1,1',
    );
    const undirected = edgeListColumns(file, { cost: 'cost', directed: false });
    expect(ties(undirected)).toEqual(['A-B', 'B-C']);
    expect([...undirected.strength!, ...undirected.cost!, ...undirected.sign!]).toEqual([3, 1, 4, 1, -1, 1]);
    expect(undirected.findings).toMatchObject([{ code: 'parallel-ties', found: '2', outcome: 'corrected' }]);
    const directed = edgeListColumns(file, { cost: 'cost', directed: true });
    expect(ties(directed)).toEqual(['A-B', 'B-A', 'B-C']);
    expect([...directed.cost!]).toEqual([4, 9, 1]);
  });

  it.each([
    ['self-tie', 'A,A,1,1', 'corrected', 'to', 'A'],
    ['empty-cell', ',B,1,1', 'refused', 'from', ''],
    ['ragged-row', 'A,B', 'refused', null, '2 cells'],
    ['bad-amount', 'A,B,0,1', 'refused', 'strength', '0'],
    ['bad-amount', 'A,B,-2,1', 'refused', 'strength', '-2'],
    ['bad-amount', 'A,B,NaN,1', 'refused', 'strength', 'NaN'],
    ['bad-amount', 'A,B,Infinity,1', 'refused', 'strength', 'Infinity'],
    ['bad-amount', 'A,B,1e308,1', 'refused', 'strength', '1e308'],
    ['bad-amount', 'A,B,fuerte,1', 'refused', 'strength', 'fuerte'],
    ['bad-amount', 'A,B,1.2.3,1', 'refused', 'strength', '1.2.3'],
    ['bad-sign', 'A,B,1,quizás', 'refused', 'sign', 'quizás'],
  ])('says %s of %s', (code, line, outcome, column, found) => {
    const read = columns('from,to,strength,sign', 'X,Y,1,1', line);
    expect(ties(read)).toEqual(['X-Y']);
    expect(read.findings).toMatchObject([{ code, outcome, row: 3, column, found }]);
  });

  it('refuses a cost that some tie lacks, and a cost column that is not there', () => {
    const file = textFile('x.csv', 'from,to,km', 'A,B,');
    expect(codes(edgeListColumns(file, { cost: 'km', directed: false }))).toEqual(['bad-amount']);
    expect(() => edgeListColumns(file, { cost: 'horas' })).toThrow(/x\.csv, row 1: .*from, to, km.*horas/);
  });

  it.each([[''], ['\n\n'], ['a,b\n1,2\n']])('says what it expected of %j', (content) => {
    const file = { name: 'x.csv', bytes: new TextEncoder().encode(content) };
    expect(() => edgeListColumns(file)).toThrow(/x\.csv, row 1: found .*; expected a heading with from,to/);
  });

  it('reads a heading without ties as a graph without actors', () => {
    expect(columns('from,to')).toMatchObject({ actors: [], findings: [] });
  });

  it('shows fifty findings of a kind and counts the others', () => {
    const lines = Array.from({ length: 80 }, (_, index) => `A,B${index},0`);
    const read = columns('from,to,strength', ...lines);
    expect(read.findings).toHaveLength(51);
    expect(read.findings.at(-1)).toMatchObject({ code: 'bad-amount', row: null, found: '30 more like this' });
  });

  it('reads only the layers asked for', () => {
    const file = textFile('x.csv', 'from,to,layer', 'A,B,trust', 'B,C,tension');
    expect(ties(edgeListColumns(file, { layers: ['trust'] }))).toEqual(['A-B']);
  });

  it('takes isolates, groups and strangers from the actors beside', () => {
    const actors = textFile('actors.csv', 'id,group', 'A,north', 'B,', 'Z,south');
    const read = edgeListColumns(textFile('x.csv', 'from,to', 'A,B', 'B,Q', 'Q,R'), {
      actors,
      directed: false,
    });
    expect(read.actors).toEqual(['A', 'B', 'Z']);
    expect(read.attributes['group']).toEqual(['north', null, 'south']);
    expect(ties(read)).toEqual(['A-B']);
    expect(read.findings).toMatchObject([
      { code: 'unknown-actor', row: 3, found: 'Q' },
      { code: 'unknown-actor', row: 4, found: 'Q' },
      { code: 'unknown-actor', row: 4, found: 'R' },
    ]);
  });
});

describe('readEdgeListColumns from disk', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'telar-edges-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('reads a file of several chunks, and finds each line where it stands', async () => {
    const lines = Array.from(
      { length: 400_000 },
      (_, index) =>
        `school:${1 + (index % 5000)},school:${1 + ((index * 7) % 4999)},${index === 399_000 ? 'x' : '2'}`,
    );
    await writeFile(join(folder, 'long.csv'), `from,to,strength\n${lines.join('\n')}\n`);
    const read = await readEdgeListColumns(join(folder, 'long.csv'), { directed: true });
    const distinct = new Set(
      lines.flatMap((line, index) => {
        const [from, to] = line.split(',');
        return from === to || index === 399_000 ? [] : [`${from}-${to}`];
      }),
    );
    expect(new Set(ties(read))).toEqual(distinct);
    expect(read.from).toHaveLength(distinct.size);
    expect(read.findings.find(({ code }) => code === 'bad-amount')).toMatchObject({
      row: 399_002,
      found: 'x',
    });
  });
});

describe('the two readers of edge lists', () => {
  const name = fc.constantFrom('A', 'B', 'C', 'dé', 'e f', 'g"h', 'i,j');
  const quoted = (cell: string): string => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const rows = fc.array(fc.tuple(name, name, fc.constantFrom('', '1', '2.5', '0.125', '-1', 'x')), {
    maxLength: 30,
  });

  it('agree on actors, ties and strengths', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (found, directed) => {
        const file = textFile('x.csv', 'from,to,strength', ...found.map((row) => row.map(quoted).join(',')));
        const fast = edgeListColumns(file, { directed });
        const { data } = readGraphFile([file], { directed });
        const pair = (from: string, to: string): string =>
          (directed ? [from, to] : [from, to].sort()).join('→');
        const ofFast = ties(fast).map((_, index) => [
          pair(fast.actors[fast.from[index]!]!, fast.actors[fast.to[index]!]!),
          fast.strength![index],
        ]);
        const ofData = data.ties.map((tie) => [pair(tie.from, tie.to), tie.strength ?? 1]);
        expect(new Map(ofFast as [string, number][])).toEqual(new Map(ofData as [string, number][]));
        expect(ofFast).toHaveLength(ofData.length);
      }),
      { numRuns: 200 },
    );
  });
});
