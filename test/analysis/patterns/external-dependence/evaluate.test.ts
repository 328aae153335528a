import { describe, expect, it } from 'vitest';
import { reading } from '../read.ts';
import { everyPair, letters, type SmallNetwork, type TieLine } from '../small-network.ts';

describe('external dependence', () => {
  const members = letters(8);
  const actors = { ate: { kind: 'organisation' as const, name: 'Asesora' } };
  const memberships = { ate: { role: 'adviser' } };
  const star = members.map((id): TieLine => ['joint-work', `${id}>ate`]);
  const read = (small: Partial<SmallNetwork>) =>
    reading({ members: [...members, 'ate'], actors, memberships, ...small }, 'external-dependence');

  it('sees schools that hang together through an adviser alone', () => {
    const found = read({ waves: [{ ties: [...star, ['joint-work', 'a>b']] }] });
    expect(found).toMatchObject({ state: 'flagged', p: null });
    expect(found.evidence).toMatchObject({ withThem: 1, without: 1 / 28 });
    expect(found.evidence.text.en).toContain('With Asesora');
  });

  it('reads contracts that are valid at the wave', () => {
    const assists = members.map((id): [string, string, string, string] => ['ate', id, '2020-03', '2022-12']);
    expect(read({ waves: [{}], assists }).state).toBe('flagged');
    expect(read({ waves: [{}], assists: members.map((id) => ['ate', id, '2019', '2020']) }).state).toBe(
      'not-flagged',
    );
  });

  it('is calm where schools work together anyway, and where one of them is the hub', () => {
    expect(read({ waves: [{ ties: [...star, ...everyPair('knowledge', members)] }] }).state).toBe(
      'not-flagged',
    );
    const hub = members.slice(1).map((id): TieLine => ['joint-work', `${id}>a`]);
    expect(read({ waves: [{ ties: [...star, ...hub] }] }).state).toBe('not-flagged');
  });
});
