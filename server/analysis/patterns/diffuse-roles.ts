import { binomialAtMost } from '../inference/beta-binomial.ts';
import { found, type Pattern, type Test } from './pattern.ts';
import { matrixOf, respondentsOf, type WaveFrame } from './wave-frame.ts';
import { count, join, namesOf, oneIn, say } from './wording.ts';

type Facts = {
  voters: number;
  top: number[];
  agree: number;
  named: { member: number; by: number }[];
  blank: number;
  coordinators: number[];
  commitments: number;
  ownerless: number;
};

const agreement = 2 / 3;

function test(frame: WaveFrame): Test<Facts> {
  const { n } = frame;
  const votes = matrixOf(frame, 'coordination');
  const answered = respondentsOf(frame);
  const voters = answered.filter((i) => votes.subarray(i * n, i * n + n).includes(1));
  const by = Array.from({ length: n }, (_, j) => voters.filter((i) => votes[i * n + j]).length);
  // Declared coordinators count as one choice: naming any of them is knowing who coordinates.
  const declared = frame.coordinators;
  const forDeclared = voters.filter((i) => declared.some((j) => votes[i * n + j])).length;
  const most = by.reduce((largest, got) => Math.max(largest, got), 0);
  const agree = Math.max(most, forDeclared);
  const top =
    forDeclared >= most && forDeclared > 0
      ? [...declared]
      : by.flatMap((got, j) => (got === most && got > 0 ? [j] : []));
  const facts: Facts = {
    voters: voters.length,
    top,
    agree,
    named: by
      .flatMap((got, member) => (got > 0 ? [{ member, by: got }] : []))
      .sort((a, b) => b.by - a.by || a.member - b.member),
    blank: answered.length - voters.length,
    coordinators: [...declared],
    commitments: frame.commitments.all,
    ownerless: frame.commitments.ownerless,
  };
  if (!frame.asked.has('coordination')) return found(facts, { silent: 'layer-not-asked' });
  if (voters.length === 0) return found(facts, { silent: 'too-sparse-to-tell' });
  const tail = (x: number): number => binomialAtMost(x, voters.length, agreement);
  const half = facts.commitments >= 3 && facts.ownerless * 2 >= facts.commitments;
  return found(facts, {
    p: tail(agree),
    attainable: tail(1),
    kinds: half ? ['ties', 'commitments'] : ['ties'],
  });
}

function tell(frame: WaveFrame, { facts, p }: Test<Facts>, state: string): ReturnType<typeof say> {
  const { voters, agree, top, blank, coordinators, commitments, ownerless, named } = facts;
  if (voters === 0)
    return say('Nadie nombra a quien coordina la red.', 'Nobody names who coordinates the network.');
  const who = namesOf(frame, top);
  return join(
    say(
      `De ${count(voters, 'escuela que nombra', 'escuelas que nombran')} a quien coordina, ${agree} ${agree === 1 ? 'coincide' : 'coinciden'}${top.length > 0 && top.length < 4 ? ` (${who.es})` : ''}; en total se nombra a ${count(named.length, 'escuela', 'escuelas')}.`,
      `Of ${count(voters, 'school that names', 'schools that name')} who coordinates, ${agree} ${agree === 1 ? 'agrees' : 'agree'}${top.length > 0 && top.length < 4 ? ` (${who.en})` : ''}; ${count(named.length, 'school is', 'schools are')} named in all.`,
    ),
    state === 'flagged'
      ? say(
          `Donde dos de cada tres saben quién coordina, tan poco acuerdo se vería en ${oneIn(p ?? 1).es}.`,
          `Where two in three know who coordinates, so little agreement would be seen in ${oneIn(p ?? 1).en}.`,
        )
      : null,
    blank > 0
      ? say(
          `${count(blank, 'respondió sin nombrar a nadie', 'respondieron sin nombrar a nadie')}.`,
          `${count(blank, 'answered without naming anybody', 'answered without naming anybody')}.`,
        )
      : null,
    coordinators.length > 1
      ? say(
          `Hay ${coordinators.length} coordinaciones declaradas; aquí cuentan como una.`,
          `${coordinators.length} coordinators are declared; here they count as one.`,
        )
      : null,
    ownerless > 0
      ? say(
          `${ownerless} de ${commitments} compromisos no tienen responsable.`,
          `${ownerless} of ${commitments} commitments have nobody responsible.`,
        )
      : null,
  );
}

/**
 * Diffuse roles: members that name a coordinator do not name the same one.
 *
 *   p = P(Bin(k, 2/3) ≤ x),   k voters, x for the top choice (declared coordinators count as one)
 *
 * Source      label: SLEP diagnosis; RME study on undefined roles; the yardstick of two in three is this project's
 * Reads       `coordination`, declared coordinators, commitments
 * Returns     p; blank answers, several declared coordinators and commitments without owner are facts beside it
 * Undefined   not asked: `layer-not-asked`; nobody names anybody: `too-sparse-to-tell`
 * Cost        O(n²)
 */
export const diffuseRoles: Pattern<Facts> = {
  id: 'diffuse-roles',
  name: say('Roles y responsabilidades difusas', 'Diffuse roles and responsibilities'),
  construct: say(
    'No se sabe o no hay acuerdo sobre quién hace qué y quién responde.',
    'Who does what, and who answers for it, is not known or not agreed.',
  ),
  source:
    'Label: diagnosis of networks in the first four SLEPs; undefined roles documented in the study of Redes de Mejoramiento Escolar; the test is a proposal of this project',
  inputs: ['coordination', 'responses', 'declared coordinators (optional)', 'commitments (optional)'],
  statistic: say(
    'x de k escuelas que nombran coordinación coinciden en la más nombrada.',
    'x of k schools that name a coordinator agree on the one most named.',
  ),
  null: say('Binomial: al menos dos de cada tres coinciden.', 'Binomial: at least two in three agree.'),
  silentWhen: say(
    'Calla si no se preguntó quién coordina o si lo nombran muy pocas.',
    'Silent when who coordinates was not asked, or too few name anybody.',
  ),
  cannotSee: say(
    'Acuerdo sobre la coordinación con desacuerdo en lo demás.',
    'Agreement on the coordinator with disagreement on all else.',
  ),
  questions: [
    say(
      '¿Quién convoca, quién registra y quién hace seguimiento?',
      'Who calls the meetings, who keeps the record and who follows up?',
    ),
    say(
      '¿La conducción se reparte por acuerdo, o nadie la ha definido?',
      'Is leadership shared by agreement, or has nobody defined it?',
    ),
  ],
  uses: [],
  fixed: { agreement },
  needsRoster: false,
  ratings: ['corresponsabilidad', 'liderazgo'],
  reads: () => ['coordination'],
  test,
  tell,
  show: (frame, { facts }) => ({
    ...facts,
    top: facts.top.map((i) => frame.ids[i]!),
    named: facts.named.map(({ member, by }) => ({ actor: frame.ids[member]!, by })),
    coordinators: facts.coordinators.map((i) => frame.ids[i]!),
  }),
  bounds: (frame, { facts }) => {
    const silent = frame.n - frame.respondents;
    const all = facts.voters + silent;
    return all === 0 ? null : { low: facts.agree / all, high: (facts.agree + silent) / all };
  },
  lookAlikes: (frame, { facts }) => [
    {
      id: 'shared-leadership',
      checked: facts.coordinators.length > 1 ? 'possible' : 'cannot-tell',
      text: say(
        'Liderazgo distribuido: varias cabezas, pero acordadas.',
        'Distributed leadership: several heads, but agreed.',
      ),
    },
    {
      id: 'rotation',
      checked: 'cannot-tell',
      text: say('Rotación acordada de la coordinación.', 'An agreed rotation of the coordinator.'),
    },
    {
      id: 'first-months',
      checked: frame.position === 0 ? 'possible' : 'ruled-out',
      text: say('Primeros meses de la red.', 'The first months of the network.'),
    },
    {
      id: 'nobody-recorded',
      checked: facts.blank > 0 ? 'possible' : 'ruled-out',
      text: say(
        'Respuestas en blanco porque nadie las registró.',
        'Blank answers because nobody recorded them.',
      ),
    },
  ],
};
