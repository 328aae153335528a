import { levels, type Level, type Levels } from '../../../contract/levels.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import { pairKey } from '../pair-key.ts';

/**
 * Ties between actors of different levels, by levels (the higher one first) and layer: each pair of actors once a layer,
 * whatever its direction and however often it was reported.
 */
export function tiesAcrossLevels(
  ties: readonly RecordOf<'tie'>[],
  levelOf: ReadonlyMap<string, Level>,
): Levels['across'] {
  const found = new Map<string, Levels['across'][number] & { pairs: Set<string> }>();
  for (const { layer, from, to } of ties) {
    const ends = [levelOf.get(from), levelOf.get(to)].filter((level) => level !== undefined);
    const [high, low] = levels.filter((level) => ends.includes(level));
    if (high === undefined || low === undefined) continue;
    const key = `${high}\n${low}\n${layer}`;
    const line = found.get(key) ?? { from: high, to: low, layer, ties: 0, pairs: new Set() };
    line.pairs.add(pairKey(from, to));
    found.set(key, line);
  }
  const place = (level: Level) => levels.indexOf(level);
  return [...found.values()]
    .map(({ pairs, ...line }) => ({ ...line, ties: pairs.size }))
    .toSorted(
      (a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to) || byCodeUnit(a.layer, b.layer),
    );
}
