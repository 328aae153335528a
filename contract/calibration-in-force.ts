import { z } from 'zod';
import { Bilingual } from './identifiers.ts';

/** The settings of the ordinary network that can be estimated from first waves. */
export const calibratedSettings = ['sigma', 'omega', 'rho', 'decay'] as const;
export type CalibratedSetting = (typeof calibratedSettings)[number];

/** The settings that a decision has put in the place of the defaults. */
export const AdoptedCalibration = z.object({
  /** The revision that holds it: undoing it brings back what was in force before. */
  revision: z.number().int().nullable(),
  adoptedAt: z.string(),
  /** Who decided: an office or a role. */
  by: z.string(),
  reason: z.string().nullable(),
  values: z.record(z.enum(calibratedSettings), z.number()),
  /** From how many it was estimated; `null`: the reader does not know of all networks. */
  networks: z.number().int().nullable(),
  datasetHash: z.string(),
});
export type AdoptedCalibration = z.infer<typeof AdoptedCalibration>;

/** What the passport of an assessment says of its settings. `null`: the defaults. */
export const CalibrationInForce = z.object({ calibration: AdoptedCalibration.nullable(), text: Bilingual });
export type CalibrationInForce = z.infer<typeof CalibrationInForce>;
