import type { NetworkData } from '../../../contract/network-data.ts';
import { newRecord } from '../../../contract/new-record.ts';
import { hasRole } from '../../../contract/layers.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { wavesInOrder } from '../../../contract/slice-kind.ts';
import { rosterOf, type Roster } from './roster.ts';
import { tiesOfWave } from './ties-of-wave.ts';
import { whoAnswered } from './who-answered.ts';

type Tie = RecordOf<'tie'>;

/** Who belongs to a network in one wave and who answered in it: what needs no matrix over the members. */
export type WaveRoll = {
  wave: RecordOf<'wave'>;
  /** Ties of the wave. */
  ties: readonly Tie[];
  roster: Roster;
  answered: Uint8Array;
  answersKnown: boolean;
};

/**
 * All waves of a network, oldest first. A network without waves has one, made of all its ties.
 *
 * Cost  O(waves · records)
 */
export function waveRolls(data: NetworkData): WaveRoll[] {
  const recorded = wavesInOrder(data.waves);
  const waves =
    recorded.length > 0
      ? recorded
      : [newRecord('wave', { networkId: data.network.id, waveId: '1', order: 1 })];
  return waves.map((wave) => rollOf(data, wave));
}

function rollOf(data: NetworkData, wave: RecordOf<'wave'>): WaveRoll {
  const ties = tiesOfWave(data, wave);
  const roster = rosterOf(data, wave, ties);
  return { wave, ties, roster, ...whoAnswered(data, wave, roster.ids, reportersIn(ties)) };
}

/** Whoever reports a tie of a wave, member or not. */
const reportersIn = (ties: readonly Tie[]): Set<string> =>
  new Set(
    ties.flatMap(({ layer, reporter, from }) => (hasRole(layer, 'register') ? [] : [reporter ?? from])),
  );
