import { describe, expect, it } from 'vitest';
import { atLeast } from '../../../../server/analysis/inference/distribution.ts';
import { insideTies } from '../../../../server/analysis/inference/inside-ties.ts';
import { reading } from '../read.ts';
import { everyPair, letters, type SmallNetwork, type TieLine } from '../small-network.ts';

describe('internal competition', () => {
  const members = letters(10);
  const [one, other] = [members.slice(0, 5), members.slice(5)];
  const blocks = [
    ...everyPair('joint-work', one),
    ...everyPair('joint-work', other),
    ['joint-work', 'a>j'] as TieLine,
  ];
  const read = (small: Partial<SmallNetwork>) =>
    reading({ members, waves: [{ ties: blocks }], ...small }, 'internal-competition');
  const group = (of: (id: string) => string) =>
    Object.fromEntries(members.map((id) => [id, { group: of(id) }]));

  /** Two rings, and two ties between them. */
  const weak = [one, other]
    .flatMap((half) => half.map((a, i): TieLine => ['joint-work', `${a}>${half[(i + 1) % half.length]!}`]))
    .concat([
      ['joint-work', 'a>f'],
      ['joint-work', 'b>g'],
    ]);

  it('sees two blocks without knowing any group', () => {
    const found = read({});
    expect(found).toMatchObject({ state: 'flagged', grade: 'unconfirmed', subjects: [] });
    expect(found.evidence['halves']).toMatchObject({ parts: [one, other] });
  });

  it('has the exact p of ties inside a known group, allowing for a preference of three to one', () => {
    const comuna = (id: string) => (one.includes(id) ? 'comuna:norte' : 'comuna:sur');
    const found = read({ actors: Object.fromEntries(members.map((id) => [id, { comunaId: comuna(id) }])) });
    const [split] = found.evidence['groupings'] as { p: number; inside: number; across: number }[];
    expect(split).toMatchObject({ by: 'comuna', inside: 20, insidePairs: 20, across: 1, acrossPairs: 25 });
    expect(split!.p).toBeCloseTo(atLeast(insideTies(20, 25, 21, 3), 20), 12);
  });

  it('takes the subgroups that the network declares as given, and never tests them', () => {
    const found = read({ actors: group((id) => (one.includes(id) ? 'norte' : 'sur')) });
    expect(found.state).not.toBe('flagged');
    expect(found.evidence['groupings']).toMatchObject([{ by: 'group', p: null, inside: 20, across: 1 }]);
    expect(found.evidence.text.es).toContain('Por grupo declarado, los vínculos van más entre los propios');
  });

  it('says of blocks that they may follow a grouping that is not on record', () => {
    const { text } = read({}).evidence;
    expect(text.es).toContain('pueden seguir uno de ellos, o algo que nadie declaró');
    expect(text.en).toContain('something that nobody declared');
  });

  it('places whoever did not answer by what others report, and says so', () => {
    const found = read({
      waves: [{ ties: blocks.filter(([, tie]) => !tie.startsWith('b')), silent: ['b'] }],
    });
    expect(found).toMatchObject({ state: 'flagged' });
    expect(found.evidence['halves']).toMatchObject({ parts: [one, other] });
    expect(found.evidence.text.es).toContain('Escuela B no respondió: su lado sale de lo que otras cuentan.');
    // Of whom nobody reports anything there is nothing to go by.
    const unseen = blocks.filter(([, tie]) => !tie.includes('b'));
    const without = read({ waves: [{ ties: unseen, silent: ['b'] }] }).evidence['halves'] as {
      parts: string[][];
    };
    expect(without.parts.flat()).not.toContain('b');
  });

  it('takes tension across as further evidence only where it is tested apart, and says that it is in the chance', () => {
    const tension = ['a>h', 'b>i', 'c>j', 'd>f', 'h>e', 'i>a', 'j>b'].map((tie): TieLine => ['tension', tie]);
    const plain = read({ waves: [{ ties: weak }] });
    const tense = read({ waves: [{ ties: [...weak, ...tension] }] });
    expect(plain.state).not.toBe('flagged');
    expect(tense).toMatchObject({ state: 'flagged', evidenceKinds: ['ties', 'tension'] });
    expect(tense.evidence).toMatchObject({ crossTension: 7, withTension: true });
    expect(tense.evidence['pTension']).toBeLessThan(0.05);
    expect(tense.evidence.text.es).toContain('con la tensión repartida al azar');
    const few = read({ waves: [{ ties: [...weak, ...tension.slice(0, 2)] }] });
    expect(few.evidence['pTension']).toBeGreaterThan(0.05);
    expect([few.state, few.p]).toEqual([plain.state, plain.p]);
  });

  it('says that there are no blocks only where it was tested and p is above .2', () => {
    // Rings, by how far their ties reach: clear, two parts, five pairs, clear, p = .18.
    const shown = [[1], [2], [5], [1, 3], [2, 3, 5]].map((reaches) => {
      const ties = reaches.flatMap((far) =>
        members.map((a, i): TieLine => ['joint-work', `${a}>${members[(i + far) % 10]!}`]),
      );
      const { state, p, evidence } = read({ waves: [{ ties }] });
      return {
        said: evidence.text.es.includes('No se ven grupos'),
        clear: state === 'not-flagged' && p! > 0.2,
      };
    });
    expect(shown.map(({ said }) => said)).toEqual([true, false, false, true, false]);
    expect(shown.map(({ clear }) => clear)).toEqual([true, false, false, true, false]);
  });

  it('is calm where ties cross the known groups, and says when a network is full', () => {
    const crossing = members.flatMap((a, i): TieLine[] => [['joint-work', `${a}>${members[(i + 3) % 10]!}`]]);
    expect(
      read({ waves: [{ ties: crossing }], actors: group((id) => (one.includes(id) ? 'n' : 's')) }).state,
    ).toBe('not-flagged');
    expect(read({ waves: [{ ties: everyPair('joint-work', members) }] })).toMatchObject({
      reason: 'too-sparse-to-tell',
    });
  });
});
