import type { NetworkProfile } from '../../../contract/assessments.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { depths } from '../../../contract/layers.ts';
import type { WaveFrame } from '../patterns/wave-frame.ts';

/** Shares of reported joint work by process; an emphasis, not a grade. Null when no depth was told. */
export function processMix(frame: WaveFrame, { ties }: NetworkData): NetworkProfile['processes'] {
  const members = new Set(frame.ids);
  const told = ties.filter(
    ({ waveId, depth, from, to }) =>
      depth !== null &&
      from !== to &&
      (waveId === null || waveId === frame.wave.waveId) &&
      members.has(from) &&
      members.has(to),
  );
  if (told.length === 0) return null;
  const share = (process: (typeof depths)[number]): number =>
    told.filter(({ depth }) => depth === process).length / told.length;
  return {
    informative: share('informative'),
    collaborative: share('collaborative'),
    cooperative: share('cooperative'),
    ties: told.length,
  };
}

/** How far the network reaches inside each school: roles that answered or came, and the most people at one meeting. */
export function depthOf(frame: WaveFrame, data: NetworkData): NetworkProfile['depth'] {
  const roles = new Map<string, Set<string>>(frame.ids.map((id) => [id, new Set()]));
  const people = new Map<string, number>();
  for (const { waveId, actorId, role, responded } of data.responses)
    if (waveId === frame.wave.waveId && responded && role) roles.get(actorId)?.add(role);
  for (const { actorId, role, attended, people: came } of data.attendance) {
    if (!attended || !roles.has(actorId)) continue;
    if (role) roles.get(actorId)!.add(role);
    if (came !== null) people.set(actorId, Math.max(came, people.get(actorId) ?? 0));
  }
  return frame.ids.map((actor) => ({
    actor,
    roles: [...roles.get(actor)!].sort(),
    people: people.get(actor) ?? null,
  }));
}
