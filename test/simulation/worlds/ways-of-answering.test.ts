import { describe, expect, it } from 'vitest';
import { drawWorld } from '../../../server/simulation/worlds/draw-world.ts';
import { all, drafts, mean, most, ties } from './draw-many.ts';

describe('how ties are told', () => {
  const reports = (world: string, role?: string) =>
    drawWorld({ world, seed: 'told', n: 16 }).data.ties.filter((tie) => !role || tie.reporterRole === role);

  it('response styles: some name many and some few', () => {
    const counts = countBy(reports('response-styles'), ({ reporter }) => reporter ?? '');
    const plain = countBy(reports('random'), ({ reporter }) => reporter ?? '');
    expect(most(counts) / Math.max(1, Math.min(...counts))).toBeGreaterThan(most(plain) / Math.min(...plain));
  });

  it('capped: nobody names more than the form has room for', () => {
    const { data } = drawWorld({ world: 'capped', seed: 'cap', n: 16, density: 0.4 });
    const cap = data.waves[0]!.maxNominations!;
    expect([2, 3]).toContain(cap);
    const asked = data.ties.filter(({ reporter, layer }) => reporter !== null && layer === 'trust');
    expect(most(countBy(asked, ({ reporter }) => reporter!))).toBe(cap);
  });

  it('several informants: two or three speak, and disagree on half', () => {
    const said = (role: string) =>
      new Set(
        reports('several-informants', role)
          .filter(({ layer }) => layer === 'joint-work')
          .map(({ from, to }) => `${from} ${to}`),
      );
    const [one, other] = [said('principal'), said('utp-head')];
    const both = [...one].filter((pair) => other.has(pair)).length;
    expect(both / one.size).toBeGreaterThan(0.2);
    expect(both / one.size).toBeLessThan(0.75);
  });

  it('asymmetric reporting: the giver tells far more than the receiver', () => {
    const knowledge = reports('asymmetric-reporting').filter(
      ({ layer, from }) => layer === 'knowledge' && from.startsWith('school:'),
    );
    const byGiver = knowledge.filter(({ reporter, from }) => reporter === from).length;
    expect(byGiver).toBeGreaterThan(2 * (knowledge.length - byGiver));
  });

  it('silent edge: those who are silent have the fewest ties', () => {
    for (const draft of drafts('silent-edge', { response: 0.75 }, 8)) {
      const count = (answered: boolean) =>
        mean(
          all(draft)
            .filter((i) => draft.answers[0]![i] === answered)
            .map((i) => ties(draft, i)),
        );
      expect(count(false)).toBeLessThan(count(true));
    }
  });

  it('copied waves: nearly all stays from year to year', () => {
    const kept = (world: string) =>
      mean(
        drafts(world, { waves: 2 }, 10).map(({ waves: [before, after] }) =>
          mean([...before!.trust].map((tie, at) => (tie === after!.trust[at] ? 1 : 0))),
        ),
      );
    expect(kept('copied-waves')).toBeGreaterThan(0.96);
    expect(kept('uneven')).toBeLessThan(0.9);
  });
});

function countBy<Item>(items: readonly Item[], key: (item: Item) => string): number[] {
  return [...Map.groupBy(items, key).values()].map((group) => group.length);
}
