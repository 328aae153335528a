import { describe, expect, it } from 'vitest';
import type { NetworkRecipe, PlantedPattern } from '../../../server/simulation/network-recipe.ts';
import { simulateNetwork } from '../../../server/simulation/simulate-network.ts';
import type { SimulatedNetwork } from '../../../server/simulation/simulate-network.ts';

/** Networks with a pattern at full strength; the same seeds without it are their ordinary twins. */
function planted(pattern: PlantedPattern | null, rest: Partial<NetworkRecipe> = {}): SimulatedNetwork[] {
  return Array.from({ length: 40 }, (_, i) =>
    simulateNetwork({ seed: `plant-${i}`, n: 12, waves: 2, falseClaims: 0, pattern, ...rest }),
  );
}
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const average = (networks: SimulatedNetwork[], measure: (network: SimulatedNetwork) => number) =>
  mean(networks.map(measure));
const tiesOf = ({ data }: SimulatedNetwork, layer: string) => data.ties.filter((tie) => tie.layer === layer);
const shareOf = <T>(items: T[], holds: (item: T) => boolean) =>
  items.length === 0 ? 0 : items.filter(holds).length / items.length;
const answerOf = (network: SimulatedNetwork) => network.answer[0]!;

describe('planting', () => {
  it('changes nothing at strength 0', () => {
    const [nothing] = planted(null);
    const [weak] = planted('one-way-knowledge', { strength: 0 });
    expect(weak?.data.ties).toEqual(nothing?.data.ties);
  });

  it('sleeping-partner: the subjects give nothing and share no joint work, and often stay away', () => {
    for (const network of planted('sleeping-partner')) {
      const asleep = new Set(answerOf(network).subjects);
      expect(asleep.size).toBeGreaterThan(0);
      expect(tiesOf(network, 'knowledge').filter((tie) => asleep.has(tie.from))).toEqual([]);
      const shared = tiesOf(network, 'joint-work').filter((tie) => tie.to.startsWith('school:'));
      expect(shared.filter((tie) => asleep.has(tie.from) || asleep.has(tie.to))).toEqual([]);
    }
  });

  it('power-struggle: members name the leader of their own side, and tension lies between the leaders', () => {
    const networks = planted('power-struggle');
    const loyal = average(networks, (network) => {
      const { leaders, sides } = answerOf(network);
      const votes = tiesOf(network, 'leadership').filter((tie) => leaders?.includes(tie.to));
      return shareOf(
        votes,
        (tie) => sides?.some((side) => side.includes(tie.from) && side.includes(tie.to)) === true,
      );
    });
    expect(loyal).toBeGreaterThan(0.8);
    for (const network of networks) {
      const { leaders, sides } = answerOf(network);
      expect(sides?.flat().sort()).toEqual(
        network.data.members
          .filter((m) => m.role !== 'adviser')
          .map((m) => m.actorId)
          .sort(),
      );
      expect(sides?.[0]).toContain(leaders?.[0]);
      expect(sides?.[1]).toContain(leaders?.[1]);
      expect(
        network.data.ties.filter(
          (tie) =>
            leaders?.includes(tie.from) &&
            leaders.includes(tie.to) &&
            ['knowledge', 'joint-work', 'trust'].includes(tie.layer),
        ),
      ).toEqual([]);
    }
  });

  it('internal-competition: few ties cross, at the same density', () => {
    const crossing = (networks: SimulatedNetwork[], sidesOf: (i: number) => string[][]) =>
      mean(
        networks.map((network, i) =>
          shareOf(
            tiesOf(network, 'knowledge').filter((tie) => tie.from.startsWith('school:')),
            (tie) => !sidesOf(i).some((side) => side.includes(tie.from) && side.includes(tie.to)),
          ),
        ),
      );
    const split = planted('internal-competition');
    const sides = split.map((network) => answerOf(network).sides ?? []);
    expect(crossing(split, (i) => sides[i] ?? [])).toBeLessThan(0.15);
    expect(crossing(planted(null), (i) => sides[i] ?? [])).toBeGreaterThan(0.3);
    const ties = (networks: SimulatedNetwork[]) => average(networks, (n) => tiesOf(n, 'knowledge').length);
    expect(ties(split) / ties(planted(null))).toBeGreaterThan(0.85);
    expect(ties(split) / ties(planted(null))).toBeLessThan(1.15);
  });

  it('one-way-knowledge: hardly a tie is returned', () => {
    const returned = (network: SimulatedNetwork) => {
      const pairs = new Set(tiesOf(network, 'knowledge').map((tie) => `${tie.waveId} ${tie.from} ${tie.to}`));
      return shareOf(tiesOf(network, 'knowledge'), (tie) => pairs.has(`${tie.waveId} ${tie.to} ${tie.from}`));
    };
    expect(average(planted('one-way-knowledge'), returned)).toBeLessThan(0.12);
    expect(average(planted(null), returned)).toBeGreaterThan(0.3);
  });

  it('diffuse-roles: the most named coordinator has under half of the answers', () => {
    const agreement = (network: SimulatedNetwork) => {
      const votes = tiesOf(network, 'coordination').filter((tie) => tie.waveId === '2024');
      const counts = new Map<string, number>();
      for (const { to } of votes) counts.set(to, (counts.get(to) ?? 0) + 1);
      return Math.max(...counts.values()) / votes.length;
    };
    expect(average(planted('diffuse-roles'), agreement)).toBeLessThan(0.5);
    expect(average(planted(null), agreement)).toBeGreaterThan(0.75);
  });

  it('contrived-collegiality: everybody comes and nearly all joint work is informative', () => {
    const deep = (network: SimulatedNetwork) =>
      shareOf(tiesOf(network, 'joint-work'), (tie) => tie.depth !== 'informative');
    const networks = planted('contrived-collegiality');
    expect(average(networks, deep)).toBeLessThan(0.1);
    expect(average(planted(null), deep)).toBeGreaterThan(0.45);
    expect(average(networks, ({ data }) => shareOf(data.attendance, (a) => a.attended))).toBeGreaterThan(
      0.85,
    );
    expect(networks.every(({ data }) => data.activities.every((a) => a.mandated))).toBe(true);
  });

  it('external-dependence: most ties touch the adviser, and end with its contract', () => {
    const networks = planted('external-dependence', { waves: 3, patternUntil: 3 });
    const touching = (network: SimulatedNetwork, waveId: string) =>
      tiesOf(network, 'knowledge').filter(
        (tie) => tie.waveId === waveId && tie.from === answerOf(network).subjects[0],
      ).length;
    expect(average(networks, (n) => touching(n, '2024'))).toBeGreaterThan(9);
    expect(average(networks, (n) => touching(n, '2025'))).toBeLessThan(3);
    for (const network of networks)
      for (const tie of tiesOf(network, 'assists')) expect(tie.validTo).toBe('2024-12');
  });

  it('isolated-school: no school names it or is named by it', () => {
    for (const network of planted('isolated-school')) {
      const [alone] = answerOf(network).subjects;
      const content = network.data.ties.filter((tie) =>
        ['knowledge', 'joint-work', 'trust'].includes(tie.layer),
      );
      expect(
        content.filter(
          (t) =>
            (t.from === alone && t.to.startsWith('school')) ||
            (t.to === alone && t.from.startsWith('school')),
        ),
      ).toEqual([]);
    }
  });

  it('bottleneck: schools fall into more parts without it, in nearly every network', () => {
    const parts = (network: SimulatedNetwork, without: string) => {
      const schools = network.data.actors
        .map((a) => a.id)
        .filter((id) => id.startsWith('school:') && id !== without);
      const root = new Map(schools.map((id) => [id, id]));
      const find = (id: string): string => (root.get(id) === id ? id : find(root.get(id)!));
      for (const tie of network.data.ties)
        if (
          ['knowledge', 'joint-work', 'trust'].includes(tie.layer) &&
          root.has(tie.from) &&
          root.has(tie.to)
        )
          root.set(find(tie.from), find(tie.to));
      return new Set(schools.map(find)).size;
    };
    const networks = planted('bottleneck');
    expect(
      shareOf(networks, (network) => parts(network, answerOf(network).subjects[0]!) > 1),
    ).toBeGreaterThan(0.9);
  });
});
