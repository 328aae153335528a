import { manyInsideTies } from '../inference/inside-ties.ts';
import { exactly, monteCarlo, type Draws } from '../inference/monte-carlo.ts';
import { ordinaryNaming } from '../inference/ordinary-network.ts';
import { relatedEvidence } from '../inference/related-evidence.ts';
import { weightedSimes } from '../inference/simes.ts';
import { createRandom } from '../random.ts';
import { campsAround, campsOfSplit, type Camps } from './camps.ts';
import { contestValue, leastCamp, strongestContest, type Contest } from './contest.ts';
import { followingOf, type Following } from './following.ts';
import { found, type LookAlike, type Pattern, type Test } from './pattern.ts';
import type { Settings } from './settings.ts';
import { signedCamps, signedPairs, type SignedCamps } from './signed-camps.ts';
import { couldContest, hangsOnOneAnswer } from './possible-contest.ts';
import { positiveLayers, respondentsOf, someoneIsSilent, type WaveFrame } from './wave-frame.ts';
import { join, oneIn, say } from './wording.ts';

type Facts = {
  following: Following | null;
  contest: Contest | null;
  pContest: number | null;
  signed: SignedCamps | null;
  camps: Camps | null;
  tensionAsked: boolean;
  tenseLeaders: boolean;
  tensePairs: number;
  /** Tense pairs of a leader with the rival or the rival's followers. */
  tenseAcross: number;
};

function test(frame: WaveFrame, settings: Settings): Test<Facts> {
  const following = followingOf(frame);
  const tensionAsked = frame.asked.has('tension');
  const facts: Facts = {
    following,
    contest: null,
    pContest: null,
    signed: null,
    camps: null,
    tensionAsked,
    tenseLeaders: false,
    tensePairs: 0,
    tenseAcross: 0,
  };
  if (!following) return found(facts, { silent: 'layer-not-asked' });
  const random = createRandom(`${settings.seed}/${frame.network.id}/${frame.wave.waveId}/power-struggle`);
  const { members, answered, share, tiedOtherwise } = following;
  const n = members.length;
  const contest = strongestContest(share, answered, tiedOtherwise);
  facts.contest = contest;
  const draw = ordinaryNaming(following.naming, following.group, settings.sigma);
  const matrix = new Float64Array(n * n);
  const { p, attainable, critical } = monteCarlo(
    contest.rank,
    () => {
      draw(random, matrix);
      return strongestContest(matrix, answered, tiedOtherwise).rank;
    },
    drawsFor(contest, settings.draws),
  );
  const routes = [{ p: withTension(frame, facts, p), least: attainable, weight: 1 }];
  facts.pContest = routes[0]!.p;
  const group = new Int32Array(frame.n).fill(-1);
  members.forEach((member, i) => (group[member] = following.group[i]!));
  facts.signed = tensionAsked ? signedCamps(frame, group, settings.draws, random.fork('signs')) : null;
  if (facts.signed)
    routes.push({ p: facts.signed.p, least: facts.signed.attainable, weight: facts.signed.weight });
  facts.camps = campsOf(frame, facts);
  const kinds =
    facts.tenseLeaders || facts.tenseAcross > 1 || (facts.signed?.p ?? 1) <= settings.alpha
      ? (['ties', 'tension'] as const)
      : (['ties'] as const);
  const pBoth = weightedSimes(routes);
  // Tension may bring a p of up to four times α down to it.
  const seen = critical(facts.tensePairs > 0 ? Math.min(0.5, 4 * settings.alpha) : settings.alpha);
  return found(facts, {
    p: pBoth,
    attainable: weightedSimes(routes.map(({ least, weight }) => ({ p: least, weight }))),
    possible:
      pBoth > settings.alpha &&
      (hangsOnOneAnswer(following, seen) || (someoneIsSilent(frame) && couldContest(frame, seen))),
    withheld: isContradicted(facts, settings) ? { state: 'not-enough-evidence', reason: 'borderline' } : null,
    subjects: facts.camps?.leaders ?? [],
    kinds,
  });
}

/** Camps that in other layers are tied more across than inside are no camps, whomever they follow; signs may still show them. */
const isContradicted = ({ contest, signed }: Facts, { alpha }: Settings): boolean =>
  contest !== null && contest.closeness < 0.5 && (signed?.p ?? 1) > alpha;

/** Without a contest p is 1 whatever is drawn; a few draws then say what could have been seen. */
const drawsFor = (contest: Contest, draws: Draws): Draws =>
  contest.value > 0 ? draws : exactly(Math.min(draws.first, 99));

/**
 * Tension across the two camps that touches a leader makes p smaller: p = min(p, max(p/4, Fisher(p, p_T))), p_T the
 * hypergeometric chance that so many of all T tense pairs fall on the pairs of a leader with the rival and the rival's
 * followers. A quarter is the most that tension may add: leaders attract some in any network.
 */
function withTension(frame: WaveFrame, facts: Facts, p: number): number {
  const tense = signedPairs(frame).filter(({ sign }) => sign < 0);
  facts.tensePairs = tense.length;
  const { contest, following } = facts;
  if (!contest || contest.value === 0 || !following) return p;
  const camps = campsAround(frame, following, contest.a, contest.b);
  const side = new Map(
    camps.sides.flatMap((members, camp) => members.map((member) => [member, camp] as const)),
  );
  const isAcross = (a: number, b: number): boolean =>
    (camps.leaders.includes(a) || camps.leaders.includes(b)) &&
    side.has(a) &&
    side.has(b) &&
    side.get(a) !== side.get(b);
  const voters = respondentsOf(frame);
  let across = 0;
  voters.forEach((a, k) => voters.slice(k + 1).forEach((b) => (across += isAcross(a, b) ? 1 : 0)));
  facts.tenseAcross = tense.filter(({ a, b }) => isAcross(a, b)).length;
  facts.tenseLeaders = tense.some(({ a, b }) => camps.leaders.includes(a) && camps.leaders.includes(b));
  if (facts.tenseAcross === 0) return p;
  const pairs = (voters.length * (voters.length - 1)) / 2;
  const pTension = manyInsideTies(across, pairs - across, tense.length, 1, facts.tenseAcross);
  return Math.min(p, Math.max(p / 4, relatedEvidence(p, pTension, 0)));
}

function campsOf(frame: WaveFrame, { contest, following, signed, pContest }: Facts): Camps | null {
  if (signed && signed.p < (pContest ?? 1)) {
    const camps = campsOfSplit(frame, following, signed.placed);
    return camps.leaders.includes(-1) ? null : camps;
  }
  if (!following || !contest || contest.value === 0) return null;
  return campsAround(frame, following, contest.a, contest.b);
}

function tell(frame: WaveFrame, { facts, p, possible }: Test<Facts>, state: string): ReturnType<typeof say> {
  const { camps, contest } = facts;
  if (state !== 'flagged' || !camps || !contest)
    return join(
      say(
        'No se ven dos miembros con seguidores separados más de lo que se vería en una red corriente.',
        'No two members with separate followings are seen beyond what an ordinary network would show.',
      ),
      possible && state === 'not-enough-evidence'
        ? say(
            'Una sola respuesta distinta, o las que faltan, podrían cambiarlo.',
            'One answer more or less, or those that are missing, could change that.',
          )
        : null,
    );
  const [one, other] = camps.leaders.map((leader) => frame.names[leader]!) as [string, string];
  const [first, second] = camps.sides;
  const silentLeader = camps.leaders.find((leader) => !frame.answered[leader]);
  const bySigns = facts.signed !== null && facts.signed.p < (facts.pContest ?? 1);
  return join(
    say(
      `Las respuestas se ordenan en torno a dos miembros, ${listedPair(one, other, 'es')}: ${first.length} se ubican con la primera y ${second.length} con la segunda${camps.undecided.length > 0 ? `, y ${camps.undecided.length} con ninguna` : ''}.`,
      `Answers gather around two members, ${listedPair(one, other, 'en')}: ${first.length} stand with the first and ${second.length} with the second${camps.undecided.length > 0 ? `, and ${camps.undecided.length} with neither` : ''}.`,
    ),
    bySigns
      ? say(
          `De ${facts.signed!.pairs} pares con lazo o tensión, solo ${facts.signed!.frustrated} no calzan con esa división.`,
          `Of ${facts.signed!.pairs} pairs with a tie or tension, only ${facts.signed!.frustrated} do not fit that division.`,
        )
      : say(
          'Entre ambas no se informa ningún lazo positivo, y quienes siguen a una casi no siguen a la otra.',
          'No positive tie is reported between the two, and those who follow one hardly follow the other.',
        ),
    silentLeader === undefined
      ? null
      : say(
          `${frame.names[silentLeader]!} no respondió: de ella se sabe por quienes la nombran, y la otra no la nombra.`,
          `${frame.names[silentLeader]!} did not answer: what is known of it comes from those who name it, and the other does not.`,
        ),
    facts.tenseLeaders
      ? say('Además se informa tensión entre las dos.', 'Tension between the two is reported as well.')
      : bySigns
        ? say(
            `Se informa tensión en ${facts.signed!.tense} pares, casi siempre de un lado a otro.`,
            `Tension is reported in ${facts.signed!.tense} pairs, nearly always across the divide.`,
          )
        : facts.tensionAsked
          ? say(
              'No se informa tensión entre las dos: puede ser solo una forma de organizarse.',
              'No tension between the two is reported: it may be only a way of organising.',
            )
          : say(
              'No se preguntó por tensiones: la estructura por sí sola no dice si hay conflicto.',
              'Tension was not asked about: structure alone does not say whether there is conflict.',
            ),
    say(
      `Una forma así se vería en ${oneIn(p ?? 1).es}. La medida es propia de Telar y experimental.`,
      `Such a shape would be seen in ${oneIn(p ?? 1).en}. The measure is Telar's own and experimental.`,
    ),
  );
}

const listedPair = (a: string, b: string, language: 'es' | 'en'): string =>
  `${a} ${language === 'es' ? 'y' : 'and'} ${b}`;

function lookAlikes(frame: WaveFrame, { facts }: Test<Facts>): LookAlike[] {
  const camps = facts.camps;
  const aligned = frame.groupings.filter(({ of }) => camps && followsGrouping(camps, of));
  return [
    {
      id: 'one-strong-coordinator',
      checked: camps ? 'ruled-out' : 'cannot-tell',
      text: say(
        'Una sola conducción fuerte: aquí se exigen dos, y que cada una con quienes la siguen sea al menos un tercio de la red.',
        'A single strong lead: two are required here, each making up at least a third of the network with its followers.',
      ),
    },
    {
      id: 'two-groups-that-cooperate',
      checked: aligned.length > 0 ? 'possible' : frame.groupings.length === 0 ? 'cannot-tell' : 'ruled-out',
      text: say(
        'Dos cabezas de dos grupos conocidos (comunas, sostenedores) que se reparten el trabajo.',
        'Two heads of two known groups (comunas, owners) that share out the work.',
      ),
    },
    {
      id: 'change-of-coordinator',
      checked:
        frame.coordinators.length > 1 ? 'possible' : frame.earlier.length === 0 ? 'cannot-tell' : 'possible',
      text: say('Un cambio de coordinación en curso.', 'A change of coordinator under way.'),
    },
    {
      id: 'debate-with-trust',
      checked: facts.tenseLeaders ? 'possible' : 'cannot-tell',
      text: say('Debate de ideas con la confianza intacta.', 'Debate over ideas with trust intact.'),
    },
  ];
}

/** Whether at least four members in five of each camp share a group that the other camp does not. */
function followsGrouping({ sides }: Camps, of: Int32Array): boolean {
  const [one, other] = sides.map((side) => commonest(side.map((i) => of[i]!)));
  return (
    one!.label !== other!.label &&
    one!.label >= 0 &&
    other!.label >= 0 &&
    Math.min(one!.share, other!.share) >= 0.8
  );
}

function commonest(labels: readonly number[]): { label: number; share: number } {
  const counts = new Map<number, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const [label, times] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [-1, 0];
  return { label, share: labels.length === 0 ? 0 : times / labels.length };
}

/** The contest of the two leaders if the silent followed neither, both, or were shared out to the weaker camp first. */
function bounds(frame: WaveFrame, { facts }: Test<Facts>): { low: number; high: number } | null {
  const { contest, following } = facts;
  if (!contest || !following || contest.value === 0) return null;
  const { members } = following;
  const leaders = [members[contest.a]!, members[contest.b]!];
  const silent = frame.n - frame.respondents - leaders.filter((leader) => !frame.answered[leader]).length;
  const voters = frame.n - 2;
  const either = (contest.followsA + contest.followsB) / (1 + contest.overlap);
  const both = contest.followsA + contest.followsB - either;
  const value = (a: number, b: number, shared: number): number => contestValue(a, b, shared, voters);
  const { followsA: a, followsB: b } = contest;
  const toWeaker = Math.min(silent, Math.abs(a - b) + Math.max(0, silent - Math.abs(a - b)) / 2);
  const high =
    a <= b
      ? value(a + toWeaker, b + silent - toWeaker, both)
      : value(a + silent - toWeaker, b + toWeaker, both);
  const low = Math.min(value(a, b, both), value(a + silent, b + silent, both + silent));
  return { low: Math.min(low, contest.value, high), high: Math.max(high, contest.value) };
}

/**
 * Power struggle: two leaders with separate camps and no positive tie between them.
 *
 *   contest C (see contest.ts) against ordinary networks: each voter keeps how many it names inside and outside its own
 *   group, whom by popularity e^{N(0,σ)}; tension across the camps that touches a leader: p = min(p, max(p/4, Fisher(p, p_T)));
 *   withheld where the camps are tied more across than inside in the layers that did not make the following;
 *   signed route with at least three pairs in tension: exact frustration against shuffled signs; Simes of the routes, signs weighted by their share of tense pairs
 *
 * Source      label: SLEP diagnosis (Rincón-Gallardo & Fullan 2016); C is this project's own, experimental
 * Reads       `leadership` if asked (a leader need not have answered, if the other did), else knowledge (the receiver
 *             follows the giver), joint work and trust; `tension`
 * Returns     p, the two leaders, their camps; `structureAlone` without tension
 * Undefined   nothing asked from which following can be read: `layer-not-asked`
 * Cost        draws × n²
 */
export const powerStruggle: Pattern<Facts> = {
  id: 'power-struggle',
  name: say('Señales de lucha de poder', 'Signs of a power struggle'),
  construct: say(
    'Miembros que disputan la conducción, los recursos o el crédito a costa del propósito: dos focos rivales, cada uno con los suyos.',
    'Members contend for control of agenda, resources or credit at the cost of the purpose: two rival hubs, each with its own followers.',
  ),
  source:
    'Label: Rincón-Gallardo & Fullan 2016, by way of the diagnosis of networks in the first four SLEPs; the contest measure is a proposal of this project',
  inputs: ['leadership, or knowledge, joint-work and trust', 'tension (optional)', 'responses'],
  statistic: say(
    'Contienda C = 2·min(s_a, s_b)/v·(1 − J)^(3/2) + |S_a ∪ S_b|/10v del par más contrapuesto; frustración exacta si hay al menos tres pares en tensión.',
    'Contest C = 2·min(s_a, s_b)/v·(1 − J)^(3/2) + |S_a ∪ S_b|/10v of the most opposed pair; exact frustration with at least three pairs in tension.',
  ),
  null: say(
    'Red corriente: cada cual conserva a cuántas nombra dentro y fuera de su grupo; a quiénes, según popularidad e^{N(0,σ)}. Signos permutados dentro y entre grupos.',
    'Ordinary network: each keeps how many it names inside and outside its group; whom, by popularity e^{N(0,σ)}. Signs shuffled inside and across groups.',
  ),
  silentWhen: say(
    'Calla si no se preguntó a quién se sigue, o si la red es tan dispersa que ni dos bandos perfectos destacarían.',
    'Silent when nothing asked tells who follows whom, or when the network is so sparse that even two perfect camps would not stand out.',
  ),
  cannotSee: say(
    'Tres bandos, conflictos sin seguidores, y disputas de las que nadie habla en la encuesta.',
    'Three camps, conflict without followers, and disputes nobody mentions in the survey.',
  ),
  questions: [
    say('¿Cómo se decide la agenda y quiénes la conducen?', 'How is the agenda decided, and who leads?'),
    say(
      '¿Qué harían juntas las dos escuelas si fuera fácil?',
      'What would the two schools do together if it were easy?',
    ),
    say(
      '¿Las dos cabezas responden a grupos acordados (comuna, nivel, especialidad)?',
      'Do the two heads stand for agreed groups (comuna, level, subject)?',
    ),
  ],
  uses: ['sigma', 'draws'],
  fixed: { leastCamp, leastTensePairs: 3 },
  needsRoster: false,
  ratings: ['confianza', 'liderazgo'],
  reads: (frame) => [...positiveLayers(frame), 'tension'],
  test,
  tell,
  show: (
    frame,
    { facts: { camps, contest, following, signed, tenseLeaders, tenseAcross, tensionAsked, tensePairs } },
  ) => ({
    leaders: camps?.leaders.map((i) => frame.ids[i]!) ?? [],
    sides: camps?.sides.map((side) => side.map((i) => frame.ids[i]!)) ?? [],
    undecided: camps?.undecided.map((i) => frame.ids[i]!) ?? [],
    contest: contest?.value ?? 0,
    overlap: contest?.overlap ?? 0,
    layers: following?.layers ?? [],
    structureAlone: !tenseLeaders && tenseAcross < 2 && signed === null,
    tensionAsked,
    tensionBetweenLeaders: tenseLeaders,
    tensePairs,
    tenseAcross,
    signed: signed && { p: signed.p, frustrated: signed.frustrated, pairs: signed.pairs },
    measure: 'contest (experimental)',
  }),
  bounds,
  lookAlikes,
};
