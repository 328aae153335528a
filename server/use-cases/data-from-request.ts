import type { AnalysisRequest } from '../../contract/analyses.ts';
import type { NetworkData } from '../../contract/network-data.ts';
import { layers as layerCatalogue } from '../../contract/layers.ts';

const networkId = 'request';
const waveId = 'request';

/** The network of a request in the shape that patterns read: one wave, its roster and answers as far as they are given. */
export function dataFromRequest(request: AnalysisRequest): NetworkData {
  const roster = request.roster ?? [];
  const answered = new Set(request.responses ?? roster);
  const none = { attributes: {} };
  return {
    network: {
      type: 'network',
      id: networkId,
      name: networkId,
      kind: null,
      mandate: null,
      purpose: null,
      territoryId: null,
      validFrom: null,
      validTo: null,
      simulated: false,
      rosterKnown: request.roster !== undefined,
      directed: request.directed,
      citation: null,
      description: null,
      ...none,
    },
    actors: request.actors.map((actor) => ({
      type: 'actor',
      id: actor.id,
      kind: actor.kind ?? 'school',
      subKind: null,
      name: actor.name ?? actor.id,
      rbd: null,
      legalKind: null,
      comunaId: null,
      latitude: null,
      longitude: null,
      rural: null,
      enrolment: null,
      state: null,
      dependency: null,
      sostenedorId: null,
      group: actor.group ?? null,
      isSet: false,
      setSize: null,
      simulated: false,
      ...none,
    })),
    members: roster.map((actorId) => ({
      type: 'membership',
      networkId,
      actorId,
      role: 'member',
      validFrom: null,
      validTo: null,
      ...none,
    })),
    waves: [
      {
        type: 'wave',
        networkId,
        waveId,
        order: 1,
        date: null,
        instrument: null,
        layersAsked: [...new Set(request.ties.map((tie) => tie.layer))].toSorted(),
        maxNominations: null,
        ...none,
      },
    ],
    responses: roster.map((actorId) => ({
      type: 'response',
      networkId,
      waveId,
      actorId,
      role: null,
      responded: answered.has(actorId),
      ...none,
    })),
    ties: request.ties.map((tie) => ({
      type: 'tie',
      networkId,
      waveId,
      layer: tie.layer,
      from: tie.from,
      to: tie.to,
      strength: tie.strength ?? null,
      sign: tie.sign ?? layerCatalogue.find((layer) => layer.id === tie.layer)?.sign ?? 1,
      depth: null,
      reporter: null,
      reporterRole: null,
      validFrom: null,
      validTo: null,
      ...none,
    })),
    ratings: [],
    commitments: [],
    activities: [],
    attendance: [],
  };
}
