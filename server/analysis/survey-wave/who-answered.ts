import { isAnsweredFor } from '../../../contract/layers.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { answersAll } from './answered-layers.ts';
import { sliceKind } from './slice-of-network.ts';

/**
 * Who answered everything that was asked: of whom left a layer open it is not known whom it would have named, and no
 * reading may take that for "nobody". In a period or a register nobody was asked. Where nobody recorded it, a classic or undirected network was observed and its rows are all known;
 * in any other, those who report a tie have answered and of the rest it is not known.
 *
 * @param reporters members that report a tie in the wave
 * @returns of each member whether it answered
 */
export function whoAnswered(
  data: NetworkData,
  wave: RecordOf<'wave'>,
  members: readonly string[],
  reporters: ReadonlySet<string>,
): { answered: Uint8Array; answersKnown: boolean } {
  const kind = sliceKind(data, wave);
  if (kind === 'period' || kind === 'register')
    return { answered: new Uint8Array(members.length), answersKnown: false };
  const responses = data.responses.filter(({ waveId }) => waveId === wave.waveId);
  if (responses.length > 0) {
    const byActor = Map.groupBy(responses, ({ actorId }) => actorId);
    const asked = (wave.layersAsked ?? []).filter(isAnsweredFor);
    const isComplete = (id: string) => answersAll(byActor.get(id) ?? [], asked);
    return { answered: Uint8Array.from(members, (id) => (isComplete(id) ? 1 : 0)), answersKnown: true };
  }
  const isObserved = data.network.kind === 'classic' || data.network.directed === false;
  if (isObserved)
    return { answered: new Uint8Array(members.length).fill(1), answersKnown: data.network.rosterKnown };
  return { answered: Uint8Array.from(members, (id) => (reporters.has(id) ? 1 : 0)), answersKnown: false };
}
