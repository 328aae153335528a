import { describe, expect, it } from 'vitest';
import { newRecord } from '../../../contract/new-record.ts';
import type { RecordOf, RecordType, SourcedRecord } from '../../../contract/records.ts';
import { decideNetwork, type NetworkDecisions } from '../../../server/intake/decisions/decide-network.ts';
import { type IntakeResult, withRecords } from '../../../server/intake/intake-result.ts';

const sourced = (record: RecordOf<RecordType>): SourcedRecord => ({ record, file: 'red.csv', row: null });
const network = (id: string) => sourced(newRecord('network', { id, name: 'red' }));
const tie = (networkId: string, waveId: string | null) =>
  sourced(newRecord('tie', { networkId, waveId, layer: 'trust', from: `${networkId}~a`, to: 'school:1' }));

const intake = (...records: SourcedRecord[]): IntakeResult => ({
  title: 'red',
  source: '',
  hash: '',
  replaces: [{ type: 'tie', where: { networkId: 'red-1', waveId: null, layer: 'trust' } }],
  records,
  findings: [],
  counts: {},
  changes: {},
});
const decide = (read: IntakeResult, decisions?: NetworkDecisions) => {
  const { result, network: found } = decideNetwork(read, decisions);
  return { result: withRecords(result), network: found };
};
const codeOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return (error as { code: unknown }).code;
  }
  return null;
};

describe('decideNetwork', () => {
  it('leaves a network as the files have it where nothing is decided', () => {
    const { result, network: found } = decide(intake(network('red-1'), tie('red-1', null)));
    expect(result.records).toEqual([network('red-1'), tie('red-1', null)]);
    expect(found).toEqual({
      id: 'red-1',
      name: 'red',
      territoryId: null,
      waveId: null,
      waveDate: null,
      simulated: false,
    });
  });

  it('stores everything under the network and survey that are decided, local actors and scopes as well', () => {
    const { result, network: found } = decide(intake(network('red-1'), tie('red-1', null)), {
      id: 'red:norte',
      name: 'Red Norte',
      territoryId: 'slep:1',
      waveDate: '2026-11',
    });
    expect(found).toMatchObject({
      id: 'red:norte',
      name: 'Red Norte',
      waveId: '2026-11',
      waveDate: '2026-11',
    });
    expect(result.title).toBe('Red Norte');
    expect(result.records.map(({ record }) => record)).toMatchObject([
      { type: 'network', id: 'red:norte', name: 'Red Norte', territoryId: 'slep:1' },
      { type: 'wave', networkId: 'red:norte', waveId: '2026-11', date: '2026-11' },
      { type: 'tie', networkId: 'red:norte', waveId: '2026-11', from: 'red:norte~a', to: 'school:1' },
    ]);
    expect(result.replaces).toEqual([
      { type: 'tie', where: { networkId: 'red:norte', waveId: '2026-11', layer: 'trust' } },
    ]);
  });

  it('renames the one survey of the files, and dates it', () => {
    const wave = sourced(newRecord('wave', { networkId: 'red-1', waveId: '1', order: 1 }));
    const { result } = decide(intake(network('red-1'), wave, tie('red-1', '1')), {
      waveId: '2025',
      waveDate: '2025-04',
    });
    expect(result.records.map(({ record }) => record)).toMatchObject([
      { type: 'network' },
      { type: 'wave', waveId: '2025', date: '2025-04' },
      { type: 'tie', waveId: '2025' },
    ]);
  });

  it('takes no answer that cannot fit', () => {
    const several = intake(network('red-1'), network('red-2'));
    expect(decide(several).network).toBeNull();
    expect(codeOf(() => decide(several, { name: 'X' }))).toBe('several-networks-decided');
    const waves = intake(network('red-1'), tie('red-1', '1'), tie('red-1', '2'));
    expect(codeOf(() => decide(waves, { waveId: '3' }))).toBe('several-waves-decided');
    expect(codeOf(() => decide(waves, { name: 'X' }))).toBeNull();
  });

  it('takes a decided name for known, and an assumed one not', () => {
    const assumed = { ...network('red-1'), assumed: ['name', 'kind'] };
    expect(decide(intake(assumed)).result.records[0]!.assumed).toEqual(['name', 'kind']);
    expect(decide(intake(assumed), { name: 'X' }).result.records[0]!.assumed).toEqual(['kind']);
  });
});
