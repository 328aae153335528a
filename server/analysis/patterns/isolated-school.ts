import { anyIsInNoPair, namesNobody } from '../inference/silence.ts';
import { found, type Pattern, type Test } from './pattern.ts';
import { contentLayers, matrixOf, positiveLayers, tiedInAny, type WaveFrame } from './wave-frame.ts';
import { join, namesOf, percent, say } from './wording.ts';

export type Isolation = {
  /** Did not answer: its own ties are not known. */
  didNotAnswer: number[];
  /** Answered, names nobody and is named by nobody. */
  silent: number[];
  /** Named by others, but names nobody. */
  namedButSilent: number[];
  /** Names others, but nobody names it. */
  unnamed: number[];
  /** Far from every other member. */
  remote: number[];
};

type Facts = Isolation & {
  chanceOfAny: number | null;
  chanceNamesNobody: number | null;
  connectedPairs: number;
};

/** Who stands how, over every positive layer; the groups may overlap in `remote` alone. */
export function isolationOf(frame: WaveFrame): Isolation {
  const { n } = frame;
  const layers = isolationLayers(frame).map((layer) => ({ layer, matrix: matrixOf(frame, layer) }));
  const groups: Isolation = { didNotAnswer: [], silent: [], namedButSilent: [], unnamed: [], remote: [] };
  for (let i = 0; i < n; i++) {
    let [names, named] = [false, false];
    for (const { matrix } of layers)
      for (let j = 0; j < n; j++) {
        if (matrix[i * n + j]) names = true;
        if (matrix[j * n + i]) named = true;
      }
    if (frame.remote[i]) groups.remote.push(i);
    if (!frame.answered[i]) groups.didNotAnswer.push(i);
    else if (!names) groups[named ? 'namedButSilent' : 'silent'].push(i);
    else if (!named) groups.unnamed.push(i);
  }
  return groups;
}

/** Collaboration and trust: being named as a leader is not yet working with anybody. */
const isolationLayers = (frame: WaveFrame): string[] => {
  const content = contentLayers(frame);
  return content.length > 0
    ? [...new Set([...content, ...positiveLayers(frame).filter((l) => l === 'trust')])]
    : [];
};

function test(frame: WaveFrame): Test<Facts> {
  const layers = isolationLayers(frame);
  const groups = isolationOf(frame);
  const tied = tiedInAny(frame, layers);
  const pairs = tied.reduce((sum, x) => sum + x, 0) / 2;
  const arcs = matrixOf(frame, layers[0] ?? 'none').reduce((sum, x) => sum + x, 0);
  const facts: Facts = {
    ...groups,
    connectedPairs: pairs,
    chanceOfAny: frame.n >= 2 && frame.respondents === frame.n ? anyIsInNoPair(frame.n, pairs) : null,
    chanceNamesNobody: frame.n >= 2 && frame.respondents === frame.n ? namesNobody(frame.n, arcs) : null,
  };
  if (layers.length === 0) return found(facts, { silent: 'layer-not-asked' });
  const someSilent = groups.didNotAnswer.length > 0;
  const holds =
    groups.silent.length > 0
      ? true
      : someSilent && groups.didNotAnswer.some((i) => !reached(tied, frame.n, i))
        ? null
        : false;
  return found(facts, { holds, subjects: groups.silent });
}

const reached = (tied: Uint8Array, n: number, i: number): boolean =>
  tied.subarray(i * n, i * n + n).includes(1);

function tell(frame: WaveFrame, { facts }: Test<Facts>): ReturnType<typeof say> {
  const part = (members: readonly number[], es: (who: string) => string, en: (who: string) => string) =>
    members.length === 0 ? null : say(es(namesOf(frame, members).es), en(namesOf(frame, members).en));
  const lines = [
    part(
      facts.silent,
      (who) => `Respondieron sin nombrar a nadie y nadie las nombra: ${who}.`,
      (who) => `Answered without naming anybody, and nobody names them: ${who}.`,
    ),
    part(
      facts.namedButSilent,
      (who) => `Otras las nombran, pero no nombran a nadie: ${who}.`,
      (who) => `Named by others, but name nobody: ${who}.`,
    ),
    part(
      facts.unnamed,
      (who) => `Nombran a otras, pero nadie las nombra: ${who}.`,
      (who) => `Name others, but nobody names them: ${who}.`,
    ),
    part(
      facts.remote,
      (who) => `Lejos de todas las demás: ${who}.`,
      (who) => `Far from all others: ${who}.`,
    ),
    part(
      facts.didNotAnswer,
      (who) => `No respondieron, y de sus lazos no se sabe: ${who}.`,
      (who) => `Did not answer, so their ties are not known: ${who}.`,
    ),
  ];
  const chance =
    facts.silent.length > 0 && facts.chanceOfAny !== null
      ? say(
          `Con tan pocos lazos, el puro azar deja a alguna escuela sola en ${percent(facts.chanceOfAny).es} de redes como esta: es un hecho para visitar, no una señal de problema.`,
          `With so few ties, chance alone leaves some school on its own in ${percent(facts.chanceOfAny).en} of networks like this: a fact worth a visit, not a sign of trouble.`,
        )
      : null;
  return lines.every((line) => line === null)
    ? say(
        'Todas las escuelas nombran a alguien y alguien las nombra.',
        'Every school names somebody and is named by somebody.',
      )
    : join(...lines, chance);
}

/**
 * Isolated school: who answered and is in no tie, beside those of whom something else is true. A fact, not a test.
 *
 *   states: did not answer · names nobody and is named by nobody · named but names nobody · names but is named by nobody · remote
 *
 * Source      facts of the survey; chances in inference/silence.ts
 * Reads       knowledge, joint work and trust, any direction
 * Returns     the groups, flagged when somebody that answered stands alone; no p and no error rate
 * Undefined   no such layer asked: `layer-not-asked`
 * Cost        O(n² · layers)
 */
export const isolatedSchool: Pattern<Facts> = {
  id: 'isolated-school',
  name: say('Escuelas sin lazos en la red', 'Schools without ties in the network'),
  construct: say(
    'Una escuela respondió y no aparece en ningún lazo, ni por lo que dice ni por lo que dicen de ella.',
    'A school answered and is in no tie, neither by what it says nor by what others say.',
  ),
  source: 'A fact of the survey. In 5–6 % of ordinary networks it occurs by chance alone',
  inputs: ['roster', 'responses', 'knowledge', 'joint-work', 'trust', 'coordinates (optional)'],
  statistic: say('Quién nombra y quién es nombrada.', 'Who names and who is named.'),
  null: say(
    'Ninguna: es un hecho, con la probabilidad de que el azar lo produzca.',
    'None: a fact, with the probability that chance brings it about.',
  ),
  silentWhen: say(
    'Calla si quien no respondió es quien podría estar sola.',
    'Silent when the one that might stand alone is one that did not answer.',
  ),
  cannotSee: say(
    'Lazos fuera de la red o que la encuesta no preguntó.',
    'Ties outside the network, or that the survey did not ask about.',
  ),
  questions: [
    say(
      '¿Qué le impide participar: distancia, tiempo, personas, interés?',
      'What keeps it from taking part: distance, time, people, interest?',
    ),
    say('¿Con quién trabaja fuera de esta red?', 'With whom does it work outside this network?'),
  ],
  uses: [],
  fixed: { remoteKilometres: 15, remoteTimesMedian: 3 },
  needsRoster: true,
  ratings: [],
  reads: isolationLayers,
  test,
  tell,
  show: (frame, { facts: { chanceOfAny, chanceNamesNobody, connectedPairs, ...groups } }) => ({
    ...Object.fromEntries(
      Object.entries(groups).map(([name, members]) => [name, members.map((i) => frame.ids[i]!)]),
    ),
    connectedPairs,
    chanceOfAny,
    chanceNamesNobody,
  }),
  bounds: (_, { facts }) => ({
    low: facts.silent.length,
    high: facts.silent.length + facts.didNotAnswer.length,
  }),
  lookAlikes: (frame, { facts }) => [
    {
      id: 'unanswered-survey',
      checked: facts.didNotAnswer.length > 0 ? 'possible' : 'ruled-out',
      text: say('Encuesta sin responder.', 'An unanswered survey.'),
    },
    {
      id: 'remote',
      checked: facts.silent.some((i) => frame.remote[i])
        ? 'possible'
        : facts.silent.some((i) => (frame.actors[i]?.latitude ?? null) === null)
          ? 'cannot-tell'
          : 'ruled-out',
      text: say('Escuela apartada.', 'A remote school.'),
    },
    {
      id: 'newcomer',
      checked: facts.silent.some((i) => frame.newcomer[i]) ? 'possible' : 'ruled-out',
      text: say('Recién llegada.', 'A newcomer.'),
    },
  ],
};
