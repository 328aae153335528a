import { describe, expect, it } from 'vitest';
import { worlds } from '../../../server/simulation/worlds/catalogue.ts';
import { sharesOfFacts, sharesOfTests } from '../../bench/patterns/ordinary-shares.ts';
import { Tally } from '../../bench/patterns/tally.ts';
import {
  healthyTrials,
  mixtures,
  oneLayerSplits,
  plantedTrials,
  singlePlants,
  worldDesign,
  worldResponses,
  worldSizes,
} from '../../bench/patterns/world-design.ts';
import { worldFalseFlags, worldsOverLimit } from '../../bench/patterns/world-tables.ts';
import { fileWorldOutcome } from '../../bench/patterns/world-tally.ts';
import { replaceWorldsSection, worldsHeading, worldsSection } from '../../bench/patterns/worlds-section.ts';

const cells = worldSizes.length * worldResponses.length;

describe('the networks that the worlds are tried on', () => {
  it('are of every size and response, and no two are the same', () => {
    const trials = healthyTrials('valley', 0, 2 * cells);
    const seen = Map.groupBy(trials, ({ recipe }) => `${recipe.n} ${recipe.response}`);
    expect(seen.size).toBe(cells);
    expect([...seen.values()].every((some) => some.length === 2)).toBe(true);
    for (const field of ['asked', 'waves', 'sigma'] as const)
      expect(new Set(trials.map(({ recipe }) => recipe[field])).size).toBeGreaterThan(1);
    const all = [...worldDesign({ healthy: 4, planted: 2, mixed: 1, split: 1 })];
    expect(new Set(all.map(({ recipe }) => recipe.seed)).size).toBe(all.length);
    expect(all).toHaveLength(
      worlds.length * (4 + 2 * singlePlants.length + mixtures.length + oneLayerSplits.length),
    );
  });

  it('ask every question where something is planted, and never judge staged collaboration in a first wave', () => {
    for (const { subject, plants } of [...singlePlants, ...mixtures, ...oneLayerSplits])
      for (const { recipe, only } of plantedTrials('random', subject, plants, 0, 5)) {
        expect(recipe.asked).toBe('all');
        expect(only).toEqual(plants.map(({ pattern }) => pattern));
        if (only?.includes('contrived-collegiality')) expect(recipe.waves).toBe(3);
      }
  });
});

/** Of the power struggle, `flagged` flags among the first networks of a world, one verdict a network. */
function tallied(world: string, networks: number, flagged: number): Tally {
  const tally = new Tally();
  healthyTrials(world, 0, networks).forEach((trial, i) => {
    const state = i < flagged ? ('flagged' as const) : ('not-flagged' as const);
    const verdict = { pattern: 'power-struggle', state, reason: null, p: null, attainable: null };
    fileWorldOutcome(tally, { trial, verdicts: [verdict] });
  });
  return tally;
}

describe('what is told of the worlds', () => {
  it('false flags with their interval and the worst cell', () => {
    const text = worldFalseFlags(tallied('towns', 100, 3));
    expect(text).toMatch(
      /power-struggle +\| 100 +\| 3 +\| 3\.0 % \(1\.0–8\.5\) +\| 1 of 5 \(towns, n 5, 100 %\)/,
    );
    expect(text).toMatch(/diffuse-roles +\| 0 +\| 0 +\| none +\| none/);
  });

  it('names the worlds over the limit, and only those', () => {
    expect(worldsOverLimit(tallied('towns', 100, 6))).toContain('- power-struggle in towns, 6.0 %');
    expect(worldsOverLimit(tallied('towns', 100, 5))).toMatch(/^In no world/);
  });

  it('shares of tests from the worlds and of facts from the simulator', () => {
    expect(sharesOfTests(tallied('towns', 100, 3))['power-struggle']).toEqual({
      ...{ share: 0.03, low: 0.01, high: 0.085 },
      ...{ networks: 100, whereTested: 0.03 },
    });
    const simulated = new Tally();
    simulated.add('bottleneck', ['false all'], { state: 'flagged', attainable: null }, null);
    expect(sharesOfFacts(simulated)['bottleneck']).toMatchObject({
      share: 1,
      networks: 1,
      whereTested: null,
    });
    expect(sharesOfFacts(simulated)).not.toHaveProperty('power-struggle');
  });

  it('puts its section in place of the old one and leaves the rest', () => {
    const section = worldsSection(tallied('towns', 10, 1), { healthy: 10, planted: 1, mixed: 1, split: 1 });
    expect(section.startsWith(worldsHeading)).toBe(true);
    const page = `# Page\n\n## Power\n\nsame\n\n${worldsHeading}\n\nold\n\n### Below\n\nold too\n\n## Last\n\nstays\n`;
    const replaced = replaceWorldsSection(page, section);
    expect(replaced).toBe(`# Page\n\n## Power\n\nsame\n\n${section}\n\n## Last\n\nstays\n`);
    expect(() => replaceWorldsSection('# Page\n', section)).toThrow(/run the whole benchmark first/);
  });
});
