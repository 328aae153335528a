import type { Chance } from './chance.ts';
import { drawAnswers, type Silence } from './draw-answers.ts';
import { chancesAt, drawPairs, logistic, mirrored, weightsOf } from './draw-pairs.ts';
import { nameCoordinators, nameLeaders } from './name-members.ts';
import { schoolsOf } from './schools.ts';
import { tieLayers } from './world.ts';
import type { Adviser, Draft, School, TieLayer, Truth, Voice, WorldOptions } from './world.ts';

/** What a world says of itself; what it leaves out is as in an unremarkable network. */
export interface Mechanism {
  readonly schools?: School[];
  /** The ties of a layer, drawn afresh. Joint work is taken as mutual. */
  tie(layer: TieLayer, chance: Chance): Uint8Array;
  /** Log-weight with which a voter names somebody as leading. */
  following?(voter: number, named: number): number;
  /** Who is known to coordinate; several share the names. */
  readonly heads?: readonly number[];
  /** Whether each member names one of the heads, or some; by default some. */
  readonly headsNamed?: 'one' | 'some';
  /** Those who hold the office on the record; by default the heads. */
  readonly declared?: readonly number[];
  /** Chance that a member reports tension with another. */
  tension?(from: number, to: number): number;
  /** Share of pairs that stay as they were from one wave to the next. */
  readonly persistence?: number;
  readonly voice?: Partial<Voice>;
  readonly advisers?: Adviser[];
  readonly silence?: Silence;
}

/** Builds a network wave by wave: each pair stays as it was, or is taken from a fresh draw. */
export function draftOf(options: WorldOptions, chance: Chance, mechanism: Mechanism): Draft {
  const { n } = options;
  const heads = mechanism.heads ?? [chance.fork('head').integer(n)];
  const appeal = drawAppeal(n, chance.fork('appeal'));
  const following = mechanism.following?.bind(mechanism) ?? (() => 0);
  const waves: Truth[] = [];
  for (let wave = 0; wave < options.waves; wave++) {
    const own = chance.fork(`wave/${wave}`);
    const fresh = tiesOf(mechanism, n, own);
    const before = waves.at(-1);
    const leads = (i: number, j: number) => appeal[j]! + following(i, j) + (fresh.trust[i * n + j] ? 0.7 : 0);
    const now: Truth = {
      ...fresh,
      leadership: nameLeaders(n, leads, own.fork('leadership')),
      coordination: nameCoordinators(n, heads, mechanism.headsNamed ?? 'some', own.fork('coordination')),
      tension: drawTension(n, mechanism, own.fork('tension')),
    };
    waves.push(before === undefined ? now : kept(before, now, n, mechanism.persistence ?? 0.6, own));
  }
  return {
    options,
    waves,
    schools: mechanism.schools ?? schoolsOf(options, chance.fork('schools')),
    advisers: mechanism.advisers ?? drawAdvisers(options, chance.fork('advisers')),
    attendance: drawShares(n, chance.fork('attendance'), 1.5, 0.7),
    deep: drawShares(n, chance.fork('depth'), 0.6, 0.7),
    mandated: chance.fork('mandated').random(),
    heads: new Set(mechanism.declared ?? heads),
    chosen: new Set(),
    answers: drawAnswers(options, waves, mechanism.silence ?? 'anybody', chance.fork('answers')),
    voice: { ...plainVoice(n), ...mechanism.voice },
  };
}

/** A layer from weights on the log-odds scale. Trust is a little more common than knowledge, joint work a little less. */
export function tiesByWeight(
  options: WorldOptions,
  weight: (i: number, j: number) => number,
  returned = 0.35,
): Mechanism['tie'] {
  const { n, density } = options;
  const weights = weightsOf(n, weight);
  return (layer, chance) => {
    const share = Math.min(0.9, density * { knowledge: 1, 'joint-work': 0.9, trust: 1.2 }[layer]);
    const together = layer === 'joint-work';
    const own = together
      ? weights.map((w, at) => (w + weights[(at % n) * n + Math.floor(at / n)]!) / 2)
      : weights;
    return drawPairs(chancesAt(own, n, share), n, together ? 1 : returned, chance);
  };
}

/** Members that differ in how much they take part and in how much others seek them, by the world's σ. */
export function unevenMembers({ n, sigma }: WorldOptions, chance: Chance): (i: number, j: number) => number {
  const activity = Array.from({ length: n }, () => chance.normal(0, sigma));
  const popularity = Array.from({ length: n }, () => chance.normal(0, sigma));
  return (i, j) => activity[i]! + popularity[j]!;
}

function tiesOf(mechanism: Mechanism, n: number, chance: Chance): Record<TieLayer, Uint8Array> {
  const drawn = tieLayers.map((layer) => {
    const ties = mechanism.tie(layer, chance.fork(layer));
    return [layer, layer === 'joint-work' ? mirrored(ties, n) : ties] as const;
  });
  return Object.fromEntries(drawn) as Record<TieLayer, Uint8Array>;
}

/** Each pair, and each member's names, stay as they were with one chance. */
function kept(before: Truth, fresh: Truth, n: number, persistence: number, chance: Chance): Truth {
  const now = { ...fresh };
  for (const layer of [...tieLayers, 'tension'] as const)
    for (let i = 0; i < n; i++)
      for (let j = i + 1; j < n; j++)
        if (chance.happens(persistence))
          for (const at of [i * n + j, j * n + i]) now[layer][at] = before[layer][at]!;
  for (const layer of ['leadership', 'coordination'] as const)
    for (let i = 0; i < n; i++)
      if (chance.happens(persistence)) now[layer].set(before[layer].subarray(i * n, i * n + n), i * n);
  return now;
}

function drawTension(n: number, mechanism: Mechanism, chance: Chance): Uint8Array {
  const of = mechanism.tension?.bind(mechanism) ?? (() => 0.02);
  return Uint8Array.from({ length: n * n }, (_, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    return i !== j && chance.happens(of(i, j)) ? 1 : 0;
  });
}

const drawAppeal = (n: number, chance: Chance) => Array.from({ length: n }, () => chance.normal(0, 0.8));

const drawShares = (n: number, chance: Chance, middle: number, spread: number) =>
  Array.from({ length: n }, () => logistic(chance.normal(middle, spread)));

function drawAdvisers({ n, seed }: WorldOptions, chance: Chance): Adviser[] {
  return Array.from({ length: chance.integer(3) }, (_, place) => ({
    id: `organisation:sim-${seed}-${place + 1}`,
    name: `Asesoría simulada ${place + 1}`,
    kind: 'organisation',
    contract: Array.from({ length: n }, () => chance.happens(0.4)),
    naming: 0.5,
  }));
}

const plainVoice = (n: number): Voice => ({
  recall: 0.9,
  recallReceived: 0.9,
  falseClaims: 0.002,
  falseReceived: 0.002,
  generosity: Array.from({ length: n }, () => 1),
  cap: null,
  informants: 1,
});
