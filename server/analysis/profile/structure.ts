import type { NetworkData } from '../../../contract/network-data.ts';
import type { SurveyWave } from '../survey-wave/survey-wave.ts';
import type { StatementValues } from '../statement.ts';

/** What the answers and ties of a wave show of a characteristic. */
export type Structure = {
  /** By the names under which the API gives them. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Which way they point: null when they only inform. */
  readonly points: 'for' | 'against' | null;
  /** What the sentence about them shows. */
  readonly values: StatementValues;
};

/** Null where the wave does not show anything of it. */
export type StructuralEvidence = (survey: SurveyWave, data: NetworkData) => Structure | null;

/** A share speaks for a characteristic from one half on and against it under a quarter; between, it only informs. */
export const pointing = (share: number): Structure['points'] =>
  share >= 0.5 ? 'for' : share < 0.25 ? 'against' : null;
