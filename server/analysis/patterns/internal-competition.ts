import { manyInsideTies } from '../inference/inside-ties.ts';
import { againstTable } from '../inference/monte-carlo.ts';
import { simes } from '../inference/simes.ts';
import { twoPartNull } from '../inference/two-part-null.ts';
import { bestTwoParts, type TwoParts } from '../inference/two-parts.ts';
import { found, type LookAlike, type Pattern, type Test } from './pattern.ts';
import { connectedShare, countParts, partsOf, partSizes } from './reach.ts';
import type { Settings } from './settings.ts';
import { contentLayers, matrixOf, respondentsOf, tiedInAny, type WaveFrame } from './wave-frame.ts';
import { join, listed, namesOf, oneIn, percent, say } from './wording.ts';

/** Ties inside and across one known grouping, among pairs that both answered and whose groups are known. */
export type GroupSplit = {
  by: string;
  p: number;
  attainable: number;
  inside: number;
  insidePairs: number;
  across: number;
  acrossPairs: number;
};

type Facts = {
  groupings: GroupSplit[];
  halves: (TwoParts & { p: number; members: readonly number[] }) | null;
  parts: number;
  fragmentation: number;
  ties: number;
  pairs: number;
  crossTension: number;
};

function test(frame: WaveFrame, settings: Settings): Test<Facts> {
  const layers = contentLayers(frame);
  const facts: Facts = {
    groupings: [],
    halves: null,
    parts: 0,
    fragmentation: 0,
    ties: 0,
    pairs: 0,
    crossTension: 0,
  };
  if (layers.length === 0) return found(facts, { silent: 'layer-not-asked' });
  const tied = tiedInAny(frame, layers);
  const parts = partsOf(tied, frame.n);
  facts.parts = countParts(parts);
  facts.fragmentation = 1 - connectedShare(partSizes(parts), frame.n);
  const members = respondentsOf(frame);
  const neighbours = members.map((i) => members.flatMap((j, at) => (tied[i * frame.n + j] ? [at] : [])));
  facts.ties = neighbours.reduce((sum, list) => sum + list.length, 0) / 2;
  facts.pairs = (members.length * (members.length - 1)) / 2;
  facts.groupings = frame.groupings.flatMap(({ by, of }) =>
    splitBy(frame, tied, members, { by, of }, settings.omega),
  );
  // A grouping that could not reach α whatever was found is no route: it would only make the others wait for it.
  const routes = facts.groupings
    .filter(({ attainable }) => attainable <= settings.alpha)
    .map(({ p, attainable }) => ({ p, attainable }));
  const halves = splitInTwo(neighbours, facts.ties, settings);
  if (halves) {
    routes.push(halves);
    facts.halves = { ...halves.best, p: halves.p, members };
  }
  facts.crossTension = tensionAcross(frame, facts);
  return found(facts, {
    p: simes(routes.map(({ p }) => p)),
    attainable: simes(routes.map(({ attainable }) => attainable)),
    subjects: [],
    kinds: facts.crossTension > 0 ? ['ties', 'tension'] : ['ties'],
  });
}

function splitBy(
  frame: WaveFrame,
  tied: Uint8Array,
  members: readonly number[],
  { by, of }: { by: string; of: Int32Array },
  omega: number,
): GroupSplit[] {
  let [inside, insidePairs, across, acrossPairs] = [0, 0, 0, 0];
  for (const i of members)
    for (const j of members) {
      if (i >= j || of[i]! < 0 || of[j]! < 0) continue;
      const tie = tied[i * frame.n + j]!;
      if (of[i] === of[j]) [inside, insidePairs] = [inside + tie, insidePairs + 1];
      else [across, acrossPairs] = [across + tie, acrossPairs + 1];
    }
  if (insidePairs === 0 || acrossPairs === 0 || inside + across === 0) return [];
  const ties = inside + across;
  const tail = (w: number): number => manyInsideTies(insidePairs, acrossPairs, ties, omega, w);
  return [
    {
      by,
      p: tail(inside),
      attainable: tail(Math.min(ties, insidePairs)),
      inside,
      insidePairs,
      across,
      acrossPairs,
    },
  ];
}

function splitInTwo(
  neighbours: readonly (readonly number[])[],
  ties: number,
  { omega, draws }: Settings,
): { p: number; attainable: number; best: TwoParts } | null {
  const best = bestTwoParts(neighbours);
  if (!best || neighbours.length < 4) return null;
  const table = (count: number) => twoPartNull(neighbours.length, ties, omega, count);
  const { p, attainable } = againstTable(best.modularity, table, draws);
  return { p, attainable, best };
}

/** Pairs in tension across the split that speaks loudest, when at least two in three tensions lie across it. */
function tensionAcross(frame: WaveFrame, { halves, groupings }: Facts): number {
  const loudest = [...groupings].sort((a, b) => a.p - b.p)[0];
  const side = new Int32Array(frame.n).fill(-1);
  if (loudest && (!halves || loudest.p <= halves.p))
    side.set(frame.groupings.find(({ by }) => by === loudest.by)!.of);
  else halves?.members.forEach((member, at) => (side[member] = halves.part[at]!));
  const tense = matrixOf(frame, 'tension');
  let [across, all] = [0, 0];
  for (let i = 0; i < frame.n; i++)
    for (let j = i + 1; j < frame.n; j++)
      if (tense[i * frame.n + j] || tense[j * frame.n + i]) {
        all++;
        if (side[i]! >= 0 && side[j]! >= 0 && side[i] !== side[j]) across++;
      }
  return across >= 2 && across * 3 >= all * 2 ? across : 0;
}

const groupingNames: Record<string, ReturnType<typeof say>> = {
  group: say('grupo declarado', 'declared group'),
  sostenedor: say('sostenedor', 'sostenedor (owner)'),
  comuna: say('comuna', 'comuna'),
};

function tell(frame: WaveFrame, { facts, p }: Test<Facts>, state: string): ReturnType<typeof say> {
  const { halves } = facts;
  const loudest = [...facts.groupings].sort((a, b) => a.p - b.p)[0];
  const cut =
    facts.parts > 1
      ? say(
          `La red está en ${facts.parts} partes sin lazos entre ellas.`,
          `The network is in ${facts.parts} parts with no ties between them.`,
        )
      : null;
  if (state !== 'flagged')
    return join(
      cut,
      say(
        'No se ven bloques más cerrados de lo que se vería en una red corriente.',
        'No blocks are seen that are more closed than in an ordinary network.',
      ),
    );
  const byGroup = loudest && (!halves || loudest.p <= halves.p);
  const seen = byGroup ? tellGrouping(loudest) : tellHalves(frame, halves!);
  return join(
    seen,
    cut,
    facts.crossTension > 0
      ? say(
          `Hay tensión informada en ${facts.crossTension} pares de un lado a otro.`,
          `Tension is reported in ${facts.crossTension} pairs across the divide.`,
        )
      : null,
    say(
      `Aun contando con que las escuelas prefieren a las suyas, se vería en ${oneIn(p ?? 1).es}. Puede haber buenas razones: subgrupos acordados, distancia o comunas que recién se conocen.`,
      `Even allowing for schools preferring their own, this would be seen in ${oneIn(p ?? 1).en}. There may be good reasons: agreed subgroups, distance, or comunas that are only beginning to meet.`,
    ),
  );
}

function tellGrouping({ by, inside, insidePairs, across, acrossPairs }: GroupSplit): ReturnType<typeof say> {
  const name = groupingNames[by]!;
  return say(
    `Por ${name.es}: hay lazo en ${inside} de ${insidePairs} pares del mismo grupo (${percent(inside / insidePairs).es}) y en ${across} de ${acrossPairs} pares de grupos distintos (${percent(across / acrossPairs).es}).`,
    `By ${name.en}: ${inside} of ${insidePairs} pairs within a group are tied (${percent(inside / insidePairs).en}) and ${across} of ${acrossPairs} pairs across groups (${percent(across / acrossPairs).en}).`,
  );
}

function tellHalves(
  frame: WaveFrame,
  { part, members }: NonNullable<Facts['halves']>,
): ReturnType<typeof say> {
  const side = (which: number) =>
    namesOf(
      frame,
      members.filter((_, at) => part[at] === which),
    );
  const [one, other] = [side(0), side(1)];
  return say(
    `Los lazos separan dos bloques: por un lado ${one.es}; por otro ${other.es}.`,
    `Ties separate two blocks: on one side ${one.en}; on the other ${other.en}.`,
  );
}

function lookAlikes(frame: WaveFrame): LookAlike[] {
  const known = frame.groupings.map(({ by }) => groupingNames[by]!);
  return [
    {
      id: 'planned-subgroups',
      checked: frame.groupings.some(({ by }) => by === 'group') ? 'possible' : 'cannot-tell',
      text: say(
        'Subgrupos acordados (nivel, especialidad, UTP, microcentro).',
        'Agreed subgroups (level, subject, UTP, microcentre).',
      ),
    },
    {
      id: 'distance',
      checked: frame.remote.some((far) => far === 1)
        ? 'possible'
        : frame.actors.some((actor) => (actor?.latitude ?? null) === null)
          ? 'cannot-tell'
          : 'ruled-out',
      text: say('Distancia y ruralidad.', 'Distance and rural isolation.'),
    },
    {
      id: 'just-beginning',
      checked: frame.position === 0 ? 'possible' : 'ruled-out',
      text: say(
        'Comunas o sostenedores que recién empiezan a encontrarse.',
        'Comunas or owners that are only beginning to meet.',
      ),
    },
    {
      id: 'ordinary-preference',
      checked: known.length > 0 ? 'ruled-out' : 'possible',
      text: say(
        `La preferencia corriente por los propios (hasta tres veces) está descontada${known.length > 0 ? ` por ${listed(known.map(({ es }) => es)).es}` : ', aunque no se conoce ningún grupo'}.`,
        `The ordinary preference for one's own (up to three times) is allowed for${known.length > 0 ? ` by ${listed(known.map(({ en }) => en)).en}` : ', though no group is known'}.`,
      ),
    },
  ];
}

/**
 * Internal competition: the network is split into blocks beyond what preferring one's own explains.
 *
 *   for each known grouping P(W ≥ w) under Fisher's noncentral hypergeometric with odds ω₀;
 *   best two-part modularity (parts ≥ n/4) against networks of m ties with two hidden ω₀-homophilous halves;
 *   Simes of the routes that could reach α
 *
 * Source      label: SLEP diagnosis (Rincón-Gallardo & Fullan 2016; Chapman 2015); the tests are this project's reading
 * Reads       `knowledge` and `joint-work`, a pair being tied when either reports either; pairs that both answered
 * Returns     p; parts, F and tension across as facts beside it
 * Undefined   no layer of collaboration asked: `layer-not-asked`
 * Cost        O(2^n) once and a table of draws by (n, m)
 */
export const internalCompetition: Pattern<Facts> = {
  id: 'internal-competition',
  name: say(
    'Señales de fragmentación o competencia interna',
    'Signs of fragmentation or internal competition',
  ),
  construct: say(
    'Los miembros compiten dentro de la red, o la red se parte en bloques con poco entre ellos.',
    'Members compete inside the network, or it splits into blocks with little between them.',
  ),
  source:
    'Label: Rincón-Gallardo & Fullan 2016 and Chapman 2015, by way of the diagnosis of networks in the first four SLEPs; the tests are a proposal of this project',
  inputs: ['knowledge', 'joint-work', 'responses', 'groups, sostenedores or comunas (optional)'],
  statistic: say(
    'Lazos dentro de cada agrupación conocida; modularidad de la mejor división en dos partes de al menos n/4.',
    'Ties inside each known grouping; modularity of the best split in two parts of at least n/4.',
  ),
  null: say(
    'Hipergeométrica no central de Fisher con chances ω₀; redes con m lazos y dos mitades ocultas que se prefieren ω₀ veces. Simes entre vías.',
    'Fisher’s noncentral hypergeometric with odds ω₀; networks with m ties and two hidden halves that prefer their own ω₀ times. Simes over routes.',
  ),
  silentWhen: say(
    'Calla si hay tan pocos o tantos lazos que ni una división perfecta destacaría.',
    'Silent with so few or so many ties that even a perfect split would not stand out.',
  ),
  cannotSee: say(
    'Competencia sin bloques: escuelas que se esquivan una a una, o que callan lo que saben.',
    'Competition without blocks: schools that avoid one another one by one, or keep what they know.',
  ),
  questions: [
    say('¿La división corresponde a algo acordado?', 'Does the division stand for something agreed?'),
    say(
      '¿Compiten estas escuelas por los mismos estudiantes?',
      'Do these schools compete for the same pupils?',
    ),
    say('¿Qué tarea común cruzaría los bloques?', 'What common task would cross the blocks?'),
  ],
  uses: ['omega', 'draws'],
  fixed: { smallestPart: 0.25 },
  needsRoster: false,
  ratings: ['colaboracion', 'confianza'],
  reads: contentLayers,
  test,
  tell,
  show: (frame, { facts: { groupings, halves, ...rest } }) => ({
    ...rest,
    groupings: groupings.map(({ by, inside, insidePairs, across, acrossPairs, p }) => ({
      by,
      p,
      inside,
      insidePairs,
      across,
      acrossPairs,
      // E–I (Krackhardt & Stern 1988): −1 all ties inside, +1 all across.
      eI: (across - inside) / (across + inside),
    })),
    halves: halves && {
      p: halves.p,
      modularity: halves.modularity,
      parts: [0, 1].map((side) =>
        halves.members.filter((_, at) => halves.part[at] === side).map((i) => frame.ids[i]!),
      ),
    },
  }),
  bounds: (frame, { facts }) => {
    const loudest = [...facts.groupings].sort((a, b) => a.p - b.p)[0];
    if (!loudest) return null;
    const { inside, across } = loudest;
    const unknown = (frame.n * (frame.n - 1)) / 2 - facts.pairs;
    return {
      low: inside / (inside + across + unknown),
      high: (inside + unknown) / (inside + across + unknown),
    };
  },
  lookAlikes,
};
