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

  const under = (until: string): [string, string, string, string][] =>
    members.map((id) => ['ate', id, '2020-03', until]);

  it('reads contracts that are valid at the wave, beside what the schools name', () => {
    // Five of eight name it: alone they are 10 of 28 pairs.
    const waves = [{ ties: star.slice(0, 5) }];
    expect(read({ waves, assists: under('2022-12') })).toMatchObject({ state: 'flagged' });
    expect(read({ waves, assists: under('2020-12') }).state).toBe('not-flagged');
  });

  it('leaves open what a contract with all means, where nobody names anybody from outside', () => {
    const found = read({ waves: [{ ties: [['joint-work', 'a>b']] }], assists: under('2022-12') });
    expect(found).toMatchObject({ state: 'not-enough-evidence', reason: 'layer-not-asked' });
    expect(found.evidence.text.es).toContain('no se sabe si ese apoyo las une');
    expect(found.evidence.text.en).toContain('cannot be told');
    const calm = read({ waves: [{ ties: everyPair('knowledge', members) }], assists: under('2022-12') });
    expect(calm.state).toBe('not-flagged');
  });

  it('counts nobody who serves all by office: a public body, a sostenedor, an adviser whom few name', () => {
    const waves = [{ ties: [...star, ['joint-work', 'a>b'] as TieLine] }];
    const assists = under('2022-12');
    for (const kind of ['public-body', 'sostenedor'] as const) {
      const found = read({ waves, assists, actors: { ate: { kind, name: 'Servicio' } } });
      expect([kind, found.state]).toEqual([kind, 'not-flagged']);
      expect(found.evidence.text.es).toContain('Servicio atiende por oficio');
    }
    const few = [{ ties: [...star.slice(0, 3), ['joint-work', 'a>b'] as TieLine] }];
    expect(read({ waves: few, assists }).state).toBe('not-flagged');
    expect(read({ waves, assists }).state).toBe('flagged');
  });

  it('is calm where schools work together anyway, and where one of them is the hub', () => {
    expect(read({ waves: [{ ties: [...star, ...everyPair('knowledge', members)] }] }).state).toBe(
      'not-flagged',
    );
    const others = members.slice(1);
    const hub = others.map((id): TieLine => ['joint-work', `${id}>a`]);
    const returned = others.map((id): TieLine => ['joint-work', `a>${id}`]);
    expect(read({ waves: [{ ties: [...star, ...hub, ...returned] }] }).state).toBe('not-flagged');
  });

  it('leaves it open where only ties that one of the two reports hold the schools together', () => {
    const claimed = members.slice(1).map((id): TieLine => ['joint-work', `a>${id}`]);
    const found = read({ waves: [{ ties: [...star, ...claimed] }] });
    expect(found).toMatchObject({ state: 'not-enough-evidence', reason: 'borderline' });
    expect(found.evidence).toMatchObject({ without: 1, withoutConfirmed: 0 });
    expect(found.evidence.text.es).toContain('solo una de las dos escuelas');
    // Of a school that did not answer nothing can be confirmed: its ties count.
    const silent = read({ waves: [{ ties: [...star.slice(1), ...claimed.map(turned)], silent: ['a'] }] });
    expect(silent.state).toBe('not-flagged');
  });
});

const turned = ([layer, tie]: TieLine): TieLine => [layer, tie.split('>').toReversed().join('>')];
