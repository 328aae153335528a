import type { RecordOf } from '../../../contract/records.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';

type Wave = RecordOf<'wave'>;

/** Waves by date, those without one first; of one date by their order, and then by their id. */
export const wavesInOrder = (waves: readonly Wave[]): Wave[] =>
  waves.toSorted(
    (a, b) => byCodeUnit(a.date ?? '', b.date ?? '') || a.order - b.order || byCodeUnit(a.waveId, b.waveId),
  );
