import type { NetworkData } from '../../../contract/network-data.ts';
import { newRecord } from '../../../contract/new-record.ts';
import { createRandom, type Random } from '../../../server/analysis/random.ts';

/** What is true of the networks of one drawing: middle and deviation among networks, each on the scale it is named by. */
export type Truth = {
  readonly logSigma: readonly [number, number];
  readonly logOmega: readonly [number, number];
  readonly logitRho: readonly [number, number];
  readonly decay: readonly [number, number];
};

/** Kinds of networks, by the setting that they are drawn to tell of. */
export type Kind = 'naming' | 'ties' | 'giving';

/**
 * A first wave of eight to sixteen schools that all answered, by laws written here and nowhere else: names by Gumbel keys,
 * ties by independent logits, gifts by a beta of each giver.
 */
export function drawFirstWave(kind: Kind, seed: string, truth: Truth): NetworkData {
  const random = createRandom(`first wave/${kind}/${seed}`);
  const n = 8 + random.integer(9);
  const schools = Array.from({ length: n }, (_, i) => ({
    id: `school:${seed}-${String(i).padStart(2, '0')}`,
    comuna: i % 2,
    km: [random.normal(0, 12), random.normal(0, 12)] as const,
  }));
  const drawn = { naming: drawNames, ties: drawTies, giving: drawGifts }[kind](schools, truth, random);
  return dataOf(seed, schools, drawn);
}

type School = { id: string; comuna: number; km: readonly [number, number] };
type Drawn = { layer: string; ties: [number, number][] };

function drawNames(schools: readonly School[], { logSigma }: Truth, random: Random): Drawn {
  const sigma = Math.exp(random.normal(...logSigma));
  const appeal = schools.map(() => random.normal(0, sigma));
  const ties = schools.flatMap((_, i) =>
    schools
      .map((__, j) => ({ j, key: i === j ? -Infinity : appeal[j]! + random.gumbel() }))
      .sort((a, b) => b.key - a.key)
      .slice(0, 1 + random.poisson(1))
      .map(({ j }): [number, number] => [i, j])
      .filter(([from, to]) => from !== to),
  );
  return { layer: 'leadership', ties };
}

function drawTies(schools: readonly School[], { logOmega, decay }: Truth, random: Random): Drawn {
  const preference = random.normal(...logOmega);
  const fall = random.normal(...decay);
  const activity = schools.map(() => random.normal(0, 0.6));
  const level = random.normal(-0.6, 0.4);
  const ties: [number, number][] = [];
  schools.forEach((one, i) => {
    schools.slice(i + 1).forEach((other, k) => {
      const j = i + 1 + k;
      const km = Math.hypot(one.km[0] - other.km[0], one.km[1] - other.km[1]);
      const logOdds =
        level +
        activity[i]! +
        activity[j]! -
        fall * (Math.log1p(km / 2) - 2) +
        (one.comuna === other.comuna ? preference : 0);
      if (random.chance(1 / (1 + Math.exp(-logOdds)))) ties.push([i, j]);
    });
  });
  return { layer: 'joint-work', ties };
}

function drawGifts(schools: readonly School[], { logitRho }: Truth, random: Random): Drawn {
  const rho = 1 / (1 + Math.exp(-random.normal(...logitRho)));
  const mean = 0.25 + 0.3 * random.random();
  const ties = schools.flatMap((_, i) => {
    const share = random.beta((mean * (1 - rho)) / rho, ((1 - mean) * (1 - rho)) / rho);
    return schools.flatMap((__, j): [number, number][] => (i !== j && random.chance(share) ? [[i, j]] : []));
  });
  return { layer: 'knowledge', ties };
}

function dataOf(seed: string, schools: readonly School[], { layer, ties }: Drawn): NetworkData {
  const networkId = `network:${seed}`;
  const own = { networkId, waveId: '2025' };
  const named = schools.map(({ id }) => id);
  return {
    network: newRecord('network', { id: networkId, name: `Red ${seed}`, kind: 'rme', rosterKnown: true }),
    actors: schools.map(({ id, comuna, km: [east, north] }) =>
      newRecord('actor', {
        id,
        kind: 'school',
        name: id,
        comunaId: `comuna:${String(comuna)}`,
        latitude: -38 + north / 111.2,
        longitude: -72 + east / (111.2 * Math.cos((38 * Math.PI) / 180)),
      }),
    ),
    members: named.map((actorId) => newRecord('membership', { networkId, actorId })),
    waves: [newRecord('wave', { ...own, kind: 'survey', order: 1, date: '2025-06', layersAsked: [layer] })],
    responses: named.map((actorId) => newRecord('response', { ...own, actorId, responded: true })),
    ties: ties.map(([i, j]) =>
      newRecord('tie', { ...own, layer, from: named[i]!, to: named[j]!, reporter: named[i]! }),
    ),
    ...{ ratings: [], commitments: [], activities: [], attendance: [], events: [] },
  };
}
