import { atMost, type Distribution } from '../inference/distribution.ts';
import { mutualDyads } from '../inference/mutual-dyads.ts';
import { found, type LookAlike, type Pattern, type Test } from './pattern.ts';
import { matrixOf, respondentsOf, type WaveFrame } from './wave-frame.ts';
import { count, join, namesOf, oneIn, say } from './wording.ts';

type Facts = {
  members: number;
  arcs: number;
  mutual: number;
  expected: number;
  onlyGive: number[];
  onlyReceive: number[];
  cyclic: boolean;
};

/** Arcs of knowledge among members that answered, and how many of their pairs give both ways. */
export function knowledgeDyads(frame: WaveFrame): { members: number; arcs: number; mutual: number } {
  const members = respondentsOf(frame);
  const gives = matrixOf(frame, 'knowledge');
  let [arcs, mutual] = [0, 0];
  for (const i of members)
    for (const j of members) {
      if (i === j || !gives[i * frame.n + j]) continue;
      arcs++;
      if (i < j && gives[j * frame.n + i]) mutual++;
    }
  return { members: members.length, arcs, mutual };
}

function test(frame: WaveFrame): Test<Facts> {
  const { members, arcs, mutual } = knowledgeDyads(frame);
  const facts: Facts = { members, arcs, mutual, expected: 0, onlyGive: [], onlyReceive: [], cyclic: false };
  if (!frame.asked.has('knowledge')) return found(facts, { silent: 'layer-not-asked' });
  if (arcs === 0 || members < 2) return found(facts, { silent: 'too-sparse-to-tell' });
  const chance: Distribution = mutualDyads(members, arcs);
  facts.expected = chance.probabilities.reduce((sum, p, i) => sum + p * (chance.low + i), 0);
  Object.assign(facts, rolesIn(frame));
  return found(facts, { p: atMost(chance, mutual), attainable: atMost(chance, chance.low) });
}

function rolesIn(frame: WaveFrame): Pick<Facts, 'onlyGive' | 'onlyReceive' | 'cyclic'> {
  const gives = matrixOf(frame, 'knowledge');
  const { n } = frame;
  const [out, into] = [new Int32Array(n), new Int32Array(n)];
  const members = respondentsOf(frame);
  for (const i of members)
    for (const j of members) {
      if (i === j || !gives[i * n + j]) continue;
      out[i]!++;
      into[j]!++;
    }
  const cyclic = members.some((i) =>
    members.some(
      (j) =>
        gives[i * n + j] && !gives[j * n + i] && members.some((k) => gives[j * n + k] && gives[k * n + i]),
    ),
  );
  return {
    onlyGive: members.filter((i) => out[i]! >= 2 && into[i] === 0),
    onlyReceive: members.filter((i) => into[i]! >= 2 && out[i] === 0),
    cyclic,
  };
}

function tell(frame: WaveFrame, { facts, p }: Test<Facts>, state: string): ReturnType<typeof say> {
  const { arcs, mutual, expected, onlyGive, onlyReceive } = facts;
  if (arcs === 0)
    return say(
      'Nadie informa entregas de conocimiento entre escuelas que respondieron.',
      'Nobody reports knowledge given between schools that answered.',
    );
  const seen = say(
    `De ${count(arcs, 'entrega de conocimiento informada', 'entregas de conocimiento informadas')}, ${count(mutual, 'par de escuelas la devuelve', 'pares de escuelas se dan mutuamente')}; por azar serían cerca de ${expected.toFixed(1).replace('.', ',')}.`,
    `Of ${count(arcs, 'report of knowledge given', 'reports of knowledge given')}, ${count(mutual, 'pair of schools gives both ways', 'pairs of schools give both ways')}; chance alone would bring about ${expected.toFixed(1)}.`,
  );
  if (state !== 'flagged') return seen;
  return join(
    seen,
    say(
      `Tan poca reciprocidad se vería en ${oneIn(p ?? 1).es}.`,
      `So little reciprocity would be seen in ${oneIn(p ?? 1).en}.`,
    ),
    onlyGive.length > 0
      ? say(
          `Entregan sin que nadie informe entregarles: ${namesOf(frame, onlyGive).es}.`,
          `Give, with nobody reporting to give to them: ${namesOf(frame, onlyGive).en}.`,
        )
      : null,
    onlyReceive.length > 0
      ? say(
          `Reciben sin que nadie informe recibir de ellas: ${namesOf(frame, onlyReceive).es}.`,
          `Receive, with nobody reporting to receive from them: ${namesOf(frame, onlyReceive).en}.`,
        )
      : null,
  );
}

function lookAlikes(frame: WaveFrame, { facts }: Test<Facts>): LookAlike[] {
  return [
    {
      id: 'round-exchange',
      checked: facts.cyclic ? 'possible' : 'ruled-out',
      text: say(
        'Intercambio en ronda: A da a B, B a C y C a A.',
        'Exchange that goes round: A gives to B, B to C and C to A.',
      ),
    },
    {
      id: 'one-wave',
      checked: frame.position === 0 ? 'possible' : 'ruled-out',
      text: say(
        'Una sola encuesta: lo que hoy va, mañana puede volver.',
        'A single survey: what goes today may come back tomorrow.',
      ),
    },
    {
      id: 'mentor',
      checked: frame.newcomer.some((fresh) => fresh === 1) ? 'possible' : 'cannot-tell',
      text: say(
        'Acompañamiento a escuelas nuevas, o una etapa informativa.',
        'Mentoring of new schools, or an informative stage.',
      ),
    },
    {
      id: 'asked-one-way',
      checked:
        frame.wave.maxNominations !== null && frame.wave.maxNominations <= 3 ? 'possible' : 'ruled-out',
      text: say(
        'Encuesta con un tope bajo de nombres, que deja fuera a quienes devolverían.',
        'A survey with a low cap on names, which leaves out those who would give back.',
      ),
    },
  ];
}

/**
 * One-way knowledge: fewer pairs give both ways than chance alone would bring.
 *
 *   p = P(M ≤ observed), exact given n and m, over members that answered
 *
 * Source      label: SLEP diagnosis; the exact distribution Katz & Powell 1955
 * Reads       `knowledge`, as either end reports it
 * Returns     p, with the mutual pairs expected; pooled over a territory by `pooledKnowledge`
 * Undefined   not asked: `layer-not-asked`; no arc: `too-sparse-to-tell`
 * Cost        O(n² + m)
 */
export const oneWayKnowledge: Pattern<Facts> = {
  id: 'one-way-knowledge',
  name: say('Conocimiento en un solo sentido', 'Knowledge that goes one way'),
  construct: say(
    'Unas escuelas entregan lo que saben y otras solo reciben, o a algunas nunca se les pide.',
    'Some schools give what they know and others only take, or some are never asked.',
  ),
  source:
    'Label: diagnosis of networks in the first four SLEPs; the test is a proposal of this project; distribution of Katz & Powell 1955',
  inputs: ['knowledge', 'responses'],
  statistic: say('Pares M en que el conocimiento va y vuelve.', 'Pairs M in which knowledge goes both ways.'),
  null: say(
    'M dado el número de escuelas y de entregas, exacto. Es prudente: lo corriente es más reciprocidad que el azar.',
    'M given the numbers of schools and of arcs, exact. It is cautious: ordinary networks reciprocate more than chance.',
  ),
  silentWhen: say(
    'Calla si hay tan pocas entregas que ni cero pares mutuos sería raro.',
    'Silent when there are so few arcs that even no mutual pair would not be rare.',
  ),
  cannotSee: say(
    'La calidad de lo que se entrega, y la devolución que no es conocimiento.',
    'The quality of what is given, and giving back that is not knowledge.',
  ),
  questions: [
    say('¿Qué saben las escuelas a las que nadie pregunta?', 'What do the schools that nobody asks know?'),
    say(
      '¿Las que más entregan reciben algo que la encuesta no preguntó?',
      'Do those who give most receive something the survey did not ask about?',
    ),
  ],
  uses: [],
  fixed: {},
  needsRoster: false,
  ratings: ['conocimiento'],
  reads: () => ['knowledge'],
  test,
  tell,
  show: (frame, { facts: { onlyGive, onlyReceive, ...rest } }) => ({
    ...rest,
    onlyGive: onlyGive.map((i) => frame.ids[i]!),
    onlyReceive: onlyReceive.map((i) => frame.ids[i]!),
  }),
  bounds: (frame, { facts }) => {
    const known = (facts.members * (facts.members - 1)) / 2;
    const unknown = (frame.n * (frame.n - 1)) / 2 - known;
    return { low: facts.mutual, high: facts.mutual + unknown };
  },
  lookAlikes,
};
