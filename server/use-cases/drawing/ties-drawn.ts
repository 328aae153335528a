import type { RecordOf } from '../../../contract/records.ts';

/** Several informants of one school may report the same tie: it is drawn once, with the greatest strength reported. */
export function tiesDrawn(ties: readonly RecordOf<'tie'>[], hasDirection: boolean): RecordOf<'tie'>[] {
  const merged = new Map<string, RecordOf<'tie'>>();
  for (const tie of ties) {
    const ends = hasDirection ? [tie.from, tie.to] : [tie.from, tie.to].sort();
    const key = JSON.stringify([tie.layer, ...ends]);
    const known = merged.get(key);
    if (known === undefined || (tie.strength ?? 0) > (known.strength ?? 0)) merged.set(key, tie);
  }
  return [...merged.values()];
}
