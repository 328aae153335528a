import { newRecord } from '../../../contract/new-record.ts';
import type { RecordOf } from '../../../contract/records.ts';
import type { Chance } from './chance.ts';
import { tieLayers, worldLayers, type Draft, type WorldLayer } from './world.ts';

type Tie = RecordOf<'tie'>;

/** Who speaks for a member in a wave. */
interface Speaker {
  readonly member: number;
  readonly role: string;
  readonly wave: number;
}

export interface Answers {
  readonly responses: RecordOf<'response'>[];
  readonly ties: Tie[];
}

const roles = ['principal', 'utp-head', 'teacher'] as const;

/** The layers that a survey asks, knowledge or joint work among them. The one layer of a short survey is drawn once for the network. */
export function layersAsked(draft: Draft, chance: Chance): WorldLayer[] {
  if (draft.options.asked === 'one') return [chance.pick(['knowledge', 'joint-work'] as const)];
  if (draft.options.asked === 'no-leadership') return [...tieLayers, 'tension'];
  return [...worldLayers];
}

/** Asks every member in a wave. A member that does not answer has response records and nothing else. */
export function collectAnswers(
  draft: Draft,
  wave: number,
  identity: { readonly networkId: string; readonly waveId: string },
  asked: readonly WorldLayer[],
  chance: Chance,
): Answers {
  const answers: Answers = { responses: [], ties: [] };
  draft.schools.forEach(({ id: actorId }, member) => {
    for (const role of roles.slice(0, draft.voice.informants)) {
      const responded = draft.answers[wave]![member] === true;
      answers.responses.push(newRecord('response', { ...identity, actorId, role, responded }));
      if (!responded) continue;
      const own = chance.fork(`${member}/${role}`);
      const speaker = { member, role, wave };
      const named = asked.flatMap((layer) => namesIn(draft, layer, speaker, own));
      answers.ties.push(...named.map((tie) => newRecord('tie', { ...identity, ...tie })));
      answers.ties.push(...advisersNamed(draft, speaker, identity, asked, own));
    }
  });
  return answers;
}

type Named = Pick<Tie, 'layer' | 'from' | 'to' | 'reporter' | 'reporterRole' | 'sign' | 'depth' | 'strength'>;

/** Knowledge is asked of both ends, the rest of the one who works, trusts, names or feels. */
function namesIn(draft: Draft, layer: WorldLayer, speaker: Speaker, chance: Chance): Named[] {
  const given = namesGiven(draft, layer, speaker, 'from', chance);
  if (layer !== 'knowledge') return given;
  return [...given, ...namesGiven(draft, layer, speaker, 'to', chance)];
}

function namesGiven(
  draft: Draft,
  layer: WorldLayer,
  { member, role, wave }: Speaker,
  end: 'from' | 'to',
  chance: Chance,
): Named[] {
  const { voice, schools, options } = draft;
  const { n } = options;
  const truth = draft.waves[wave]![layer];
  const isNamed = layer === 'leadership' || layer === 'coordination';
  const recall = isNamed
    ? 1
    : (end === 'from' ? voice.recall : voice.recallReceived) * voice.generosity[member]!;
  const invented =
    isNamed || layer === 'tension' ? 0 : end === 'from' ? voice.falseClaims : voice.falseReceived;
  const others = schools.map((_, j) => j).filter((j) => j !== member);
  const chosen = others.filter((j) => {
    const there = truth[end === 'from' ? member * n + j : j * n + member] === 1;
    return chance.happens(there ? Math.min(1, recall) : invented * voice.generosity[member]!);
  });
  const cap = layer === 'tension' ? null : voice.cap;
  const said = cap === null || chosen.length <= cap ? chosen : chance.shuffled(chosen).slice(0, cap);
  return said.map((j) => {
    const [from, to] = end === 'from' ? [member, j] : [j, member];
    return {
      layer,
      from: schools[from]!.id,
      to: schools[to]!.id,
      reporter: schools[member]!.id,
      reporterRole: role,
      sign: layer === 'tension' ? -1 : 1,
      depth: layer === 'joint-work' ? depthOf(draft.deep[member]!, chance) : null,
      strength: isNamed ? null : 1 + chance.integer(4),
    };
  });
}

const depthOf = (deep: number, chance: Chance): Tie['depth'] =>
  chance.happens(deep) ? chance.pick(['collaborative', 'cooperative'] as const) : 'informative';

function advisersNamed(
  draft: Draft,
  { member, role }: Speaker,
  identity: { readonly networkId: string; readonly waveId: string },
  asked: readonly WorldLayer[],
  chance: Chance,
): Tie[] {
  const self = draft.schools[member]!.id;
  const layer = asked.includes('knowledge') ? 'knowledge' : 'joint-work';
  return draft.advisers
    .filter(({ contract, naming }) => contract[member] === true && chance.happens(naming))
    .map(({ id }) => {
      const [from, to] = layer === 'knowledge' ? [id, self] : [self, id];
      return newRecord('tie', { ...identity, layer, from, to, reporter: self, reporterRole: role });
    });
}
