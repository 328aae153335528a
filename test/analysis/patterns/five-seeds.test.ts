import { describe, expect, it } from 'vitest';
import type { NetworkData } from '../../../contract/network-data.ts';
import { patterns } from '../../../server/analysis/patterns/catalogue.ts';
import { decide } from '../../../server/analysis/patterns/decide.ts';
import { resolveSettings } from '../../../server/analysis/patterns/settings.ts';
import { buildSurveyWaves } from '../../../server/analysis/survey-wave/build-survey-waves.ts';
import type { SurveyWave } from '../../../server/analysis/survey-wave/survey-wave.ts';
import { plantedPatterns } from '../../../server/simulation/plant/catalogue.ts';
import { simulateNetwork } from '../../../server/simulation/simulate-network.ts';
import { worlds } from '../../../server/simulation/worlds/catalogue.ts';
import { drawWorld } from '../../../server/simulation/worlds/draw-world.ts';
import { plantsOfWorlds } from '../../../server/simulation/worlds/plants/catalogue.ts';

const seeds = ['telar', 'one', 'two', 'three', 'four'].map((seed) => resolveSettings({ seed }));
const planted = [null, ...plantedPatterns];

/** Calm networks, and each pattern at half and at full strength: those in between are the ones that could turn. */
const simulated: readonly NetworkData[] = Array.from({ length: 120 }, (_, i) => {
  const recipe = {
    seed: `five-seeds-${i}`,
    n: 6 + (i % 9),
    density: 0.15 + 0.05 * (i % 5),
    response: [1, 0.9, 0.75][i % 3]!,
    pattern: planted[i % planted.length]!,
    strength: i % 2 === 0 ? 0.5 : 1,
    waves: 1 + (i % 2),
  };
  return simulateNetwork(recipe).data;
});

/** The same of every other world: healthy, and with what its turn brings at half strength. */
const ofWorlds: readonly NetworkData[] = worlds.flatMap(({ id }, i) =>
  [[], [{ pattern: plantsOfWorlds[i % plantsOfWorlds.length]!, strength: 0.5 }]].map(
    (plants) =>
      drawWorld({
        world: id,
        seed: `five-seeds-${id}`,
        n: 6 + (i % 7),
        density: 0.15 + 0.05 * (i % 5),
        response: [1, 0.9, 0.75][i % 3]!,
        waves: 1 + (i % 2),
        plants,
      }).data,
  ),
);

const lastOf = (data: NetworkData): SurveyWave => buildSurveyWaves(data).at(-1)!;
const surveys = [...simulated, ...ofWorlds].map(lastOf);
/** Tests that draw take long: some of each, and of the worlds a healthy one and a planted one in turn. */
const fewSurveys = [...simulated.slice(0, 18), ...ofWorlds.filter((_, i) => i % 4 === 0 || i % 4 === 3)].map(
  lastOf,
);

describe('five seeds', () => {
  it.each(patterns.map((pattern) => [pattern.id, pattern] as const))(
    'turn no reading of %s from a flag into none, or back',
    (_, pattern) => {
      // Only tests that draw chance can turn, and those take long.
      const isDrawn = pattern.settings.includes('draws');
      const turned = (isDrawn ? fewSurveys : surveys).flatMap((survey, i) => {
        const states = seeds.map(
          (settings) => decide(survey, pattern, pattern.evaluate(survey, settings), settings).state,
        );
        const isTurned = states.includes('flagged') && states.includes('not-flagged');
        // Without draws a seed changes nothing at all.
        const isFixed = isDrawn || new Set(states).size === 1;
        return isTurned || !isFixed ? [`${i}: ${states.join(', ')}`] : [];
      });
      expect(turned).toEqual([]);
    },
    240_000,
  );
});
