import { betaBinomialAtMost, overdispersion } from '../inference/beta-binomial.ts';
import { holm } from '../inference/holm.ts';
import { relatedEvidence } from '../inference/related-evidence.ts';
import { found, type LookAlike, type Pattern, type Silence, type Test } from './pattern.ts';
import type { Settings } from './settings.ts';
import { contentLayers, matrixOf, type WaveFrame } from './wave-frame.ts';
import { join, namesOf, oneIn, percent, say } from './wording.ts';

/** What one member gave over all its waves, and how often it came. */
export type MemberShare = {
  member: number;
  contributions: number;
  chances: number;
  attended: number;
  held: number;
  /** Adjusted for the number of members looked at; null where the member is not looked at. */
  p: number | null;
  reason: Silence | null;
};

type Facts = { members: MemberShare[]; othersShare: number; flagged: number[] };

/** Pairs in which both answered, over a wave and all before it, and in how many of them the member gave or worked. */
function tally(frame: WaveFrame): {
  contributions: Int32Array;
  chances: Int32Array;
  attended: Int32Array;
  held: Int32Array;
  /** The same in waves the member did not answer, as those that did tell it: facts, never a test. */
  untold: { contributions: Int32Array; chances: Int32Array };
} {
  const { n, ids } = frame;
  const sums = {
    contributions: new Int32Array(n),
    chances: new Int32Array(n),
    attended: new Int32Array(n),
    held: new Int32Array(n),
    untold: { contributions: new Int32Array(n), chances: new Int32Array(n) },
  };
  for (const wave of [...frame.earlier, frame]) {
    const now = wave === frame ? null : new Map(ids.map((id, i) => [id, i]));
    const gave = contributionsIn(wave);
    for (let i = 0; i < wave.n; i++) {
      const at = now ? now.get(wave.ids[i]!) : i;
      if (at === undefined) continue;
      sums.attended[at]! += wave.meetings?.attended[i] ?? 0;
      sums.held[at]! += wave.meetings?.held[i] ?? 0;
      for (let j = 0; j < wave.n; j++) {
        if (j === i || !wave.answered[j]) continue;
        const told = wave.answered[i] ? sums : sums.untold;
        told.chances[at]!++;
        told.contributions[at]! += gave[i * wave.n + j]!;
      }
    }
  }
  return sums;
}

/** i contributes to j when it gives knowledge, as either reports it, or they work together, as either reports it. */
function contributionsIn(frame: WaveFrame): Uint8Array {
  const { n } = frame;
  const gave = new Uint8Array(n * n);
  for (const layer of contentLayers(frame)) {
    const matrix = matrixOf(frame, layer);
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++)
        if (matrix[i * n + j] || (layer !== 'knowledge' && matrix[j * n + i])) gave[i * n + j] = 1;
  }
  return gave;
}

function reasonFor(frame: WaveFrame, i: number): Silence | null {
  if (!frame.answered[i]) return 'did-not-answer';
  if (frame.newcomer[i]) return 'newcomer';
  return frame.remote[i] ? 'remote' : null;
}

function test(frame: WaveFrame, settings: Settings): Test<Facts> {
  const facts: Facts = { members: [], othersShare: 0, flagged: [] };
  if (contentLayers(frame).length === 0) return found(facts, { silent: 'layer-not-asked' });
  const sums = tally(frame);
  const open: number[] = [];
  for (let i = 0; i < frame.n; i++) {
    const reason = reasonFor(frame, i);
    facts.members.push({
      member: i,
      contributions: sums.contributions[i]!,
      chances: sums.chances[i]!,
      attended: sums.attended[i]!,
      held: sums.held[i]!,
      p: null,
      reason,
    });
    if (!reason && sums.chances[i]! > 0) open.push(i);
  }
  if (open.length < 3) return found(facts, { silent: silenceOf(facts) });
  const peers = (sum: Int32Array, of: Int32Array, i: number): Peers =>
    peersOf(
      sum,
      of,
      open.filter((j) => j !== i),
      settings.rho,
    );
  const tests = open.map((i) => memberTest(i, sums, peers));
  const ps = holm(tests.map(({ p }) => p));
  open.forEach((i, k) => (facts.members[i]!.p = ps[k]!));
  facts.flagged = open.filter((i, k) => ps[k]! <= settings.alpha && sums.contributions[i] === 0);
  const others = open.filter((i) => !facts.flagged.includes(i));
  facts.othersShare = peersOf(sums.contributions, sums.chances, others, settings.rho).mean;
  // Only a member without any contribution may be flagged, so the p of the others does not speak for the pattern.
  const silentMembers = open.filter((i) => sums.contributions[i] === 0);
  const p = silentMembers.reduce((least, i) => Math.min(least, ps[open.indexOf(i)]!), 1);
  const least = Math.min(...tests.map((one) => one.least));
  return found(facts, {
    p,
    possible: frame.actors.some((_, i) => couldSleep(frame, i, open.length, sums, peers, settings)),
    attainable: Math.min(1, open.length * least),
    subjects: facts.flagged,
    kinds: facts.flagged.some((i) => tests[open.indexOf(i)]!.absent) ? ['ties', 'attendance'] : ['ties'],
  });
}

/** A silent member of whom the others tell no contribution either: had it answered the same, would it be flagged? */
function couldSleep(
  frame: WaveFrame,
  i: number,
  members: number,
  sums: ReturnType<typeof tally>,
  peers: (sum: Int32Array, of: Int32Array, i: number) => Peers,
  { alpha }: Settings,
): boolean {
  const { untold } = sums;
  if (frame.answered[i] || frame.newcomer[i] || frame.remote[i]) return false;
  if (sums.contributions[i]! + untold.contributions[i]! > 0) return false;
  const chances = Int32Array.from(sums.chances, (k, at) => (at === i ? k + untold.chances[i]! : k));
  return memberTest(i, { ...sums, chances }, peers).p * (members + 1) <= alpha;
}

type Peers = { mean: number; rho: number };

/** The share of the others, and how much they differ: ρ₀ counts as fifteen members' worth of experience. */
function peersOf(sum: Int32Array, of: Int32Array, peers: readonly number[], rho0: number): Peers {
  const x = peers.map((j) => sum[j]!);
  const k = peers.map((j) => of[j]!);
  const all = k.reduce((total, chances) => total + chances, 0);
  // Half a success and half a failure more, so that peers who always gave do not make one absence impossible.
  const mean = (x.reduce((total, got) => total + got, 0) + 0.5) / (all + 1);
  const h = peers.length;
  return { mean, rho: (16 * rho0 + (h - 1) * overdispersion(x, k)) / (15 + h) };
}

/** Correlation allowed for between giving little and coming little in an ordinary school. */
const related = 0.3;

/**
 * The p of one member. Without attendance: the tail of its contributions. With it, two ways that share the error
 * between them: coming to under half of what the others come to joins both tails into one; else the tail of the
 * contributions pays twice.
 */
function memberTest(
  i: number,
  sums: ReturnType<typeof tally>,
  peers: (sum: Int32Array, of: Int32Array, i: number) => Peers,
): { p: number; least: number; absent: boolean } {
  const gave = peers(sums.contributions, sums.chances, i);
  const tail = (x: number): number => betaBinomialAtMost(x, sums.chances[i]!, gave.mean, gave.rho);
  const p = tail(sums.contributions[i]!);
  if (sums.held[i] === 0) return { p, least: tail(0), absent: false };
  const came = peers(sums.attended, sums.held, i);
  const away = (x: number): number => betaBinomialAtMost(x, sums.held[i]!, came.mean, came.rho);
  const absent = sums.attended[i]! < (came.mean * sums.held[i]!) / 2;
  const both = relatedEvidence(p, away(sums.attended[i]!), related);
  return {
    p: absent ? Math.min(both, 2 * p) : Math.min(1, 2 * p),
    least: Math.min(2 * tail(0), came.mean > 0 ? relatedEvidence(tail(0), away(0), related) : 1),
    absent,
  };
}

function silenceOf({ members }: Facts): Silence {
  const reasons = members.map(({ reason }) => reason).filter((reason) => reason !== null);
  return reasons.includes('did-not-answer') ? 'depends-on-missing' : (reasons[0] ?? 'too-few-members');
}

function tell(frame: WaveFrame, { facts, p }: Test<Facts>): ReturnType<typeof say> {
  const waves = frame.earlier.length + 1;
  const flagged = facts.flagged.map((i) => facts.members[i]!);
  const silent = facts.members
    .filter(({ reason }) => reason === 'did-not-answer')
    .map(({ member }) => member);
  const first = flagged[0];
  const missing =
    silent.length === 0
      ? null
      : say(
          `De ${namesOf(frame, silent).es} no se sabe: no respondió la encuesta, y eso no dice nada de su participación.`,
          `Nothing is known of ${namesOf(frame, silent).en}: it did not answer, which says nothing of its part in the network.`,
        );
  if (!first) {
    return join(
      say(
        'Ninguna escuela que respondió destaca por no aportar más de lo que el azar explica en una red corriente.',
        'No school that answered stands out for giving less than chance explains in an ordinary network.',
      ),
      missing,
    );
  }
  const who = namesOf(frame, facts.flagged);
  const one = flagged.length === 1;
  const span =
    waves > 1
      ? say(`en ${waves} encuestas`, `over ${waves} surveys`)
      : say('en esta encuesta', 'in this survey');
  const came = flagged.filter(({ held }) => held > 0);
  return join(
    say(
      `${who.es} ${one ? 'respondió' : 'respondieron'}, y ${span.es} nadie informa que entregue${one ? '' : 'n'} conocimiento o trabaje${one ? '' : 'n'} con otra escuela de la red: 0 de ${first.chances} oportunidades. Las demás aportan en ${percent(facts.othersShare).es} de las suyas.`,
      `${who.en} answered, and ${span.en} nobody reports that ${one ? 'it gives' : 'they give'} knowledge or ${one ? 'works' : 'work'} with another school of the network: 0 of ${first.chances} chances. The others contribute in ${percent(facts.othersShare).en} of theirs.`,
    ),
    came.length === 0
      ? null
      : say(
          `Asistencia: ${came.map(({ attended, held, member }) => `${frame.names[member]!}, ${attended} de ${held} reuniones`).join('; ')}.`,
          `Attendance: ${came.map(({ attended, held, member }) => `${frame.names[member]!}, ${attended} of ${held} meetings`).join('; ')}.`,
        ),
    say(
      `Algo así se vería en ${oneIn(p ?? 1).es}. Es una pregunta para conversar con ${one ? 'ella' : 'ellas'}, no una conclusión.`,
      `This would be seen in ${oneIn(p ?? 1).en}. It is a question to take to ${one ? 'that school' : 'those schools'}, not a conclusion.`,
    ),
    missing,
  );
}

function lookAlikes(frame: WaveFrame, { facts }: Test<Facts>): LookAlike[] {
  const subjects = facts.flagged;
  const small = subjects.filter((i) => (frame.actors[i]?.enrolment ?? Infinity) < 50);
  const notWorking = subjects.filter((i) => !['working', null, undefined].includes(frame.actors[i]?.state));
  return [
    {
      id: 'unanswered-survey',
      checked: 'ruled-out',
      text: say(
        'Encuesta sin responder: solo se miran escuelas que respondieron.',
        'An unanswered survey: only schools that answered are looked at.',
      ),
    },
    {
      id: 'newcomer',
      checked: 'ruled-out',
      text: say(
        'Recién llegada: quienes acaban de entrar no se miran.',
        'A newcomer: members that have just joined are not looked at.',
      ),
    },
    {
      id: 'remote',
      checked: subjects.some((i) => frame.actors[i]?.latitude === null || !frame.actors[i])
        ? 'cannot-tell'
        : 'ruled-out',
      text: say('Escuela apartada, a la que cuesta llegar.', 'A remote school, hard to reach.'),
    },
    {
      id: 'tiny-school',
      checked:
        small.length > 0
          ? 'possible'
          : subjects.some((i) => (frame.actors[i]?.enrolment ?? null) === null)
            ? 'cannot-tell'
            : 'ruled-out',
      text: say(
        'Escuela muy pequeña, sin quién reemplace al que sale.',
        'A very small school with nobody to stand in.',
      ),
    },
    {
      id: 'closed-or-merged',
      checked:
        notWorking.length > 0
          ? 'possible'
          : subjects.some((i) => !frame.actors[i]?.state)
            ? 'cannot-tell'
            : 'ruled-out',
      text: say(
        'Escuela cerrada, en receso, fusionada o con cambio de sostenedor.',
        'A school that closed, paused, merged or changed owner.',
      ),
    },
    {
      id: 'active-elsewhere',
      checked: 'cannot-tell',
      text: say(
        'Activa en otra red o fuera de las sesiones.',
        'Active in another network or outside the sessions.',
      ),
    },
  ];
}

/**
 * Sleeping partner: a member that answered and to whom no contribution is traced, when the others' share makes that unlikely.
 *
 *   x contributions in k chances (pairs in which both answered, over all its waves);  p = P(BetaBinomial(k, μ, ρ) ≤ x)
 *   μ the others' share;  ρ = (16ρ₀ + (h − 1)·ρ̂)/(15 + h);  attendance alike, joined to it only under half the others' rate
 *
 * Source      label: Meyne & Rieper 2003 in the SLEP diagnosis; the definition and its signs are this project's reading
 * Reads       `knowledge` (given, as either end reports), `joint-work`, meetings
 * Returns     Brown's rule over both kinds of evidence, Holm over the members; flagged members have no contribution in any wave
 * Undefined   fewer than three members left to look at
 * Cost        O(waves · n²)
 */
export const sleepingPartner: Pattern<Facts> = {
  id: 'sleeping-partner',
  name: say('Miembro sin aportes visibles', 'Member without visible contributions'),
  construct: say(
    'Un miembro figura en la nómina pero no toma parte real: la asociación sería una ilusión. En la literatura, «compañero durmiente».',
    'A member is on the list but takes no real part: the partnership would be an illusion. In the literature, a “sleeping partner”.',
  ),
  source:
    'Label: Meyne & Rieper 2003, by way of the diagnosis of networks in the first four SLEPs; definition and test are a proposal of this project',
  inputs: ['roster', 'responses', 'knowledge', 'joint-work', 'attendance (optional)'],
  statistic: say(
    'Aportes x en k oportunidades (pares en que ambas respondieron, sumando todas sus encuestas); asistencia igual, si es menos de la mitad de la de las demás.',
    'Contributions x in k chances (pairs in which both answered, over all its waves); attendance alike, if under half that of the others.',
  ),
  null: say(
    'Binomial-beta con la participación de las demás y su sobredispersión; las dos evidencias se unen contando con su correlación (Brown), Holm entre miembros.',
    'Beta-binomial with the share of the others and their overdispersion; both kinds of evidence joined with their correlation (Brown), Holm over members.',
  ),
  silentWhen: say(
    'No mira a quien no respondió, a recién llegadas ni a escuelas apartadas; calla si no se conoce la nómina.',
    'Never looks at a school that did not answer, a newcomer or a remote school; silent when the roster is unknown.',
  ),
  cannotSee: say(
    'Aportes que la encuesta no pregunta, y a quien aporta un poco: basta un aporte informado para no señalar.',
    'Contributions the survey does not ask about, and members that give a little: one reported contribution is enough not to flag.',
  ),
  questions: [
    say(
      '¿Qué le da y qué le pide hoy la red a esta escuela?',
      'What does the network give to and ask of this school today?',
    ),
    say(
      '¿Quién podría salir de la escuela para participar, y quién la cubre?',
      'Who could leave the school to take part, and who stands in?',
    ),
    say(
      '¿Hay aportes suyos que la encuesta no preguntó?',
      'Are there contributions of theirs that the survey did not ask about?',
    ),
  ],
  uses: ['rho'],
  fixed: { contributions: 0, attendanceUnder: 0.5, attendanceCorrelation: related },
  needsRoster: true,
  ratings: [],
  reads: contentLayers,
  test,
  tell,
  show: (frame, { facts }) => ({
    members: facts.members.map(({ member, ...rest }) => ({ actor: frame.ids[member]!, ...rest })),
    othersShare: facts.othersShare,
  }),
  bounds: (frame, { facts }) => {
    const least = facts.members.filter(({ p }) => p !== null).sort((a, b) => a.p! - b.p!)[0];
    return least
      ? { low: least.contributions, high: least.contributions + (frame.n - frame.respondents) }
      : null;
  },
  lookAlikes,
};
