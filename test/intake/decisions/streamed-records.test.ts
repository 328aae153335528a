import { describe, expect, it } from 'vitest';
import type { ImportDecisions } from '../../../contract/imports.ts';
import { readImport } from '../../../server/intake/decisions/read-import.ts';
import type { ImportFile } from '../../../server/intake/intake-result.ts';
import { readBundle } from '../../../server/intake/bundle/read-bundle.ts';
import { textFile } from '../bundle/text-file.ts';

const read = (files: ImportFile[], decisions: ImportDecisions = {}) =>
  readImport(files, {
    ...{ ownerKey: new Uint8Array(32), decisions, actors: [], comunas: null },
    ...{ storedRegister: [], name: 'red' },
  }).result;

const bundle = () => [
  textFile(
    'ties.csv',
    'from,to,layer,wave_id,reporter,direction',
    'a,b,trust,1,a,',
    'b,c,amistad,1,b,no dirigido',
    'c,c,trust,1,c,',
  ),
  textFile(
    'actors.csv',
    'id,name,rbd,kind',
    'a,Escuela A,10227,school',
    'b,Escuela B,,school',
    'c,Escuela C,,school',
  ),
];
const edges = () => [textFile('red.csv', 'origen,destino,peso,nota', 'a,b,1,x', 'b,a,2,y', 'a,a,1,z')];
const graph = () => [
  textFile('red.gml', 'graph [ node [ id 1 ] node [ id 2 ] edge [ source 1 target 2 value -2 ] ]'),
];
const matrix = () => [textFile('m.csv', ',A,B,C', 'A,,1,0', 'B,1,,1', 'C,0,1,')];

const decided: ImportDecisions = {
  direction: 'directed',
  network: { id: 'red:otra', name: 'Otra', waveDate: '2025-05' },
};

describe.each([
  ['a bundle', bundle],
  ['a list of ties', edges],
  ['a graph file', graph],
  ['a matrix', matrix],
])('the records of %s', (_, files) => {
  it.each([
    ['as the files have them', {}],
    ['as their user decided', decided],
  ])(
    'are the same each time they are iterated over, and say nothing twice: %s',
    (_case, decisions: ImportDecisions) => {
      const { records, findings } = read(files(), decisions);
      const said = [...findings];
      const first = [...records];
      expect(first.some(({ record }) => record.type === 'tie')).toBe(true);
      expect([...records]).toEqual(first);
      expect(findings).toEqual(said);
      // Whoever reads a few of them leaves nothing open for the next.
      for (const { record } of records) if (record.type === 'network') break;
      expect([...records]).toEqual(first);
    },
  );
});

it('are those that the files give when they are put together', () => {
  const { result, streamed } = readBundle(bundle());
  expect([...streamed.records]).toEqual(result.records);
  expect(result.findings).toEqual(streamed.findings);
});

it('lets the bytes of a bundle go where it is the last to read them, and else not', () => {
  const [kept, spent] = [bundle(), bundle()];
  const whole = readBundle(kept);
  expect(kept.map(({ bytes }) => bytes.length)).toEqual(bundle().map(({ bytes }) => bytes.length));
  const last = readBundle(spent, { isLastReader: true });
  expect(spent.map(({ bytes }) => bytes.length)).toEqual([0, 0]);
  expect(last.result).toEqual(whole.result);
});
