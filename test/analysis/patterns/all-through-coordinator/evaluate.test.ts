import { describe, expect, it } from 'vitest';
import { reading } from '../read.ts';
import { letters, type SmallNetwork, type TieLine } from '../small-network.ts';

describe('everything goes through the coordinator', () => {
  const members = letters(7);
  const star = members.slice(1, 6).map((to): TieLine => ['joint-work', `a>${to}`]);
  const declared = { memberships: { a: { role: 'coordinator' } } } satisfies Partial<SmallNetwork>;
  const read = (ties: readonly TieLine[], more: Partial<SmallNetwork> = declared) =>
    reading({ members, waves: [{ ties }], ...more }, 'all-through-coordinator');

  it('names who coordinates where no two others are tied', () => {
    const found = read(star);
    expect(found).toMatchObject({ state: 'flagged', kind: 'fact', subjects: ['a'] });
    expect(found.evidence).toMatchObject({
      coordinators: ['a'],
      declared: true,
      tied: 5,
      among: 0,
      others: 6,
    });
    expect(found.evidence.text.es).toBe(
      '5 de 6 escuelas tienen vínculos con quien coordina (Escuela A), y ninguna con otra.',
    );
  });

  it('takes for coordinator whom two in three name, where none is declared', () => {
    const votes = members.slice(1, 6).map((from): TieLine => ['coordination', `${from}>a`]);
    expect(read([...star, ...votes], {})).toMatchObject({ state: 'flagged', subjects: ['a'] });
    const split = votes.map(([layer, tie], i): TieLine => [
      layer,
      i < 2 ? tie : `${tie[0]!}>${i === 2 ? 'g' : 'b'}`,
    ]);
    expect(read([...star, ...split.filter(([, tie]) => tie !== 'b>b')], {}).state).toBe('not-flagged');
    // Three of five name a: with the answer of g it may be four of six.
    const most = votes.map(([layer, tie], i): TieLine => [layer, i < 3 ? tie : `${tie[0]!}>b`]);
    const wave = { ties: [...star, ...most], silent: ['g'] };
    expect(reading({ members, waves: [wave] }, 'all-through-coordinator')).toMatchObject({
      reason: 'depends-on-missing',
    });
  });

  it('is undone by one tie among the others, and is none with fewer than three', () => {
    expect(read([...star, ['knowledge', 'b>c']])).toMatchObject({ state: 'not-flagged' });
    expect(read(star.slice(0, 2))).toMatchObject({ state: 'not-flagged' });
  });

  it('does not take what is not known for none', () => {
    const silent = reading(
      { members, waves: [{ ties: star, silent: ['c'] }], ...declared },
      'all-through-coordinator',
    );
    expect(silent).toMatchObject({ state: 'not-enough-evidence', reason: 'depends-on-missing' });
    // Two are tied with a, and c may be.
    const few = { ties: star.filter(([, tie]) => tie !== 'a>c').slice(0, 2), silent: ['c'] };
    const open = reading({ members, waves: [few], ...declared }, 'all-through-coordinator');
    expect(open).toMatchObject({ reason: 'depends-on-missing' });
    expect(open.evidence.text.es).toMatch(/Con la respuesta que falta podría ser así\.$/);
    const undone: TieLine = ['knowledge', 'b>d'];
    const tied = { ...few, ties: [...few.ties, undone] };
    expect(reading({ members, waves: [tied], ...declared }, 'all-through-coordinator').state).toBe(
      'not-flagged',
    );
    const unknown = reading(
      { members, waves: [{ ties: star, layers: ['joint-work'] }] },
      'all-through-coordinator',
    );
    expect(unknown).toMatchObject({ reason: 'layer-not-asked' });
    // Asked, and nobody names anybody: it is not known through whom.
    expect(read(star, {})).toMatchObject({ reason: 'too-sparse-to-tell', plain: { next: null } });
  });
});
