import { describe, expect, it } from 'vitest';
import { AnalysisRequest } from '../../../contract/analyses.ts';
import { NetworkData } from '../../../contract/network-data.ts';
import { networkFromRequest } from '../../../server/analysis/graph/network-from-request.ts';

const actors = ['a', 'b', 'c'].map((id) => ({ id }));
const network = (more: object) =>
  networkFromRequest(AnalysisRequest.parse({ actors, ties: [{ from: 'a', to: 'b' }], ...more }));

describe('networkFromRequest', () => {
  it('is a whole network of one wave, with the layers that have ties as those that were asked', () => {
    const data = network({
      ties: [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c', layer: 'tension' },
      ],
    });
    expect(NetworkData.parse(data)).toEqual(data);
    expect(data.waves).toMatchObject([{ order: 1, layersAsked: ['knowledge', 'tension'] }]);
    expect(data.ties.map(({ sign }) => sign)).toEqual([1, -1]);
  });

  it('knows who answered only as far as the request says', () => {
    expect(network({})).toMatchObject({ network: { rosterKnown: false }, members: [], responses: [] });
    const all = network({ roster: ['a', 'b'] });
    expect(all.network.rosterKnown).toBe(true);
    expect(all.responses.map(({ responded }) => responded)).toEqual([true, true]);
    const some = network({ roster: ['a', 'b'], responses: ['b'] });
    expect(some.responses.map(({ responded }) => responded)).toEqual([false, true]);
  });
});
