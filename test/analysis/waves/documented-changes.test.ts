import { describe, expect, it } from 'vitest';
import { newRecord } from '../../../contract/new-record.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { tieChanges } from '../../../server/analysis/waves/tie-changes.ts';
import { waveTies } from '../../../server/analysis/waves/wave-ties.ts';
import { documentedNetwork } from '../../networks/documented.ts';
import { smallNetwork } from '../patterns/small-network.ts';

function changes(data: NetworkData, from: string, to: string, layers: string[]) {
  const waveOf = (id: string) => data.waves.find(({ waveId }) => waveId === id)!;
  const read = { layers, directed: true };
  return tieChanges(waveTies(data, waveOf(from), read), waveTies(data, waveOf(to), read));
}
const ends = (pairs: readonly { from: string; to: string }[]) => pairs.map(({ from, to }) => `${from}>${to}`);

describe('changes between slices of documents', () => {
  const layers = ['assists', 'coordinates', 'finances'];

  it('loses what ended, also of whoever is not there any more, and keeps what nothing dates', () => {
    const { ties, hamming } = changes(documentedNetwork(), 'middle', 'late', layers);
    expect(ends(ties.kept)).toEqual(['ministry>first', 'ministry>office']);
    expect(ends(ties.lost)).toEqual(['foundation>second', 'ministry>second']);
    expect([ties.gained, ties.unknown]).toEqual([[], []]);
    // Two ties of the 5 · 4 ordered pairs of those who were there in either.
    expect(hamming).toEqual({ ties: 2, share: 2 / 20 });
  });

  it('gains what began', () => {
    const { ties, changes: each } = changes(documentedNetwork(), 'early', 'middle', layers);
    expect(ends(ties.gained)).toEqual(['foundation>second', 'ministry>first', 'ministry>second']);
    expect(each).toContainEqual({ layer: 'assists', from: 'foundation', to: 'second', change: 'gained' });
  });

  it('does not know of a layer that was not asked in the later survey, and loses a contract that ended', () => {
    const data = smallNetwork({
      members: ['a', 'b'],
      waves: [
        { ties: [['knowledge', 'a>b']] },
        { layers: ['trust'], ties: [['trust', 'a>b']], silent: ['b'] },
      ],
      actors: { adviser: { kind: 'organisation' } },
      assists: [['adviser', 'b', '2021-01', '2022-03']],
    });
    const { changes: each } = changes(data, 'w1', 'w2', ['assists', 'knowledge']);
    expect(each).toEqual([
      { layer: 'assists', from: 'adviser', to: 'b', change: 'lost' },
      { layer: 'knowledge', from: 'a', to: 'b', change: 'unknown' },
    ]);
  });

  it('takes a layer of its own for recorded only where no slice reports it', () => {
    const own = (waveId: string | null) =>
      newRecord('tie', {
        ...{ networkId: 'case:programa', layer: 'visits', from: 'ministry', to: 'first', waveId },
        ...(waveId === null ? { validFrom: '2002', validTo: '2003' } : {}),
      });
    const dated = documentedNetwork({ ties: [own(null)] });
    expect(ends(changes(dated, 'middle', 'late', ['visits']).ties.lost)).toEqual(['ministry>first']);
    const reported = documentedNetwork({ ties: [own('middle')] });
    expect(ends(changes(reported, 'middle', 'late', ['visits']).ties.unknown)).toEqual(['ministry>first']);
  });
});
