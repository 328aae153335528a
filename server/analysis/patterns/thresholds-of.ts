import type { PatternReading } from '../../../contract/assessments.ts';
import type { Pattern } from './pattern.ts';
import type { Settings } from './settings.ts';

type Given = Pick<Pattern, 'settings' | 'conditions'>;

/** Every number that decided about a reading, by name; with the seed where chance was drawn. */
export function thresholdsOf(pattern: Given, settings: Settings): PatternReading['thresholds'] {
  const { sigma, omega, rho, decay, draws, seed } = settings;
  const own = { sigma, omega, rho, decay, draws: draws.first };
  return {
    ...sharedThresholds(settings),
    ...Object.fromEntries(pattern.settings.map((name) => [name, own[name]])),
    ...(pattern.settings.includes('draws') ? { seed } : {}),
    ...pattern.conditions,
  };
}

/** The same for the catalogue: those of its thresholds that a user may set, and its conditions. */
export function thresholdsInCatalogue(pattern: Given, settings: Settings): Record<string, number> {
  const own = pattern.settings.filter((name) => name !== 'draws');
  return {
    ...sharedThresholds(settings),
    ...Object.fromEntries(own.map((name) => [name, settings[name]])),
    ...pattern.conditions,
  };
}

const sharedThresholds = ({ alpha, clear, clearWithMissing, gates }: Settings): Record<string, number> => ({
  alpha,
  clear,
  clearWithMissing,
  members: gates.members,
  response: gates.response,
});
