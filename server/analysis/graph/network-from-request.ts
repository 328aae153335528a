import type { AnalysisRequest } from '../../../contract/analyses.ts';
import { layerById } from '../../../contract/layers.ts';
import { type NetworkData, newNetworkData } from '../../../contract/network-data.ts';
import { newRecord } from '../../../contract/new-record.ts';

const networkId = 'request';
const waveId = 'request';

/** The network of a request in the shape that patterns read: one wave, its roster and answers as far as they are given. */
export function networkFromRequest(request: AnalysisRequest): NetworkData {
  const { roster = [], directed } = request;
  const answered = new Set(request.responses ?? roster);
  const rosterKnown = request.roster !== undefined;
  const layersAsked = [...new Set(request.ties.map((tie) => tie.layer))].toSorted();
  return newNetworkData({
    network: newRecord('network', { id: networkId, name: networkId, rosterKnown, directed }),
    actors: request.actors.map(({ id, kind = 'school', name = id, group = null }) =>
      newRecord('actor', { id, kind, name, group }),
    ),
    members: roster.map((actorId) => newRecord('membership', { networkId, actorId })),
    waves: [newRecord('wave', { networkId, waveId, order: 1, layersAsked })],
    responses: roster.map((actorId) =>
      newRecord('response', { networkId, waveId, actorId, responded: answered.has(actorId) }),
    ),
    ties: request.ties.map(({ from, to, layer, strength = null, sign }) =>
      newRecord('tie', {
        networkId,
        waveId,
        layer,
        from,
        to,
        strength,
        sign: sign ?? layerById(layer).sign,
      }),
    ),
  });
}
