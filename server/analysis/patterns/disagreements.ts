import { byCodeUnit } from '../../../contract/text-order.ts';
import type { Disagreement, Disagreements } from '../../../contract/disagreements.ts';
import { exchangeLayers, layerById } from '../../../contract/layers.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { buildSurveyWaves } from '../survey-wave/build-survey-waves.ts';
import type { SurveyWave } from '../survey-wave/survey-wave.ts';
import { layerOf } from '../survey-wave/reports.ts';
import { tiesOfWave } from '../survey-wave/ties-of-wave.ts';

/**
 * Pairs in which one claims a tie and the other, who was asked too, does not mention it, with who answered. Where only
 * one end of a layer was ever asked, nobody can deny; a pair whose other end did not answer is kept apart.
 *
 * Returns  items in the order of layer, from, to; counts by layer
 * Cost     O(ties)
 */
export function disagreements(data: NetworkData, wave: string | null = null): Disagreements {
  const surveys = buildSurveyWaves(data);
  const survey = surveys.find((each) => each.wave.waveId === wave) ?? surveys.at(-1);
  if (!survey) return { wave, layers: [], items: [], withinSchools: [] };
  const answering = answeringIn(data, survey);
  const claims = claimsOf(data, survey);
  const items: Disagreement[] = [];
  const layers = exchangeLayers.flatMap((layer) => {
    const own = [...claims.values()].filter((claim) => claim.layer === layer);
    if (own.length === 0) return [];
    const counts = { layer, agreed: 0, denied: 0, unanswered: 0 };
    const endsAsked = new Set(own.map(({ end }) => end));
    for (const claim of own) {
      const answer = answerTo(claim, claims, survey, endsAsked);
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
  items.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  return { wave: survey.wave.waveId, layers, items, withinSchools: within(claims, answering) };
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

const orderOf = ({ layer, from, to, claimedBy }: Disagreement): string =>
  [layer, from, to, claimedBy].join('\n');

function claimsOf(data: NetworkData, survey: SurveyWave): Map<string, Claim> {
  const claims = new Map<string, Claim>();
  for (const tie of tiesOfWave(data, survey.wave)) {
    const layer = layerOf(tie);
    if (!exchangeLayers.includes(layer) || tie.from === tie.to) continue;
    const eachForItself = layerById(layer).reportedBy === 'each-end';
    const by = tie.reporter ?? (eachForItself ? tie.from : null);
    if (by === null || (by !== tie.from && by !== tie.to)) continue;
    if (![tie.from, tie.to].every((id) => survey.ids.includes(id))) continue;
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
  survey: SurveyWave,
  endsAsked: ReadonlySet<string>,
): 'agrees' | 'denies' | 'did-not-answer' | null {
  const mirrored = end === 'each' ? [layer, other, from, other] : [layer, from, to, other];
  if (claims.has(mirrored.join('\n'))) return 'agrees';
  if (end !== 'each' && !endsAsked.has(end === 'from' ? 'to' : 'from')) return null;
  return survey.answered[survey.ids.indexOf(other)] ? 'denies' : 'did-not-answer';
}

function answeringIn(data: NetworkData, { wave }: SurveyWave): Map<string, number> {
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
