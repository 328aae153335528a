import type { GraphAnswer } from '../../contract/graphs.ts';
import { createRandom } from '../../server/analysis/random.ts';

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
      const from = draw(actors);
      const near = Math.floor(from / groupSize) * groupSize + draw(groupSize);
      const to =
        at % 10 === 0 || near >= actors || near === from ? (from + 1 + draw(actors - 1)) % actors : near;
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
