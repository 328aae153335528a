import type { GraphAnswer } from '../../contract/graphs.ts';
import { createRandom, type Random } from '../../server/analysis/random.ts';

/** How many actors share a group: most ties stay within, as they do in schools. */
const groupSize = 25;

/** A made-up flat graph, the same each time: groups side by side in the unit square, nine ties of ten within them. */
export function bigGraph(actors: number, ties: number): GraphAnswer {
  const random = createRandom(1);
  const groups = Math.ceil(actors / groupSize);
  const side = Math.ceil(Math.sqrt(groups));
  const inGroup = (at: number, group: number) => ({
    x: ((group % side) + 0.1 + 0.8 * random.random()) / side,
    y: (Math.floor(group / side) + 0.1 + 0.8 * random.random()) / side,
    id: `school:${String(at + 1)}`,
  });
  const draw = (below: number) => random.integer(below);
  const ends = tieReader(actors, random);
  return {
    scope: {
      about: { kind: 'territory', id: 'slep:demo', name: 'Los Telares' },
      year: null,
      wave: null,
      sliceKind: null,
      layers: ['knowledge'],
      layersAvailable: [{ layer: 'knowledge', ties, mentions: ties }],
      defaultLayers: ['knowledge'],
      simulated: true,
      citation: null,
      sources: [],
      rosterKnown: null,
      respondents: null,
      nonRespondents: null,
      leftOut: [],
      truncated: false,
    },
    datasetHash: 'made-up',
    actors: Array.from({ length: actors }, (_, at) => ({
      kind: at % groupSize === 0 ? 'sostenedor' : 'school',
      subKind: null,
      name: `Escuela número ${String(at + 1)}`,
      comunaId: null,
      comunaName: null,
      latitude: null,
      longitude: null,
      rural: at % 3 === 0,
      enrolment: 20 + draw(800),
      state: null,
      dependency: null,
      sostenedorId: null,
      group: null,
      role: null,
      isSet: false,
      simulated: true,
      responded: null,
      ...inGroup(at, Math.floor(at / groupSize)),
    })),
    ties: Array.from({ length: ties }, (_, at) => {
      const { from, to } = ends(at);
      return {
        id: `t${String(at)}`,
        from: `school:${String(from + 1)}`,
        to: `school:${String(to + 1)}`,
        layer: 'knowledge',
        directed: true,
        sign: 1,
        strength: null,
        depth: null,
        validFrom: null,
        validTo: null,
      };
    }),
  };
}

/** A made-up edge list of one survey, the same each time, with the same groups: everybody and every tie is there, ties once. */
export function bigEdgeList(actors: number, ties: number): string {
  const ends = tieReader(actors, createRandom(1));
  const pairs = new Set<string>();
  for (let at = 0; pairs.size < ties; at += 1) {
    const { from, to } = at < actors ? { from: at, to: (at + 1) % actors } : ends(at);
    pairs.add(`Integrante ${String(from + 1)},Integrante ${String(to + 1)}`);
  }
  const rows = [...pairs].map((pair, at) => `${pair},dirigido,2026,${String(1 + (at % 4))}`);
  return ['origen,destino,tipo,encuesta,fuerza', ...rows].join('\n');
}

/** Ends of the next tie: nine of ten within the group of the first, never with oneself. */
const tieReader = (actors: number, random: Random) => (at: number) => {
  const from = random.integer(actors);
  const near = Math.floor(from / groupSize) * groupSize + random.integer(groupSize);
  const isFar = at % 10 === 0 || near >= actors || near === from;
  return { from, to: isFar ? (from + 1 + random.integer(actors - 1)) % actors : near };
};
