import { describe, expect, it } from 'vitest';
import type { ImportDecisions } from '../../../contract/imports.ts';
import { readImport, type ReadImportOptions } from '../../../server/intake/decisions/read-import.ts';
import { withRecords } from '../../../server/intake/intake-result.ts';
import { smallRegister } from '../matching/known-actors.ts';

const files = (texts: Record<string, string>) =>
  Object.entries(texts).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
const read = (
  texts: Record<string, string>,
  decisions: ImportDecisions = {},
  options: Partial<ReadImportOptions> = {},
) => {
  const { result, ...rest } = readImport(files(texts), {
    ownerKey: new Uint8Array(32),
    decisions,
    actors: [],
    comunas: null,
    storedRegister: [],
    name: null,
    ...options,
  });
  return { ...rest, result: withRecords(result) };
};
const ties = ({ result }: ReturnType<typeof read>) =>
  result.records.flatMap(({ record }) => (record.type === 'tie' ? [`${record.from} ${record.to}`] : []));
const codeOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return (error as { code: unknown }).code;
  }
  return null;
};

const edges = 'origen,destino\na,b\nb,a\n';

describe('readImport', () => {
  it.each([
    ['two lists', { 'a.csv': edges, 'b.csv': 'origen,destino\nc,d\n' }, 'a.csv, b.csv'],
    [
      'a list and a matrix',
      { 'lista.csv': edges, 'confianza.csv': ',a,b,c\na,0,1,0\nb,0,0,1\nc,1,0,0\n' },
      'lista.csv, confianza.csv',
    ],
    [
      'nominations of two sheets',
      {
        'r.xlsx/confianza.csv': 'ego,alter1,alter2\na,b,c\nb,a,\nc,a,b\n',
        'r.xlsx/consejo.csv': 'ego,alter1,alter2\na,b,c\nb,c,\nc,a,b\n',
      },
      'r.xlsx/confianza.csv, r.xlsx/consejo.csv',
    ],
  ])('reports that tables which name no network became one: %s', (_, texts, found) => {
    const { result, reading } = read(texts);
    expect(result.records.filter(({ record }) => record.type === 'network')).toHaveLength(1);
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'tables-joined', found, outcome: 'info' }),
    );
    expect(reading.isNetworkNamed).toBe(false);
  });

  it('reports no such thing of one table with the list of its schools', () => {
    const { result } = read({ 'a.csv': edges, 'escuelas.csv': 'id,nombre,comuna\na,A,Ovalle\nb,B,Ovalle\n' });
    expect(result.findings.map(({ code }) => code)).not.toContain('tables-joined');
  });

  it('knows by a column of directions what it is, in Spanish too', () => {
    const { reading } = read({ 'red.csv': 'origen,destino,tipo\na,b,dirigido\nb,c,no dirigido\n' });
    expect(reading).toMatchObject({ direction: 'directed', doubts: [] });
  });

  it('reads a list of ties, shows its columns, and leaves its direction open', () => {
    const { reading } = read({ 'red.csv': edges });
    expect(reading).toMatchObject({
      shape: 'graph-file',
      direction: null,
      doubts: ['direction'],
      network: { name: 'red' },
      tables: [{ file: 'red.csv', rows: 2, columns: [{ role: 'from' }, { role: 'to' }] }],
    });
  });

  it.each([
    ['directed', 2],
    ['undirected', 1],
  ] as const)('reads ties as %s where that is decided', (direction, count) => {
    const { reading, result } = read({ 'red.csv': edges }, { direction });
    expect(reading).toMatchObject({ direction, doubts: [] });
    expect(result.records.filter(({ record }) => record.type === 'tie')).toHaveLength(count);
  });

  it('gives two files of one name two networks, and the same file the same', () => {
    const [one, same, other] = [edges, edges, 'origen,destino\nx,y\n'].map(
      (text) => read({ 'red.csv': text }).reading.network!,
    );
    expect(one!.id).toBe(same!.id);
    expect(one!.id).not.toBe(other!.id);
    expect(one!.name).toBe(other!.name);
  });

  it('reads a matrix in a sheet called ties, and not as sheets by their names', () => {
    const { reading } = read({ 'libro.xlsx/ties.csv': ',A,B,C\nA,,1,0\nB,1,,1\nC,0,1,\n' });
    expect(reading.shape).toBe('matrix');
    const bundle = read({ 'libro.xlsx/ties.csv': 'from,to,layer\na,b,trust\n' });
    expect(bundle.reading.shape).toBe('bundle');
  });

  it('reads a table otherwise where its user decides on its columns', () => {
    const texts = { 'red.csv': 'origen,destino,fuerza\na,b,2\n' };
    const strengths = (decisions: ImportDecisions) =>
      read(texts, decisions).result.records.flatMap(({ record }) =>
        record.type === 'tie' ? [record.strength] : [],
      );
    expect(strengths({})).toEqual([2]);
    const ignored: ImportDecisions = {
      tables: [{ file: 'red.csv', columns: [{ index: 2, role: 'ignored' }] }],
    };
    expect(strengths(ignored)).toEqual([null]);
    expect(codeOf(() => read(texts, { tables: [{ file: 'other.csv' }] }))).toBe('unknown-table-decided');
  });

  it('drops columns of personal data by itself, and names them', () => {
    const { reading, result } = read({
      'respuestas.csv':
        'Marca temporal,Correo electrónico,Su establecimiento,¿Con qué escuelas comparte conocimiento?\n' +
        '2026/05/02 10:00:00,ana@ejemplo.cl,Escuela Uno,"Escuela Dos, Escuela Tres"\n' +
        '2026/05/02 11:00:00,eva@ejemplo.cl,Escuela Dos,Escuela Uno\n',
    });
    expect(reading).toMatchObject({ shape: 'form-answers', writtenBy: 'google-forms' });
    expect(reading.doubts).toContain('personal-columns');
    expect(reading.tables[0]!.columns[1]).toMatchObject({ role: 'personal', personal: 'email' });
    expect(JSON.stringify(result)).not.toMatch(/ejemplo\.cl/);
  });

  it('recognises schools of the register, and stores them under their ids once that is certain', () => {
    const texts = { 'red.csv': 'origen,destino\nEscuela San Rafael,Escuela El Peñón\n' };
    const options = { actors: smallRegister };
    const open = read(texts, { direction: 'directed' }, options);
    expect(open.reading.matchCounts).toEqual({ near: 2 });
    expect(open.reading.doubts).toEqual(['matches']);
    const penon = open.reading.matches.find(({ name }) => name.includes('Peñón'))!;
    const inCoquimbo = { ...options, comunas: ['comuna:coquimbo'] };
    const decided = read(texts, { direction: 'directed', matches: { [penon.id]: 'school:642' } }, inCoquimbo);
    expect(decided.reading.matchCounts).toEqual({ name: 1, chosen: 1 });
    expect(decided.reading.doubts).toEqual([]);
    expect(ties(decided)).toEqual(['school:629 school:642']);
    expect(decided.storedActors.toSorted()).toEqual(['school:629', 'school:642']);
  });

  it('puts no simulated tie on a school that exists', () => {
    const texts = { 'red.csv': 'origen,destino\nschool:629,school:642\n' };
    const simulated = { direction: 'directed', network: { simulated: true } } as const;
    expect(codeOf(() => read(texts, simulated, { actors: smallRegister }))).toBe('simulated-real-school');
    const fictional = { 'red.csv': 'origen,destino\nEscuela San Rafael,Escuela El Peñón\n' };
    const inCoquimbo = { actors: smallRegister, comunas: ['comuna:coquimbo'] };
    expect(ties(read(fictional, simulated, inCoquimbo)).join()).not.toMatch(/school:/);
  });

  it.each([
    [
      'GraphML',
      'red.graphml',
      (a: string, b: string) =>
        `<graphml><key id="s" for="graph" attr.name="simulated" attr.type="string"/><graph edgedefault="directed"><data key="s">true</data><node id="${a}"/><node id="${b}"/><edge source="${a}" target="${b}"/></graph></graphml>`,
    ],
    [
      'GEXF',
      'red.gexf',
      (a: string, b: string) =>
        `<gexf><meta><keywords>simulated</keywords></meta><graph defaultedgetype="directed"><nodes><node id="${a}"/><node id="${b}"/></nodes><edges><edge source="${a}" target="${b}"/></edges></graph></gexf>`,
    ],
    [
      'JSON',
      'red.json',
      (a: string, b: string) =>
        JSON.stringify({
          options: { type: 'directed' },
          attributes: { simulated: true },
          nodes: [{ key: a }, { key: b }],
          edges: [{ source: a, target: b }],
        }),
    ],
  ])(
    'keeps the mark of simulated data of a %s file, and refuses real schools in it',
    (_format, name, text) => {
      expect(
        codeOf(() => read({ [name]: text('school:629', 'school:642') }, {}, { actors: smallRegister })),
      ).toBe('simulated-real-school');
      expect(read({ [name]: text('school:demo-1', 'school:demo-2') }).reading.network).toMatchObject({
        simulated: true,
      });
    },
  );

  it('replaces whole waves where that is decided, also layers that the files do not name', () => {
    const bundle = { 'ties.csv': 'network_id,wave_id,layer,from,to\nred:a,1,trust,a,b\n' };
    const scopes = (decisions: ImportDecisions) => read(bundle, decisions).result.replaces;
    expect(scopes({})).toContainEqual({
      type: 'tie',
      where: { networkId: 'red:a', waveId: '1', layer: 'trust' },
    });
    expect(scopes({ replaceWaves: true })).toContainEqual({
      type: 'tie',
      where: { networkId: 'red:a', waveId: '1' },
    });
  });

  it('names the graph files that it did not read', () => {
    const graph = (name: string) => `*Vertices 2\n1 "${name} 1"\n2 "${name} 2"\n*Arcs\n1 2\n`;
    const { result } = read({ 'a.net': graph('a'), 'b.net': graph('b') });
    expect(result.findings).toContainEqual(expect.objectContaining({ code: 'file-not-read', file: 'b.net' }));
  });

  it.each([
    ['a photo', { 'foto.jpg': '\ufffd\ufffdJFIF' }],
    ['a document', { 'carta.pdf': '%PDF-1.7\n' }],
    ['notes', { 'notas.md': '# Red\n' }],
  ])('refuses %s in words', (_what, texts) => {
    expect(() => read(texts)).toThrow(expect.objectContaining({ kind: 'refused-import' }) as Error);
  });
});
