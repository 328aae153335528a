import type { NetworkProfile } from '../../../contract/assessments.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { depths } from '../../../contract/layers.ts';
import type { SurveyWave } from '../survey-wave/survey-wave.ts';
import { tiesOfWave } from '../survey-wave/ties-of-wave.ts';

/** Shares of reported joint work by process; an emphasis, not a grade. Null when no depth was reported. */
export function processMix(survey: SurveyWave, data: NetworkData): NetworkProfile['processes'] {
  const members = new Set(survey.ids);
  const reported = tiesOfWave(data, survey.wave).filter(
    ({ depth, from, to }) => depth !== null && from !== to && members.has(from) && members.has(to),
  );
  if (reported.length === 0) return null;
  const share = (process: (typeof depths)[number]): number =>
    reported.filter(({ depth }) => depth === process).length / reported.length;
  return {
    informative: share('informative'),
    collaborative: share('collaborative'),
    cooperative: share('cooperative'),
    ties: reported.length,
  };
}

/** How far the network reaches inside each school: roles that answered or came, and the most people at one meeting. */
export function depthOf(survey: SurveyWave, data: NetworkData): NetworkProfile['depth'] {
  const roles = new Map<string, Set<string>>(survey.ids.map((id) => [id, new Set()]));
  const people = new Map<string, number>();
  for (const { waveId, actorId, role, responded } of data.responses)
    if (waveId === survey.wave.waveId && responded && role) roles.get(actorId)?.add(role);
  for (const { actorId, role, attended, people: came } of data.attendance) {
    if (!attended || !roles.has(actorId)) continue;
    if (role) roles.get(actorId)!.add(role);
    if (came !== null) people.set(actorId, Math.max(came, people.get(actorId) ?? 0));
  }
  return survey.ids.map((actor) => ({
    actor,
    roles: [...roles.get(actor)!].sort(),
    people: people.get(actor) ?? null,
  }));
}
