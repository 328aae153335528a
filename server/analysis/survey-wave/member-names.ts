import type { SurveyWave } from './survey-wave.ts';

/** Members by name, from their positions; by id where no name is known. */
export const namesOf = ({ names, ids }: SurveyWave, members: readonly number[]): { names: string[] } => ({
  names: members.map((i) => names[i] ?? ids[i]!),
});

/** Members by id, from their positions. */
export const idsOf = ({ ids }: SurveyWave, members: readonly number[]): string[] =>
  members.map((i) => ids[i]!);
