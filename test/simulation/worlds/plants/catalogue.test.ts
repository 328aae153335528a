import { describe, expect, it } from 'vitest';
import { NetworkData } from '../../../../contract/network-data.ts';
import { worlds } from '../../../../server/simulation/worlds/catalogue.ts';
import { createChance } from '../../../../server/simulation/worlds/chance.ts';
import { drawWorld } from '../../../../server/simulation/worlds/draw-world.ts';
import { plantOf, plantsOfWorlds } from '../../../../server/simulation/worlds/plants/catalogue.ts';
import { strengths, type Plant, type Planted } from '../../../../server/simulation/worlds/plants/plant.ts';
import { tieLayers, type Draft, type TieLayer } from '../../../../server/simulation/worlds/world.ts';
import { all, drafts, mean, most, named } from '../draw-many.ts';

const n = 16;

/** Networks with something planted, before anybody is asked. */
function planted(plant: Plant | null, world = 'uneven'): { draft: Draft; planted: Planted | null }[] {
  return drafts(world, { n, sigma: 0.3 }, 24).map((draft, i) => ({
    draft,
    planted: plant && plantOf(plant.pattern)(draft, plant, createChance(`plant/${i}`)),
  }));
}

type Mark = (one: { draft: Draft; planted: Planted | null }) => number;

/** What a plant is to bring about, as a number that grows with it. */
const marks: Record<string, Mark> = {
  'sleeping-partner': ({ draft, planted: found }) => {
    const sleepers = found === null ? [...draft.schools.keys()] : places(draft, found);
    return -mean(sleepers.map((i) => row(draft, 'knowledge', i) + row(draft, 'joint-work', i)));
  },
  'power-struggle': ({ draft, planted: found }) => {
    const leaders = found === null ? [0, 1] : places(draft, found);
    const { leadership } = draft.waves[0]!;
    return mean([...Array(n).keys()].map((i) => (leaders.some((j) => leadership[i * n + j] === 1) ? 1 : 0)));
  },
  'internal-competition': ({ draft }) => modularity(draft, 'trust'),
  'one-way-knowledge': ({ draft }) => {
    const { knowledge } = draft.waves[0]!;
    return -mean(
      [...knowledge].flatMap((tie, at) => (tie ? [knowledge[(at % n) * n + Math.floor(at / n)]!] : [])),
    );
  },
  'diffuse-roles': ({ draft }) => -most(all(draft).map((j) => named(draft, 'coordination', j))),
  'contrived-collegiality': ({ draft }) => mean(draft.attendance) - mean(draft.deep),
  'external-dependence': ({ draft, planted: found }) => {
    const adviser = draft.advisers.find(({ id }) => id === found?.subjects[0]);
    const served = adviser === undefined ? 0 : mean(adviser.contract.map((yes) => (yes ? 1 : 0)));
    return served - mean([...draft.waves[0]!['joint-work']]);
  },
};

const places = ({ schools }: Draft, { subjects }: Planted) =>
  subjects.map((id) => schools.findIndex((school) => school.id === id));
const row = ({ waves }: Draft, layer: TieLayer, i: number) =>
  waves[0]![layer].subarray(i * n, i * n + n).reduce((sum, x) => sum + x, 0);

/** How much of the ties lies inside the better of a few random halves, each improved by swaps: a rough sign of a split. */
function modularity({ waves }: Draft, layer: TieLayer): number {
  const ties = waves[0]![layer];
  const chance = createChance('halves');
  const all = mean([...ties]) * n * n;
  const inside = (side: readonly number[]) =>
    [...ties].reduce((sum, tie, at) => sum + (side[Math.floor(at / n)] === side[at % n] ? tie : 0), 0) / all;
  return Math.max(
    ...Array.from({ length: 4 }, () => {
      let side = chance.shuffled([...Array(n).keys()].map((i) => i % 2));
      for (let better = true; better;) {
        better = false;
        for (let i = 0; i < n; i++)
          for (let j = i + 1; j < n; j++) {
            const swapped = side.map((x, k) => (k === i ? side[j]! : k === j ? side[i]! : x));
            if (inside(swapped) > inside(side)) [side, better] = [swapped, true];
          }
      }
      return inside(side);
    }),
  );
}

describe('what is planted in the worlds', () => {
  it.each([...plantsOfWorlds])('%s shows, and more the stronger it is', (pattern) => {
    const mark = marks[pattern]!;
    const levels = [null, strengths.weak, strengths.medium, strengths.full].map((strength) =>
      mean(planted(strength === null ? null : { pattern, strength }).map(mark)),
    );
    for (let k = 1; k < levels.length; k++) expect(levels[k]).toBeGreaterThan(levels[k - 1]!);
  });

  it('a full sleeping partner gives nothing, and answers', () => {
    for (const { draft, planted: found } of planted({ pattern: 'sleeping-partner', strength: 1 }))
      for (const i of places(draft, found!)) {
        expect(row(draft, 'knowledge', i) + row(draft, 'joint-work', i)).toBe(0);
        expect(draft.answers.at(-1)![i]).toBe(true);
      }
  });

  it.each(['internal-competition', 'power-struggle'])(
    '%s in one layer leaves the others as they were',
    (pattern) => {
      const healthy = planted(null);
      planted({ pattern, strength: 1, layer: 'trust' }).forEach(({ draft }, i) => {
        for (const layer of tieLayers)
          if (layer !== 'trust') expect(draft.waves[0]![layer]).toEqual(healthy[i]!.draft.waves[0]![layer]);
        expect(draft.waves[0]!.trust).not.toEqual(healthy[i]!.draft.waves[0]!.trust);
      });
    },
  );

  it('a split keeps the number of ties and of those returned', () => {
    const census = ({ draft }: { draft: Draft }) => {
      const { trust } = draft.waves[0]!;
      const back = [...trust].filter((tie, at) => tie && trust[(at % n) * n + Math.floor(at / n)]).length;
      return [mean([...trust]), back];
    };
    expect(planted({ pattern: 'internal-competition', strength: 1 }).map(census)).toEqual(
      planted(null).map(census),
    );
  });

  it.each(worlds.map(({ id }) => id))(
    'two at once in %s give a whole network, the same for the same seed',
    (world) => {
      const plants = ['power-struggle', 'external-dependence'].map((pattern) => ({ pattern, strength: 1 }));
      const recipe = { world, seed: 'two', n: 8, waves: 2, plants };
      const { data, planted: found } = drawWorld(recipe);
      expect(NetworkData.parse(data)).toEqual(data);
      expect(found.map(({ pattern }) => pattern)).toEqual(plants.map(({ pattern }) => pattern));
      const actors = new Set(data.actors.map(({ id }) => id));
      expect(found.every(({ subjects }) => subjects.every((id) => actors.has(id)))).toBe(true);
      expect(JSON.stringify(drawWorld(recipe).data)).toBe(JSON.stringify(data));
    },
  );

  it('a sleeper is nobody whom something else is about, and stays asleep', () => {
    for (const seed of ['a', 'b', 'c', 'd']) {
      const plants = ['sleeping-partner', 'power-struggle'].map((pattern) => ({ pattern, strength: 1 }));
      const { data, planted: found } = drawWorld({ world: 'random', seed, n: 8, plants });
      const [leaders, sleepers] = found.map(({ subjects }) => subjects) as [string[], string[]];
      expect(sleepers.filter((id) => leaders.includes(id))).toEqual([]);
      const given = data.ties.filter(({ layer, from }) => layer === 'knowledge' && sleepers.includes(from));
      expect(given.length).toBeLessThan(2);
    }
  });

  it('names what is wrong in a plant', () => {
    const plant = (pattern: string, strength: number) => () =>
      drawWorld({ world: 'random', seed: 'a', plants: [{ pattern, strength }] });
    expect(plant('rain', 1)).toThrow(/^pattern: expected one of power-struggle.*found "rain"$/);
    expect(plant('diffuse-roles', 0)).toThrow(/^strength: expected a number in \(0, 1\], found 0$/);
  });
});
