import type { NetworkData } from '../../../contract/network-data.ts';

/** Ratings of each characteristic in a wave: one value a member that rated it, the mean of its informants. */
export function ratingsOf({ ratings }: NetworkData, waveId: string): Map<string, number[]> {
  const scores = new Map<string, Map<string, number[]>>();
  for (const { characteristic, actorId, score, waveId: of } of ratings) {
    if (of !== waveId) continue;
    const byActor = scores.get(characteristic) ?? new Map<string, number[]>();
    scores.set(characteristic, byActor);
    const own = byActor.get(actorId) ?? [];
    byActor.set(actorId, own);
    own.push(score);
  }
  return new Map(
    [...scores].map(([characteristic, byActor]) => [characteristic, [...byActor.values()].map(meanOf)]),
  );
}

const meanOf = (list: readonly number[]): number => list.reduce((sum, score) => sum + score, 0) / list.length;
