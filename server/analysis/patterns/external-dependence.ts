import { choose, eachSubset } from '../inference/enumerate.ts';
import { found, type Pattern, type Test } from './pattern.ts';
import { connectedShare, partsOf, partSizes } from './reach.ts';
import { contentLayers, tiedInAny, type WaveFrame } from './wave-frame.ts';
import { join, listed, percent, say } from './wording.ts';

type Facts = {
  externals: { id: string; name: string; schools: number }[];
  /** Share of school pairs that hang together: with the externals, and without them. */
  withThem: number;
  without: number;
  /** The most that could hang together without them, had the silent told as much as the busiest that answered. */
  withoutAtMost: number;
  /** Loss when as many schools leave as there are externals: the worst choice of them. */
  worstSchools: number | null;
};

const leastWith = 0.6;
const mostWithout = 0.5;
/** Above this many choices of schools, the worst set is looked for one school at a time. */
const mostSets = 5000;

function test(frame: WaveFrame): Test<Facts> {
  const layers = contentLayers(frame);
  const serving = frame.externals.filter(({ reach }) => reach.includes(1));
  const facts: Facts = {
    externals: serving.map(({ id, name, reach }) => ({
      id,
      name,
      schools: reach.reduce((sum, x) => sum + x, 0),
    })),
    withThem: 0,
    without: 0,
    withoutAtMost: 0,
    worstSchools: null,
  };
  if (layers.length === 0) return found(facts, { silent: 'layer-not-asked' });
  const { n } = frame;
  const tied = tiedInAny(frame, layers);
  const all = withExternals(
    tied,
    n,
    serving.map(({ reach }) => reach),
  );
  facts.without = shareAmong(tied, n, n, new Set());
  facts.withThem = shareAmong(all, n + serving.length, n, new Set());
  facts.withoutAtMost = couldBe(frame, tied);
  if (serving.length === 0 || facts.withThem < leastWith || facts.without > mostWithout * facts.withThem)
    return found(facts, { holds: false });
  facts.worstSchools = worstLoss(all, n, serving.length, facts.withThem);
  if (facts.worstSchools !== null && facts.worstSchools >= facts.withThem - facts.without - 1e-9)
    return found(facts, { holds: false });
  return found(facts, { holds: facts.withoutAtMost <= mostWithout * facts.withThem ? true : null });
}

/** Schools first, then one place an external. */
function withExternals(tied: Uint8Array, n: number, reach: readonly Uint8Array[]): Uint8Array {
  const size = n + reach.length;
  const all = new Uint8Array(size * size);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) all[i * size + j] = tied[i * n + j]!;
  reach.forEach((members, e) =>
    members.forEach((there, i) => {
      all[i * size + n + e] = there;
      all[(n + e) * size + i] = there;
    }),
  );
  return all;
}

/** Share of pairs of schools (the first n places) that hang together once some are taken out. */
function shareAmong(tied: Uint8Array, size: number, n: number, out: ReadonlySet<number>): number {
  const part = partsOf(tied, size, out);
  return connectedShare(partSizes(part.slice(0, n)), n - out.size);
}

function worstLoss(all: Uint8Array, n: number, externals: number, before: number): number | null {
  const size = n + externals;
  if (externals >= n - 1) return null;
  const loss = (out: ReadonlySet<number>): number => before - shareAmong(all, size, n, out);
  if (choose(n, externals) <= mostSets) {
    let worst = -1;
    eachSubset(n, externals, (subset) => (worst = Math.max(worst, loss(new Set(subset)))));
    return worst;
  }
  const out = new Set<number>();
  while (out.size < externals) {
    const left = Array.from({ length: n }, (_, i) => i).filter((i) => !out.has(i));
    out.add(
      left.reduce((best, i) => (loss(new Set([...out, i])) > loss(new Set([...out, best])) ? i : best)),
    );
  }
  return loss(out);
}

/**
 * What the silent could have told: a tie has two ends, and the other end was asked. So a silent school brings at most as
 * many new ties as the busiest respondent has told that nobody else confirms, and never more ties in all than the busiest
 * has; each is taken to join the largest part not yet joined.
 */
function couldBe(frame: WaveFrame, tied: Uint8Array): number {
  const { n } = frame;
  const part = partsOf(tied, n);
  const { ties, unconfirmed } = busiest(frame, tied);
  for (let i = 0; i < n; i++) {
    if (frame.answered[i]) continue;
    const known = tied.subarray(i * n, i * n + n).reduce((sum, x) => sum + x, 0);
    const others = partSizes(part)
      .map((size, p) => ({ size, p }))
      .filter(({ p, size }) => p !== part[i] && size > 0)
      .sort((a, b) => b.size - a.size || a.p - b.p);
    const joined = new Set(
      others.slice(0, Math.max(0, Math.min(unconfirmed, ties - known))).map(({ p }) => p),
    );
    part.forEach((p, j) => (part[j] = joined.has(p) ? part[i]! : p));
  }
  return connectedShare(partSizes(part), n);
}

function busiest(
  { n, answered, claims }: WaveFrame,
  tied: Uint8Array,
): { ties: number; unconfirmed: number } {
  const most = { ties: 0, unconfirmed: 0 };
  for (let i = 0; i < n; i++) {
    if (!answered[i]) continue;
    let [ties, unconfirmed] = [0, 0];
    for (let j = 0; j < n; j++) {
      ties += tied[i * n + j]!;
      if (claims[i * n + j] && !claims[j * n + i] && answered[j]) unconfirmed++;
    }
    most.ties = Math.max(most.ties, ties);
    most.unconfirmed = Math.max(most.unconfirmed, unconfirmed);
  }
  return most;
}

function tell(frame: WaveFrame, { facts }: Test<Facts>, state: string): ReturnType<typeof say> {
  if (facts.externals.length === 0)
    return say(
      'No hay organizaciones externas en los datos de esta encuesta.',
      'There are no outside organisations in the data of this wave.',
    );
  const who = listed(facts.externals.map(({ name }) => name));
  const seen = say(
    `Con ${who.es}, el ${percent(facts.withThem).es} de los pares de escuelas queda conectado, directa o indirectamente; sin ${facts.externals.length === 1 ? 'esa organización' : 'esas organizaciones'}, el ${percent(facts.without).es}.`,
    `With ${who.en}, ${percent(facts.withThem).en} of pairs of schools hang together, directly or not; without ${facts.externals.length === 1 ? 'it' : 'them'}, ${percent(facts.without).en}.`,
  );
  const silent = frame.n - frame.respondents;
  return join(
    seen,
    silent > 0
      ? say(
          `Si quienes no respondieron contaran tantos lazos nuevos como la que más, sería a lo más ${percent(facts.withoutAtMost).es}.`,
          `If those that did not answer had told as many new ties as the busiest, it would be at most ${percent(facts.withoutAtMost).en}.`,
        )
      : null,
    state === 'flagged'
      ? say(
          'Perder a cualquier otra escuela en su lugar se notaría menos. Conviene preguntarse qué quedaría entre las escuelas cuando termine ese apoyo.',
          'Losing any school instead would be felt less. It is worth asking what would remain between the schools once that support ends.',
        )
      : null,
  );
}

/**
 * External dependence: the schools hang together through outsiders rather than with each other.
 *
 *   flagged when c₁ ≥ .6, c₀ ≤ c₁/2 and losing any as many schools costs less than c₁ − c₀
 *   c₁, c₀ shares of school pairs connected with and without the externals; a silent school is taken to tell at most as
 *   many ties, and as many that nobody else tells, as the busiest that answered did
 *
 * Source      support that ends: Muñoz & Vanni on Escuelas Críticas; the rule is this project's reading
 * Reads       `knowledge`, `joint-work`, `assists` valid at the wave; schools' ties to advisers and organisations
 * Returns     a rule, no p-value
 * Undefined   nothing asked between schools: `layer-not-asked`
 * Cost        O(C(n, e) · n²), at most 5,000 sets, else one school at a time
 */
export const externalDependence: Pattern<Facts> = {
  id: 'external-dependence',
  name: say('Dependencia de un apoyo externo', 'Dependence on outside support'),
  construct: say(
    'Las escuelas se conectan a través de un asesor o una organización externa más que entre ellas: al terminar el apoyo, poco quedaría.',
    'The schools hang together through an adviser or outside organisation more than with each other: when it ends, little would remain.',
  ),
  source: 'Muñoz & Vanni on the end of support in Escuelas Críticas; the rule is a proposal of this project',
  inputs: [
    'knowledge',
    'joint-work',
    'externals (members as adviser, or assists ties)',
    'roster',
    'responses',
  ],
  statistic: say(
    'Pares de escuelas conectados con los externos (c₁), sin ellos (c₀), y sin otras tantas escuelas.',
    'Pairs of schools connected with the externals (c₁), without them (c₀), and without as many schools instead.',
  ),
  null: say(
    'Sin valor p: es una regla. Señalada si c₁ ≥ 60 %, c₀ ≤ c₁/2 y perder otras tantas escuelas cuesta menos.',
    'No p-value: a rule. Flagged when c₁ ≥ 60 %, c₀ ≤ c₁/2 and losing as many schools costs less.',
  ),
  silentWhen: say(
    'Calla si lo que dirían las escuelas que no respondieron podría cambiar la regla.',
    'Silent when what the silent schools would say could change the rule.',
  ),
  cannotSee: say(
    'Si el apoyo es bueno o malo: un buen apoyo puede ser el único lazo al comienzo.',
    'Whether support is good or bad: good support may be the only link at the start.',
  ),
  questions: [
    say(
      '¿Qué se haría igual si el apoyo terminara en marzo?',
      'What would go on just the same if support ended in March?',
    ),
    say(
      '¿Quién en las escuelas podría tomar lo que hoy hace el externo?',
      'Who in the schools could take over what the outsider does today?',
    ),
  ],
  uses: [],
  fixed: { leastWith, mostWithout },
  needsRoster: true,
  ratings: ['capital_profesional'],
  reads: contentLayers,
  test,
  tell,
  show: (_, { facts }) => ({ ...facts }),
  bounds: (_, { facts }) => ({ low: facts.without, high: Math.max(facts.without, facts.withoutAtMost) }),
  lookAlikes: (frame) => [
    {
      id: 'new-network',
      checked: frame.position === 0 ? 'possible' : 'ruled-out',
      text: say(
        'Red nueva, que recién se arma en torno a quien la acompaña.',
        'A new network, only forming around whoever supports it.',
      ),
    },
    {
      id: 'good-support',
      checked: 'possible',
      text: say('Buen apoyo que prepara su salida.', 'Good support that prepares its leaving.'),
    },
    {
      id: 'ties-not-asked',
      checked: frame.asked.has('joint-work') && frame.asked.has('knowledge') ? 'ruled-out' : 'possible',
      text: say(
        'Lazos entre escuelas que la encuesta no preguntó.',
        'Ties between schools that the survey did not ask about.',
      ),
    },
  ],
};
