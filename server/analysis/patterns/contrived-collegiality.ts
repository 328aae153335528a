import { betaBinomial, binomialAtMost } from '../inference/beta-binomial.ts';
import { convolveAll } from '../inference/convolve.ts';
import { atMost } from '../inference/distribution.ts';
import { found, type Pattern, type Test } from './pattern.ts';
import { matrixOf, respondentsOf, type WaveFrame } from './wave-frame.ts';
import { join, namesOf, oneIn, percent, say } from './wording.ts';

type Facts = {
  respondents: number;
  deep: number;
  untold: number;
  mandatedMeetings: number;
  mandatedAttendance: number | null;
  namedEverybody: number[];
  /** Reports of joint work with a depth, those beyond informing, and how rare so few of them would be. */
  reports: number;
  deepReports: number;
  pReports: number;
};

const leastAttendance = 0.7;
/** Among the reports of joint work, too, deep ones must be fewer than an ordinary network would show. */
const rareReports = 0.5;

function test(frame: WaveFrame): Test<Facts> {
  const answered = respondentsOf(frame);
  const held = frame.meetings?.mandatedHeld.reduce((sum, x) => sum + x, 0) ?? 0;
  const came = frame.meetings?.mandatedAttended.reduce((sum, x) => sum + x, 0) ?? 0;
  const attendance = held > 0 ? came / held : null;
  const facts: Facts = {
    respondents: answered.length,
    deep: answered.filter((i) => frame.deep[i]).length,
    // Joint work without a depth may be deep: it counts as if it were.
    untold: answered.filter((i) => !frame.deep[i] && frame.depthUntold[i]).length,
    mandatedMeetings: frame.meetings?.mandatedHeld.reduce((most, x) => Math.max(most, x), 0) ?? 0,
    mandatedAttendance: attendance,
    namedEverybody: [...frame.namedEverybody],
    ...deepReports(frame, answered),
  };
  const asked =
    frame.asked.has('joint-work') && (frame.depthTold || !matrixOf(frame, 'joint-work').includes(1));
  if (!asked || frame.meetings === null) return found(facts, { silent: 'layer-not-asked' });
  if (frame.position === 0) return found(facts, { silent: 'first-wave' });
  if (attendance === null || attendance < leastAttendance) return found(facts, { holds: false });
  const tail = (x: number): number => binomialAtMost(x, answered.length, 0.5);
  return found(facts, {
    p: tail(facts.deep + facts.untold),
    attainable: tail(0),
    // A network with hardly any joint work has hardly any deep joint work: that alone is no sign of staging.
    withheld:
      facts.pReports > rareReports ? { state: 'not-enough-evidence', reason: 'too-sparse-to-tell' } : null,
    kinds: ['ties', 'attendance'],
  });
}

type Reports = Pick<Facts, 'reports' | 'deepReports' | 'pReports'>;

/**
 * Half of the joint work reported in an ordinary network is deep, schools differing in it (ρ .1): how rare would so few
 * deep reports be among this many?
 */
function deepReports(frame: WaveFrame, answered: readonly number[]): Reports {
  const { jointWork, deepWork } = frame.depthCounts;
  const chance = convolveAll(answered.map((i) => betaBinomial(jointWork[i]!, 0.5, 0.1)));
  const deep = answered.reduce((sum, i) => sum + deepWork[i]!, 0);
  const reports = answered.reduce((sum, i) => sum + jointWork[i]!, 0);
  return { reports, deepReports: deep, pReports: atMost(chance, deep) };
}

function tell(frame: WaveFrame, { facts, p }: Test<Facts>, state: string): ReturnType<typeof say> {
  const { mandatedAttendance, mandatedMeetings, respondents, deep, namedEverybody } = facts;
  const everybody =
    namedEverybody.length > 0
      ? say(
          `${namesOf(frame, namedEverybody).es}: nombran a toda la nómina, lo que puede ser una respuesta de trámite.`,
          `${namesOf(frame, namedEverybody).en}: named the whole roster, which may be an answer for form's sake.`,
        )
      : null;
  if (mandatedAttendance === null)
    return join(
      say('No hay reuniones obligatorias registradas.', 'No mandated meetings are recorded.'),
      everybody,
    );
  const seen = say(
    `A las ${mandatedMeetings} reuniones obligatorias asistió el ${percent(mandatedAttendance).es}; de ${respondents} escuelas que respondieron, ${deep} ${deep === 1 ? 'informa' : 'informan'} algún trabajo conjunto que va más allá de informarse.`,
    `${percent(mandatedAttendance).en} came to the ${mandatedMeetings} mandated meetings; of ${respondents} schools that answered, ${deep} ${deep === 1 ? 'reports' : 'report'} some joint work that goes beyond passing on information.`,
  );
  if (state !== 'flagged') return join(seen, everybody);
  return join(
    seen,
    say(
      `Si la mitad trabajara de verdad en conjunto, tan pocas se verían en ${oneIn(p ?? 1).es}. Puede ser una red que se reúne porque debe.`,
      `If half really worked together, so few would be seen in ${oneIn(p ?? 1).en}. It may be a network that meets because it must.`,
    ),
    everybody,
  );
}

/**
 * Contrived collegiality: mandated meetings are well attended, and hardly anybody works together beyond passing on information.
 *
 *   mandated attendance ≥ .7 and p = P(Bin(R, 1/2) ≤ x),   x of R that answered report a tie of collaborative or cooperative depth;
 *   flagged only if deep reports are also fewer than half of the reports of joint work would give: Σ BetaBin(J_i, 1/2, .1), p ≤ .5
 *
 * Source      label: SLEP diagnosis; Hargreaves 1994 for the term; the test is this project's reading
 * Reads       depth of `joint-work`, mandated meetings and attendance since the wave before
 * Returns     p; answers that name the whole roster are a fact
 * Undefined   first wave: `first-wave`; no meetings or no depth asked: `layer-not-asked`
 * Cost        O(n)
 */
export const contrivedCollegiality: Pattern<Facts> = {
  id: 'contrived-collegiality',
  name: say('Señales de colegialidad forzada', 'Signs of contrived collegiality'),
  construct: say(
    'Colaboración montada o dirigida desde fuera, usada como instrumento y sin sentido propio para los miembros.',
    'Collaboration staged or steered from outside and used as an instrument, without meaning for its members.',
  ),
  source:
    'Label: diagnosis of networks in the first four SLEPs; term of Hargreaves 1994; the test is a proposal of this project',
  inputs: ['joint-work with depth', 'activities and attendance', 'responses'],
  statistic: say(
    'x de R escuelas que respondieron informan trabajo conjunto colaborativo o cooperativo.',
    'x of R schools that answered report joint work of collaborative or cooperative depth.',
  ),
  null: say('Binomial: al menos la mitad lo informa.', 'Binomial: at least half report it.'),
  silentWhen: say(
    'Calla en la primera encuesta: una red nueva puede estar aún en manos de quien la convoca.',
    'Silent in the first wave: a new network may still be carried by whoever convenes it.',
  ),
  cannotSee: say(
    'Asistencia obligatoria con intercambio real que la encuesta no recoge.',
    'Compulsory attendance with real exchange that the survey misses.',
  ),
  questions: [
    say('¿Quién fija la agenda de las reuniones?', 'Who sets the agenda of the meetings?'),
    say(
      '¿Qué harían juntas si la reunión no fuera obligatoria?',
      'What would they do together if the meeting were not mandatory?',
    ),
  ],
  uses: [],
  fixed: { mandatedAttendance: leastAttendance, share: 0.5, rareReports },
  needsRoster: true,
  ratings: ['proposito', 'indagacion'],
  reads: () => ['joint-work'],
  test,
  tell,
  show: (frame, { facts }) => ({ ...facts, namedEverybody: facts.namedEverybody.map((i) => frame.ids[i]!) }),
  bounds: (frame, { facts }) => {
    const silent = frame.n - frame.respondents;
    return frame.n === 0
      ? null
      : { low: facts.deep / frame.n, high: (facts.deep + facts.untold + silent) / frame.n };
  },
  lookAlikes: (frame) => [
    {
      id: 'required-by-law',
      checked: 'possible',
      text: say(
        'Colaboración que la ley pide, con intercambio real.',
        'Collaboration that the law asks for, with real exchange.',
      ),
    },
    {
      id: 'new-network',
      checked: frame.position <= 1 ? 'possible' : 'ruled-out',
      text: say(
        'Red nueva, sostenida aún por quien la facilita.',
        'A new network still carried by its facilitator.',
      ),
    },
    {
      id: 'good-support',
      checked: frame.externals.length > 0 ? 'possible' : 'cannot-tell',
      text: say('Buen apoyo externo en etapa informativa.', 'Good external support at an informative stage.'),
    },
  ],
};
