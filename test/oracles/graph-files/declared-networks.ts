import type { NetworkData } from '../../../contract/network-data.ts';
import { readGraphFile } from '../../../server/intake/formats/read-graph-file.ts';
import { textFile } from '../../intake/bundle/text-file.ts';

/** Two networks that have of everything a graph file can carry, and lack something everywhere. */
export const declaredNetworks: Record<string, NetworkData> = {
  directed: declared('red-3894b6e5e9', true),
  undirected: declared('red-becb6e3883', false),
};

function declared(networkId: string, directed: boolean): NetworkData {
  const lines = ['from,to', 'a,b', 'b,c', 'c,d', 'd,a', 'a,e'];
  const { data } = readGraphFile([textFile('ties.csv', ...lines)], { directed, networkId });
  const [school, sostenedor, university, organisation, set] = data.actors;
  const [first, ...others] = data.ties;
  return {
    ...data,
    network: { ...data.network, name: 'Red "Ñandú" & <Cía>' },
    actors: [
      {
        ...school!,
        kind: 'school',
        name: 'Escuela "El Ñandú" & Cía <norte>',
        rbd: 553,
        latitude: -29.9533,
        longitude: -71.3395,
        rural: true,
        enrolment: 0,
        dependency: 'slep',
        attributes: { sello: 'artístico', 'horas semanales': 1.5, name: 'otro nombre' },
      },
      { ...sostenedor!, kind: 'sostenedor', rural: false, enrolment: 1234 },
      { ...university!, kind: 'university', group: 'sur' },
      { ...organisation!, kind: 'organisation', simulated: true },
      { ...set!, kind: 'public-body', isSet: true, setSize: 18 },
      { ...set!, id: 'alone', name: 'Sin vínculos' },
    ],
    members: [
      { type: 'membership', networkId, actorId: 'a', role: 'coordinator', validFrom: null, validTo: null, attributes: {} },
    ],
    ties: [
      { ...first!, layer: 'trust', strength: 2.5, waveId: '2024', depth: 'collaborative', attributes: { nota: 'línea 1\nlínea 2' } },
      { ...first!, layer: 'tension', sign: -1, strength: 0.1, waveId: '2024', attributes: { confirmado: true } },
      ...others,
    ],
  };
}
