import { contentLayers, matrixOf, tiedInAny, type WaveFrame } from './wave-frame.ts';

/** Ties of a layer in two waves among members that belonged to both and answered both. */
export type TieChange = {
  layer: string;
  members: number;
  kept: number;
  gained: number;
  lost: number;
  /** kept / (kept + gained + lost); null when there was none in either wave. */
  jaccard: number | null;
};

export type MemberChange = { entered: string[]; left: string[]; stayed: string[] };

/** What a contract that ended took along, among the schools it served and among those it did not. */
export type EndedContract = {
  external: string;
  name: string;
  schools: string[];
  served: { kept: number; lost: number };
  others: { kept: number; lost: number };
  /** Pairs of served schools that were tied before and are not now. */
  lostPairs: [string, string][];
};

export function memberChange(before: WaveFrame, now: WaveFrame): MemberChange {
  return {
    entered: now.ids.filter((id) => !before.ids.includes(id)),
    left: before.ids.filter((id) => !now.ids.includes(id)),
    stayed: now.ids.filter((id) => before.ids.includes(id)),
  };
}

/**
 * Ties kept, gained and lost in each layer, apart from who entered and left: only pairs whose two members belonged to
 * both waves and answered both can tell a lost tie from a lost answer.
 */
export function tieChanges(before: WaveFrame, now: WaveFrame): TieChange[] {
  const both = answeredBoth(before, now);
  const layers = [...new Set([...before.asked, ...now.asked])]
    .filter(
      (layer) =>
        before.asked.has(layer) && now.asked.has(layer) && layer !== 'assists' && layer !== 'attendance',
    )
    .sort();
  return layers.map((layer) => {
    const [old, fresh] = [matrixOf(before, layer), matrixOf(now, layer)];
    let [kept, gained, lost] = [0, 0, 0];
    for (const a of both)
      for (const b of both) {
        if (a === b) continue;
        const was = old[a.before * before.n + b.before]!;
        const is = fresh[a.now * now.n + b.now]!;
        if (was && is) kept++;
        else if (is) gained++;
        else if (was) lost++;
      }
    const all = kept + gained + lost;
    return { layer, members: both.length, kept, gained, lost, jaccard: all === 0 ? null : kept / all };
  });
}

type Place = { id: string; before: number; now: number };

function answeredBoth(before: WaveFrame, now: WaveFrame): Place[] {
  return now.ids.flatMap((id, at) => {
    const was = before.ids.indexOf(id);
    return was >= 0 && before.answered[was] && now.answered[at] ? [{ id, before: was, now: at }] : [];
  });
}

/** Externals that reached schools in the earlier wave by contract and no longer do, and the ties that went with them. */
export function endedContracts(before: WaveFrame, now: WaveFrame): EndedContract[] {
  const [was, is] = [tiedInAny(before, contentLayers(before)), tiedInAny(now, contentLayers(now))];
  const both = answeredBoth(before, now);
  return before.externals.flatMap(({ id, name, contract }) => {
    const still = now.externals.find((external) => external.id === id)?.contract.includes(1) ?? false;
    if (!contract.includes(1) || still) return [];
    const ended: EndedContract = {
      external: id,
      name,
      schools: before.ids.filter((_, i) => contract[i]),
      served: { kept: 0, lost: 0 },
      others: { kept: 0, lost: 0 },
      lostPairs: [],
    };
    both.forEach((a, k) => {
      for (const b of both.slice(k + 1)) {
        if (!was[a.before * before.n + b.before]) continue;
        const served = contract[a.before] && contract[b.before];
        const kept = is[a.now * now.n + b.now] === 1;
        ended[served ? 'served' : 'others'][kept ? 'kept' : 'lost']++;
        if (served && !kept) ended.lostPairs.push([a.id, b.id]);
      }
    });
    return [ended];
  });
}
