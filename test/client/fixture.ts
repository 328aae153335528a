import type { GraphActor, GraphAnswer, GraphTie } from '../../contract/graphs.ts';

/** An actor of a made-up picture; everything unknown unless said. */
export function actor(id: string, known: Partial<GraphActor> = {}): GraphActor {
  return {
    id,
    kind: 'school',
    subKind: null,
    name: id,
    comunaId: null,
    comunaName: null,
    latitude: null,
    longitude: null,
    rural: null,
    enrolment: null,
    state: null,
    dependency: null,
    sostenedorId: null,
    group: null,
    role: null,
    isSet: false,
    simulated: true,
    responded: null,
    x: 0.5,
    y: 0.5,
    ...known,
  };
}

export function tie(from: string, to: string, known: Partial<GraphTie> = {}): GraphTie {
  return {
    id: `${from}>${to}${known.layer ?? ''}`,
    from,
    to,
    layer: 'knowledge',
    directed: true,
    sign: 1,
    strength: null,
    depth: null,
    validFrom: null,
    validTo: null,
    ...known,
  };
}

export function answer(actors: GraphActor[], ties: GraphTie[]): GraphAnswer {
  return {
    scope: {
      about: { kind: 'network', id: 'network:a', name: 'A' },
      year: null,
      wave: null,
      sliceKind: null,
      layers: [...new Set(ties.map(({ layer }) => layer))],
      layersAvailable: [],
      defaultLayers: [],
      simulated: true,
      citation: null,
      sources: [],
      rosterKnown: null,
      respondents: null,
      nonRespondents: null,
      leftOut: [],
      truncated: false,
    },
    datasetHash: 'h',
    actors,
    ties,
  };
}
