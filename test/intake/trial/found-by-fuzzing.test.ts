import { describe, expect, it } from 'vitest';
import { isGlobalId, storedActorId } from '../../../contract/local-ids.ts';
import { newNetworkData } from '../../../contract/network-data.ts';
import { newRecord } from '../../../contract/new-record.ts';
import type { ImportFile } from '../../../server/intake/intake-result.ts';
import { graphFromNetwork } from '../../../server/analysis/graph/graph-from-network.ts';
import { readImport } from '../../../server/intake/decisions/read-import.ts';
import { readGraphFile } from '../../../server/intake/formats/read-graph-file.ts';
import { textFile } from '../bundle/text-file.ts';

const read = (file: ImportFile) =>
  readImport([file], {
    ...{
      ownerKey: new Uint8Array(32),
      decisions: {},
      actors: [],
      comunas: null,
      storedRegister: [],
      name: null,
    },
  });
const codeOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('what the inputs of the trial and mutations of them brought to light', () => {
  it.each(['red.csv', 'ties.csv', 'nodos.csv', 'respuestas.txt', 'red.xlsx/Hoja1.csv'])(
    'an empty %s is refused in words',
    (name) => {
      expect(codeOf(() => read({ name, bytes: new Uint8Array() }))).toMatchObject({ kind: 'refused-import' });
    },
  );

  it.each([
    ['n1::n0', false],
    ['Liceo: sede 2', false],
    ['Liceo 1: sede', false],
    ['school:8008', true],
    ['organisation:x', true],
    ['red:n~n1::n0', true],
  ])('%s has a prefix: %s', (id, isGlobal) => {
    expect(isGlobalId(id)).toBe(isGlobal);
    expect(storedActorId('red:x', id)).toBe(isGlobal ? id : `red:x~${id}`);
  });

  it('names that hold a colon are ids of their file alone', () => {
    const { result } = readGraphFile([textFile('red.csv', 'from,to', 'Liceo 1: sede,B', 'Escuela: A,B')], {
      networkId: 'red:x',
    });
    const ids = result.records.flatMap(({ record }) => (record.type === 'actor' ? [record.id] : []));
    expect(ids.sort()).toEqual(['red:x~B', 'red:x~Escuela:_A', 'red:x~Liceo_1:_sede']);
  });

  it.each([
    [['2021,2022', '2021,2023'], '2023'],
    [['2021,2022', '2021,'], '2022'],
    [['2021,', '2021,'], null],
  ])('a tie that is given twice from one date on is one tie, with a finding: %j', (periods, validTo) => {
    const lines = periods.map((period) => `a,b,${period}`);
    const { data, result } = readGraphFile([textFile('red.csv', 'from,to,valid_from,valid_to', ...lines)]);
    expect(data.ties.map((tie) => [tie.validFrom, tie.validTo])).toEqual([['2021', validTo]]);
    expect(result.findings.map(({ code }) => code)).toContain('parallel-ties');
  });

  it.each([
    [false, ['a', 'b', 'c']],
    [true, ['a', 'b']],
  ])(
    'who answered and named nobody is there, unless the roster is known (%s) and has it not',
    (rosterKnown, actors) => {
      const networkId = 'red:x';
      const response = (actorId: string) =>
        newRecord('response', { networkId, waveId: '1', actorId, responded: true });
      const { graph } = graphFromNetwork(
        newNetworkData({
          network: newRecord('network', { id: networkId, name: 'X', rosterKnown }),
          actors: ['a', 'b', 'c'].map((id) => newRecord('actor', { id, kind: 'school', name: id })),
          waves: [newRecord('wave', { networkId, waveId: '1', order: 1 })],
          responses: ['a', 'c'].map(response),
          ties: [newRecord('tie', { networkId, waveId: '1', layer: 'trust', from: 'a', to: 'b' })],
        }),
      );
      expect(graph.actors).toEqual(actors);
    },
  );
});
