import { newRecord } from '../../contract/new-record.ts';
import type { Random } from '../analysis/random.ts';
import type { RecordOf } from '../../contract/records.ts';
import type { NetworkPlan } from './network-plan.ts';
import { rate } from './rate-characteristics.ts';
import { nominate } from './report-roles.ts';
import { drawDepth, reportTies } from './report-ties.ts';
import type { RoundState, Voice } from './survey-state.ts';

export interface RoundRecords {
  responses: RecordOf<'response'>[];
  ties: RecordOf<'tie'>[];
  ratings: RecordOf<'rating'>[];
}

/** Asks every school that is a member in the wave. A school that does not answer has a response record and nothing else. */
export function surveyRound(plan: NetworkPlan, state: RoundState, random: Random): RoundRecords {
  const records: RoundRecords = { responses: [], ties: [], ratings: [] };
  const present = plan.members.map((_, i) => i).filter((i) => plan.members[i]!.joins <= state.wave);
  for (const member of present) {
    const others = present.filter((other) => other !== member);
    const own = random.fork(`${state.wave}/${member}`);
    for (const role of rolesAsked(plan, own)) {
      const responded = state.answers[member] === true && (role === 'principal' || own.chance(0.8));
      const { networkId, waveId } = state;
      const actorId = plan.members[member]!.id;
      records.responses.push(newRecord('response', { networkId, waveId, actorId, role, responded }));
      if (responded) answer(plan, state, { member, role, others }, records, own.fork(role));
    }
  }
  return records;
}

function rolesAsked(plan: NetworkPlan, random: Random): string[] {
  return plan.recipe.informants === 2 && random.chance(0.7) ? ['principal', 'utp-head'] : ['principal'];
}

function answer(
  plan: NetworkPlan,
  state: RoundState,
  voice: Voice,
  records: RoundRecords,
  random: Random,
): void {
  const self = plan.members[voice.member]!.id;
  const tie = (v: Voice, layer: string, from: string, to: string): RecordOf<'tie'> =>
    newRecord('tie', {
      networkId: state.networkId,
      waveId: state.waveId,
      ...{ layer, from, to },
      sign: layer === 'tension' ? -1 : 1,
      reporter: plan.members[v.member]!.id,
      reporterRole: v.role,
    });
  records.ties.push(...reportTies(plan, state.ties, voice, tie, random.fork('ties')));
  records.ties.push(...nameExternals(plan, state, voice, tie, random.fork('externals')));
  for (const layer of ['leadership', 'coordination'] as const)
    for (const named of nominate(plan, plan[layer], voice, random.fork(layer)))
      records.ties.push(tie(voice, layer, self, plan.members[named]!.id));
  for (const other of voice.others)
    if (state.tension[voice.member * plan.members.length + other] === 1)
      records.ties.push({
        ...tie(voice, 'tension', self, plan.members[other]!.id),
        strength: 1 + random.integer(3),
      });
  records.ratings.push(...rate(plan, state, self, voice.role, random.fork('ratings')));
}

/** Advice comes from the external to the school; joint work is reported by the school. After a contract one in ten lingers. */
function nameExternals(
  plan: NetworkPlan,
  state: RoundState,
  voice: Voice,
  tie: (voice: Voice, layer: string, from: string, to: string) => RecordOf<'tie'>,
  random: Random,
): RecordOf<'tie'>[] {
  const self = plan.members[voice.member]!.id;
  return plan.externals.flatMap((external, place) => {
    if (state.works[place]?.[voice.member] !== 1 || state.wave < external.firstWave) return [];
    const naming = external.naming * (state.wave <= external.lastWave ? 1 : 0.1);
    const named: RecordOf<'tie'>[] = [];
    if (random.chance(naming))
      named.push({ ...tie(voice, 'knowledge', external.id, self), strength: 1 + random.integer(4) });
    if (random.chance(0.7 * naming))
      named.push({
        ...tie(voice, 'joint-work', self, external.id),
        strength: 1 + random.integer(4),
        depth: drawDepth(plan.deep[voice.member]!, random),
      });
    return named;
  });
}
