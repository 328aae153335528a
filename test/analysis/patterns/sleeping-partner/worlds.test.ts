import { describe, expect, it } from 'vitest';
import { sleepingPartner } from '../../../../server/analysis/patterns/sleeping-partner/definition.ts';
import { decide } from '../../../../server/analysis/patterns/decide.ts';
import { resolveSettings } from '../../../../server/analysis/patterns/settings.ts';
import { buildSurveyWaves } from '../../../../server/analysis/survey-wave/build-survey-waves.ts';
import { drawWorld } from '../../../../server/simulation/worlds/draw-world.ts';

const settings = resolveSettings();

function flags(world: string, networks: number): number {
  let count = 0;
  for (let i = 0; i < networks; i++) {
    const { data } = drawWorld({
      world,
      seed: `sleeping-${i}`,
      n: [6, 8, 10, 12, 16][i % 5]!,
      waves: i % 2 === 0 ? 3 : 1,
      response: [1, 0.9, 0.75][i % 3]!,
      density: 0.15 + 0.05 * (i % 4),
    });
    const survey = buildSurveyWaves(data).at(-1)!;
    const { state } = decide(survey, sleepingPartner, sleepingPartner.evaluate(survey, settings), settings);
    if (state === 'flagged') count++;
  }
  return count;
}

describe('little visible participation in healthy worlds of other mechanisms', () => {
  // Over 300 networks a world the benchmark counts 0–1 % here; copied waves were 4.5 % before a copy counted once.
  it.each([
    ['members on the edge fall silent more', 'silent-edge'],
    ['the form of the year before is copied', 'copied-waves'],
    ['givers and takers tell differently', 'asymmetric-reporting'],
  ])('flags at most two in a hundred where %s', (_, world) => {
    expect(flags(world, 150)).toBeLessThanOrEqual(3);
  });
});
