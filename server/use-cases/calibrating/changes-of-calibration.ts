import type { NetworkAssessment, PatternReading } from '../../../contract/assessments.ts';
import type { CalibrationChanges, CalibrationEstimate } from '../../../contract/calibration.ts';
import { type AdoptedCalibration, calibratedSettings } from '../../../contract/calibration-in-force.ts';
import { describeChangesOfCalibration } from '../../narrative/describe-calibration.ts';
import { nameOfPattern } from '../../narrative/names.ts';

type Change = CalibrationChanges['networks'][number]['changes'][number];

/** The settings that an estimate would put in force: all of them, estimated or not. */
export const valuesOf = ({ settings }: CalibrationEstimate): AdoptedCalibration['values'] =>
  // Every setting is estimated or keeps its default, so that each has a value.
  Object.fromEntries(
    calibratedSettings.map((name) => [name, settings.find(({ setting }) => setting === name)!.value]),
  ) as AdoptedCalibration['values'];

/** Which readings of the last waves would be others, and how many of each kind. */
export function changesOfCalibration(
  before: readonly NetworkAssessment[],
  after: readonly NetworkAssessment[],
): CalibrationChanges {
  const others = new Map(after.map((network) => [network.id, network]));
  const pairs = before.map(({ id, waves }) => ({
    id,
    was: waves.at(-1),
    is: others.get(id)?.waves.at(-1),
  }));
  const networks = pairs.flatMap(({ id, was, is }) => {
    const changes = changesBetween(was?.patterns ?? [], is?.patterns ?? []);
    return was === undefined || changes.length === 0 ? [] : [{ id, wave: was.wave, changes }];
  });
  const all = networks.flatMap(({ changes }) => changes);
  const counted = {
    readings: pairs.reduce((sum, { was }) => sum + (was?.patterns.length ?? 0), 0),
    changed: all.length,
    networks,
  };
  return { ...counted, counts: countsOf(all), text: describeChangesOfCalibration(counted) };
}

function changesBetween(was: readonly PatternReading[], is: readonly PatternReading[]): Change[] {
  return was.flatMap(({ pattern, state, reason }) => {
    const now = is.find((reading) => reading.pattern === pattern);
    if (now === undefined || (now.state === state && now.reason === reason)) return [];
    return [{ pattern, from: { state, reason }, to: { state: now.state, reason: now.reason } }];
  });
}

function countsOf(changes: readonly Change[]): CalibrationChanges['counts'] {
  const counts = new Map<string, CalibrationChanges['counts'][number]>();
  for (const { pattern, from, to } of changes) {
    const key = `${pattern} ${from.state} ${to.state}`;
    const known = counts.get(key)?.readings ?? 0;
    counts.set(key, {
      ...{ pattern, name: nameOfPattern(pattern), from: from.state, to: to.state },
      readings: known + 1,
    });
  }
  return [...counts.values()];
}
