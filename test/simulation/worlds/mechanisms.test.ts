import { describe, expect, it } from 'vitest';
import { drawWorld } from '../../../server/simulation/worlds/draw-world.ts';
import { kilometres } from '../../../server/simulation/worlds/schools.ts';
import type { Draft, School } from '../../../server/simulation/worlds/world.ts';
import { all, density, drafts, mean, most, named, ties } from './draw-many.ts';

describe('where ties come from', () => {
  it('random: returned no more often than chance has it', () => {
    const drawn = drafts('random', { density: 0.3 });
    const back = density(
      drawn,
      'knowledge',
      ({ waves, options: { n } }, i, j) => waves[0]!.knowledge[j * n + i] === 1,
    );
    expect(back).toBeCloseTo(0.3, 1.3);
  });

  it('uneven: with σ members differ more than without', () => {
    const spread = (sigma: number) =>
      mean(
        drafts('uneven', { sigma }).map((draft) => {
          const counts = all(draft).map((i) => ties(draft, i));
          return mean(counts.map((x) => (x - mean(counts)) ** 2));
        }),
      );
    expect(spread(1)).toBeGreaterThan(1.4 * spread(0));
  });

  it('preferential attachment: the best tied have far more than under equal chances', () => {
    const top = (world: string) =>
      mean(
        drafts(world).map((draft) => {
          const counts = all(draft).map((i) => ties(draft, i));
          return most(counts) / mean(counts);
        }),
      );
    expect(top('preferential-attachment')).toBeGreaterThan(1.15 * top('random'));
    expect(density(drafts('preferential-attachment'), 'knowledge')).toBeCloseTo(0.25, 1);
  });

  it('friends of friends: triangles without groups', () => {
    const closed = (world: string) =>
      density(drafts(world), 'trust', ({ waves, options: { n } }, i, j) =>
        Array.from({ length: n }, (_, k) => k).some(
          (k) => waves[0]!.trust[i * n + k] === 1 && waves[0]!.trust[k * n + j] === 1,
        ),
      ) / density(drafts(world), 'trust');
    expect(closed('friends-of-friends')).toBeGreaterThan(1.15 * closed('random'));
  });

  it('natural leader, convenor star: one member is in most ties and is named', () => {
    for (const world of ['natural-leader', 'convenor-star'])
      for (const draft of drafts(world, {}, 12)) {
        const [head] = [...draft.heads] as [number];
        const others = all(draft).filter((i) => i !== head);
        expect(ties(draft, head)).toBeGreaterThan(1.5 * mean(others.map((i) => ties(draft, i))));
        expect(named(draft, 'coordination', head)).toBeGreaterThan(8);
      }
    const star = drafts('convenor-star');
    expect(density(star, 'knowledge', ({ heads }, i, j) => !heads.has(i) && !heads.has(j))).toBeLessThan(0.2);
  });

  it('core and periphery: the core is dense and the edge nearly empty', () => {
    for (const draft of drafts('core-periphery', {}, 12)) {
      const byTies = all(draft).toSorted((a, b) => ties(draft, b) - ties(draft, a));
      const core = new Set(byTies.slice(0, 5));
      expect(density([draft], 'trust', (_, i, j) => core.has(i) && core.has(j))).toBeGreaterThan(0.5);
      expect(density([draft], 'trust', (_, i, j) => !core.has(i) && !core.has(j))).toBeLessThan(0.3);
    }
  });

  it.each(['valley', 'towns', 'islands'])('%s: the nearer half of the pairs is tied more', (world) => {
    const drawn = drafts(world);
    const far = (draft: Draft) => {
      const list = draft.schools.flatMap((one, i) =>
        draft.schools.slice(i + 1).map((other) => kilometres(one, other)),
      );
      return list.sort((a, b) => a - b)[Math.floor(list.length / 2)]!;
    };
    const limits = new Map(drawn.map((draft) => [draft, far(draft)]));
    const isNear = (draft: Draft, i: number, j: number) =>
      kilometres(draft.schools[i]!, draft.schools[j]!) <= limits.get(draft)!;
    const near = density(drawn, 'trust', isNear);
    expect(near).toBeGreaterThan(1.8 * density(drawn, 'trust', (draft, i, j) => !isNear(draft, i, j)));
    expect(drawn.every(({ schools }) => schools.every(({ place }) => place !== null))).toBe(true);
  });

  it.each([
    ['homophily-comuna', (school: School) => school.comuna],
    ['homophily-level', (school: School) => school.level],
    ['homophily-owner', (school: School) => school.owner],
    ['homophily-group', (school: School) => school.group],
  ] as const)('%s: like works with like, as the record shows', (world, groupOf) => {
    const drawn = drafts(world);
    const alike = ({ schools }: Draft, i: number, j: number) => groupOf(schools[i]!) === groupOf(schools[j]!);
    const inside = density(drawn, 'trust', alike);
    const across = density(drawn, 'trust', (draft, i, j) => !alike(draft, i, j));
    expect(inside).toBeGreaterThan(1.4 * across);
  });

  it('unrecorded homophily: no record shows it', () => {
    const drawn = drafts('homophily-unrecorded');
    expect(drawn.every(({ schools }) => schools.every(({ group }) => group === null))).toBe(true);
    const same = density(drawn, 'trust', ({ schools }, i, j) => schools[i]!.comuna === schools[j]!.comuna);
    const other = density(drawn, 'trust', ({ schools }, i, j) => schools[i]!.comuna !== schools[j]!.comuna);
    expect(same / other).toBeGreaterThan(0.8);
    expect(same / other).toBeLessThan(1.25);
  });
});

describe('who stands out', () => {
  it('scapegoats: a few get tension from most, the others hardly any', () => {
    const disliked = drafts('scapegoats').map((draft) =>
      all(draft)
        .map((j) => named(draft, 'tension', j))
        .toSorted((a, b) => b - a),
    );
    expect(Math.min(...disliked.map(([first]) => first!))).toBeGreaterThan(4);
    expect(mean(disliked.map(([first]) => first!))).toBeGreaterThan(8);
    expect(mean(disliked.map((list) => list[3]!))).toBeLessThan(2);
  });

  it('a local service for all: by contract with every school, a public body or the sostenedor, named or not', () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < 12; seed++) {
      const { data } = drawWorld({ world: 'slep-for-all', seed: `slep${seed}`, n: 10 });
      const service = data.actors.find(({ kind }) => kind === 'public-body' || kind === 'sostenedor')!;
      const ties = data.ties.filter(({ from }) => from === service.id);
      expect(ties.filter(({ layer }) => layer === 'assists')).toHaveLength(10);
      seen.add(service.kind).add(ties.length > 10 ? 'named' : 'not named');
    }
    expect(seen.size).toBe(4);
  });

  it('several heads: together they are named by nearly all', () => {
    const drawn = drafts('three-heads').map((draft) => {
      const { coordination } = draft.waves[0]!;
      const order = all(draft).toSorted(
        (a, b) => named(draft, 'coordination', b) - named(draft, 'coordination', a),
      );
      const voters = all(draft).filter((i) => coordination.subarray(i * 16, i * 16 + 16).includes(1));
      const known = voters.filter((i) => order.slice(0, 3).some((j) => coordination[i * 16 + j] === 1));
      return { known: known.length / voters.length, second: named(draft, 'coordination', order[1]!) };
    });
    expect(mean(drawn.map(({ known }) => known))).toBeGreaterThan(0.9);
    expect(mean(drawn.map(({ second }) => second))).toBeGreaterThan(4);
  });
});
