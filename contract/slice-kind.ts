import type { z } from 'zod';
import type { SliceKind, WaveRecord } from './network-records.ts';
import { byCodeUnit } from './text-order.ts';

type Slice = Pick<z.infer<typeof WaveRecord>, 'kind' | 'instrument' | 'layersAsked'>;

/**
 * What a slice is, as far as it can be told: what its source says, or else a survey where anything was asked. `null`: the
 * data do not say, and nothing is said of answers either.
 */
export function sliceKindOf(
  { kind, instrument, layersAsked }: Slice,
  hasResponses: boolean,
): SliceKind | null {
  if (kind !== null) return kind;
  return hasResponses || instrument !== null || layersAsked !== null ? 'survey' : null;
}

type Dated = Pick<z.infer<typeof WaveRecord>, 'date' | 'order' | 'waveId'>;

/** Waves by date, those without one first; of one date by their order, and then by their id. */
export const wavesInOrder = <Wave extends Dated>(waves: readonly Wave[]): Wave[] =>
  waves.toSorted(
    (a, b) => byCodeUnit(a.date ?? '', b.date ?? '') || a.order - b.order || byCodeUnit(a.waveId, b.waveId),
  );
