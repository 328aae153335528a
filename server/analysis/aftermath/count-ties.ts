import type { Aftermath } from '../../../contract/aftermath.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { before } from '../survey-wave/partial-dates.ts';
import { tiesOfWave } from '../survey-wave/ties-of-wave.ts';
import type { Fate } from './dated-fates.ts';
import type { SupportPeriod } from './period.ts';
import { readTie, type ReadTie, type Sorting } from './read-tie.ts';
import type { SupportSlices } from './support-slices.ts';

type Tie = NetworkData['ties'][number];
type Phase = 'before' | 'during' | 'after';
type Counts = Aftermath['ties']['during'];
type Counted = ReadTie & { readonly isCertain: boolean };

/** What is needed to count: the data, with the ties that are read, and how they are sorted. */
export type Counting = {
  readonly data: NetworkData;
  readonly period: SupportPeriod;
  readonly slices: SupportSlices;
  readonly among: Sorting;
  /** The fate of a tie on record by its own dates. */
  readonly fateOf: (tie: Tie) => Fate;
};

/**
 * The ties of a phase: those of its slice, as it is drawn, and during the support also those on record that stood at some
 * time of it. Without a slice, those on record whose dates tell of the phase.
 *
 * @returns `null` where neither a slice nor a date tells of the phase
 */
export function countTies(counting: Counting, phase: Phase): Counts {
  const { data, slices, among } = counting;
  const slice = slices[phase];
  const recorded = data.ties.filter(({ waveId }) => waveId === null);
  const drawn = slice === null ? [] : tiesOfWave(data, slice);
  const dated = recorded.filter((tie) => isOfPhase(counting, tie, phase));
  if (
    slice === null &&
    !dated.some((tie) => isCertain(tie, counting.period, phase)) &&
    !isKnownByDates(counting, phase)
  )
    return null;
  const read = [...drawn, ...(slice === null || phase === 'during' ? dated : [])].map((tie) => ({
    ...readTie(tie, data, among),
    isCertain: isCertain(tie, counting.period, phase),
  }));
  return countsOf(read);
}

/** That every tie on record ended with the support says that none was left, though no slice shows it. */
const isKnownByDates = ({ data, fateOf }: Counting, phase: Phase): boolean =>
  phase === 'after' && data.ties.some((tie) => tie.waveId === null && fateOf(tie) === 'ended');

function isOfPhase({ fateOf, period }: Counting, tie: Tie, phase: Phase): boolean {
  const fate = fateOf(tie);
  if (phase === 'during') return fate !== 'new' && fate !== 'over';
  if (phase === 'after') return fate === 'new' || fate === 'outlived' || fate === 'unknown';
  return fate !== 'new' && !(tie.validFrom !== null && !before(tie.validFrom, period.from));
}

/** Whether the dates of a tie leave no doubt that it stood in the phase. */
function isCertain({ waveId, validFrom, validTo }: Tie, { to }: SupportPeriod, phase: Phase): boolean {
  if (waveId !== null) return true;
  if (phase === 'before') return validFrom !== null;
  if (phase === 'during') return validFrom !== null || validTo !== null;
  return validTo !== null || before(to, validFrom);
}

function countsOf(ties: readonly Counted[]): NonNullable<Counts> {
  const byKey = Map.groupBy(ties, ({ key }) => key);
  const once = [...byKey.values()].map((accounts) => accounts.find((each) => each.isCertain) ?? accounts[0]!);
  const count = (among: ReadTie['among']): number => once.filter((tie) => tie.among === among).length;
  return {
    all: once.length,
    uncertain: once.filter((tie) => !tie.isCertain).length,
    support: count('support'),
    schools: count('schools'),
    others: count('others'),
  };
}
