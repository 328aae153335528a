import { byCodeUnit } from '../../../contract/text-order.ts';
import type { Disagreement, Disagreements } from '../../../contract/disagreements.ts';
import { exchangeLayers, layerById } from '../../../contract/layers.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { layerOf } from '../survey-wave/reports.ts';
import { waveRolls, type WaveRoll } from '../survey-wave/wave-roll.ts';

/**
 * Pairs in which one claims a tie and the other, who was asked too, does not mention it, with who answered. Where only
 * one end of a layer was ever asked, nobody can deny; a pair whose other end did not answer is kept apart.
 *
 * Returns  items in the order of layer, from, to; counts by layer
 * Cost     O(records + disagreements · log disagreements)
 */
export function disagreements(data: NetworkData, wave: string | null = null): Disagreements {
  const rolls = waveRolls(data);
  const roll = rolls.find((each) => each.wave.waveId === wave) ?? rolls.at(-1);
  if (!roll) return { wave, layers: [], items: [], withinSchools: [] };
  const answering = answeringIn(data, roll);
  const claims = claimsOf(roll);
  const answered = new Set(roll.roster.ids.filter((_id, at) => roll.answered[at]));
  const items: Disagreement[] = [];
  const layers = exchangeLayers.flatMap((layer) => {
    const own = [...claims.values()].filter((claim) => claim.layer === layer);
    if (own.length === 0) return [];
    const counts = { layer, agreed: 0, denied: 0, unanswered: 0 };
    const endsAsked = new Set(own.map(({ end }) => end));
    for (const claim of own) {
      const answer = answerTo(claim, claims, answered, endsAsked);
      if (answer === 'agrees') counts.agreed += 1;
      else if (answer !== null) {
        counts[answer === 'denies' ? 'denied' : 'unanswered'] += 1;
        const { from, to, by, other, roles } = claim;
        const informants = { claiming: roles.size, answering: Math.max(roles.size, answering.get(by) ?? 0) };
        items.push({ layer, from, to, claimedBy: by, other, answer, informants });
      }
    }
    // Each agreed tie was met from both of its ends.
    return [{ ...counts, agreed: counts.agreed / 2 }];
  });
  return { wave: roll.wave.waveId, layers, items: inOrder(items), withinSchools: within(claims, answering) };
}

type Claim = {
  layer: string;
  from: string;
  to: string;
  by: string;
  other: string;
  end: 'from' | 'to' | 'each';
  roles: Set<string>;
};

const inOrder = (items: readonly Disagreement[]): Disagreement[] =>
  items
    .map((item) => ({ item, key: [item.layer, item.from, item.to, item.claimedBy].join('\n') }))
    .sort((a, b) => byCodeUnit(a.key, b.key))
    .map(({ item }) => item);

function claimsOf({ ties, roster }: WaveRoll): Map<string, Claim> {
  const claims = new Map<string, Claim>();
  const members = new Set(roster.ids);
  for (const tie of ties) {
    const layer = layerOf(tie);
    if (!exchangeLayers.includes(layer) || tie.from === tie.to) continue;
    const eachForItself = layerById(layer).reportedBy === 'each-end';
    const by = tie.reporter ?? (eachForItself ? tie.from : null);
    if (by === null || (by !== tie.from && by !== tie.to)) continue;
    if (![tie.from, tie.to].every((id) => members.has(id))) continue;
    const other = by === tie.from ? tie.to : tie.from;
    const end = eachForItself ? 'each' : by === tie.from ? 'from' : 'to';
    const [from, to] = eachForItself ? [by, other] : [tie.from, tie.to];
    const key = [layer, from, to, by].join('\n');
    const claim = claims.get(key) ?? { layer, from, to, by, other, end, roles: new Set<string>() };
    claim.roles.add(tie.reporterRole ?? '');
    claims.set(key, claim);
  }
  return claims;
}

function answerTo(
  { layer, from, to, other, end }: Claim,
  claims: ReadonlyMap<string, Claim>,
  answered: ReadonlySet<string>,
  endsAsked: ReadonlySet<string>,
): 'agrees' | 'denies' | 'did-not-answer' | null {
  const mirrored = end === 'each' ? [layer, other, from, other] : [layer, from, to, other];
  if (claims.has(mirrored.join('\n'))) return 'agrees';
  if (end !== 'each' && !endsAsked.has(end === 'from' ? 'to' : 'from')) return null;
  return answered.has(other) ? 'denies' : 'did-not-answer';
}

function answeringIn(data: NetworkData, { wave }: WaveRoll): Map<string, number> {
  const answering = new Map<string, number>();
  for (const { waveId, actorId, responded } of data.responses)
    if (waveId === wave.waveId && responded) answering.set(actorId, (answering.get(actorId) ?? 0) + 1);
  return answering;
}

function within(
  claims: ReadonlyMap<string, Claim>,
  answering: ReadonlyMap<string, number>,
): Disagreements['withinSchools'] {
  const schools = new Map<string, { actor: string; ties: number; disputed: number }>();
  for (const { by, roles } of claims.values()) {
    const informants = answering.get(by) ?? 0;
    if (informants < 2) continue;
    const school = schools.get(by) ?? { actor: by, ties: 0, disputed: 0 };
    school.ties++;
    if (roles.size < informants) school.disputed++;
    schools.set(by, school);
  }
  return [...schools.values()].sort((a, b) => byCodeUnit(a.actor, b.actor));
}
