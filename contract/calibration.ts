import { z } from 'zod';
import { NoEvidenceReason, PatternState } from './assessments.ts';
import { CalibrationInForce, calibratedSettings } from './calibration-in-force.ts';
import { Bilingual, Identifier } from './identifiers.ts';

/** Whether a setting could be estimated, or why it stays as it is. */
const calibrationStates = ['estimated', 'too-few-networks', 'data-say-little'] as const;

/** What first waves say of one setting. */
export const SettingEstimate = z.object({
  setting: z.enum(calibratedSettings),
  state: z.enum(calibrationStates),
  default: z.number(),
  /** What would be used: the estimate, or the default where there is none. */
  value: z.number(),
  /** 95 % interval; `null`: no estimate. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Networks that say anything of it. */
  networks: z.number().int(),
  /** Share of the estimate that comes from the networks, [0, 1]; the rest is the default. */
  weight: z.number(),
  text: Bilingual,
});
export type SettingEstimate = z.infer<typeof SettingEstimate>;

const OfSettings = z.record(z.enum(calibratedSettings), z.number().nullable());

/** What one network says by itself, and what it is taken to be among the others. `null`: it says nothing. */
const NetworkEstimate = z.object({ id: Identifier, wave: z.string(), own: OfSettings, shrunk: OfSettings });

const leftOutReasons = [
  'classic',
  'simulated',
  'no-survey',
  'too-few-members',
  'too-many-members',
  'low-response',
] as const;

export const CalibrationEstimate = z.object({
  settings: z.array(SettingEstimate),
  networks: z.array(NetworkEstimate),
  leftOut: z.array(z.object({ id: Identifier, reason: z.enum(leftOutReasons) })),
  /** Made from simulated networks: to try it out, and never to be adopted. */
  simulated: z.boolean(),
  /** Of the networks that were read; a decision names it, so that what is adopted is what was seen. */
  datasetHash: z.string(),
});
export type CalibrationEstimate = z.infer<typeof CalibrationEstimate>;

/** What a pattern is read as, or why it is not. */
export const ReadState = z.object({ state: PatternState, reason: NoEvidenceReason.nullable() });

/** Readings of the last waves that would be others, by network, and how many by pattern. */
export const CalibrationChanges = z.object({
  /** Readings compared: of every pattern in the last wave of every network. */
  readings: z.number().int(),
  changed: z.number().int(),
  counts: z.array(
    z.object({
      pattern: z.string(),
      name: Bilingual,
      from: PatternState,
      to: PatternState,
      readings: z.number().int(),
    }),
  ),
  networks: z.array(
    z.object({
      id: Identifier,
      wave: z.string(),
      changes: z.array(z.object({ pattern: z.string(), from: ReadState, to: ReadState })),
    }),
  ),
  text: Bilingual,
});
export type CalibrationChanges = z.infer<typeof CalibrationChanges>;

export const Calibration = z.object({
  inForce: CalibrationInForce,
  estimate: CalibrationEstimate,
  /** What would change if the estimate were adopted now. */
  changes: CalibrationChanges,
});
export type Calibration = z.infer<typeof Calibration>;

/** A decision to use the estimate that was seen. */
export const AdoptCalibration = z.object({
  /** Restricts the networks that are read to a territory, as the estimate that was seen did. */
  territory: Identifier.optional(),
  datasetHash: z.string().min(1).max(128),
  by: z.string().trim().min(2).max(120),
  reason: z.string().trim().max(500).optional(),
});
export type AdoptCalibration = z.infer<typeof AdoptCalibration>;
