import { describe, expect, it } from 'vitest';
import { reading } from '../read.ts';
import { everyPair, letters, type SmallNetwork } from '../small-network.ts';

const members = letters(6);
/** a, b and c stand a kilometre apart; d, e and f far from them and from each other. */
const latitudes = [-33, -33.009, -33.018, -34, -35, -36];
const schools = (known: (id: string) => object): SmallNetwork['actors'] =>
  Object.fromEntries(
    members.map((id, i) => [
      id,
      {
        subKind: 'basic',
        sostenedorId: `sostenedor:${id}`,
        latitude: latitudes[i]!,
        longitude: -70,
        ...known(id),
      },
    ]),
  );
const read = (known: (id: string) => object = () => ({}), more: Partial<SmallNetwork> = {}) =>
  reading(
    { members, waves: [{ ties: [['joint-work', 'a>b']] }], actors: schools(known) ?? {}, ...more },
    'internal-competition',
  );

describe('competition for the same pupils', () => {
  it('counts pairs of one level, near each other, of different sostenedores, beside their ties', () => {
    const { evidence, facts } = read();
    expect(evidence['samePupils']).toEqual({
      pairs: [
        ['a', 'b'],
        ['a', 'c'],
        ['b', 'c'],
      ],
      answered: 3,
      tied: 1,
      unknown: 0,
      nearKm: 3,
    });
    expect(facts.map(({ text }) => text.es)).toEqual([
      '3 pares de miembros compiten por los mismos estudiantes: son del mismo nivel y de distinto sostenedor, y están a 3 km o menos en línea recta. Lo dice el registro, y viene de cómo está hecho el sistema, no de la red.',
      'De 3 pares así en que ambas respondieron, 1 tiene algún vínculo.',
    ]);
    expect(facts[0]!.text.en).toContain('3 pairs of members compete for the same pupils');
  });

  it('leaves out another level, the same sostenedor and a school that does not work', () => {
    const pairs = (known: (id: string) => object) =>
      (read(known).evidence['samePupils'] as { pairs: string[][] }).pairs.map((pair) => pair.join(''));
    expect(pairs((id) => (id === 'c' ? { subKind: 'secondary' } : {}))).toEqual(['ab']);
    expect(pairs((id) => (id === 'c' ? { subKind: 'basic-and-secondary' } : {}))).toEqual(['ab', 'ac', 'bc']);
    expect(pairs((id) => (id < 'c' ? { sostenedorId: 'sostenedor:one' } : {}))).toEqual(['ac', 'bc']);
    expect(pairs((id) => (id === 'a' ? { state: 'closed' } : {}))).toEqual(['bc']);
  });

  it('says of whom it is not known, and never counts them as no rivals', () => {
    const { evidence, facts, lookAlikes } = read((id) => (id === 'c' ? { sostenedorId: null } : {}));
    expect(evidence['samePupils']).toMatchObject({ pairs: [['a', 'b']], unknown: 1 });
    expect(facts.at(-1)!.text.en).toBe(
      'Of 1 member the level, place or sostenedor is not on record: of their pairs it is not known.',
    );
    expect(lookAlikes.find(({ id }) => id === 'same-pupils')).toMatchObject({
      checked: 'possible',
      text: {
        es: 'Competencia por los mismos estudiantes, que viene del sistema y no de la red (1 par de miembros).',
      },
    });
    const blank = read(() => ({ subKind: null }));
    expect([blank.evidence['samePupils'], blank.facts]).toEqual([undefined, []]);
    expect(blank.lookAlikes.find(({ id }) => id === 'same-pupils')?.checked).toBe('cannot-tell');
  });

  it('changes no state or p', () => {
    const blocks = [
      ...everyPair('joint-work', members.slice(0, 3)),
      ...everyPair('joint-work', members.slice(3)),
    ];
    const more = { waves: [{ ties: blocks }] };
    const decided = ({ state, p, attainable, grade }: ReturnType<typeof read>) => [
      state,
      p,
      attainable,
      grade,
    ];
    const rivals = read(() => ({}), more);
    const apart = read((id) => ({ longitude: -70 - id.charCodeAt(0) / 10 }), more);
    expect(rivals.facts).not.toEqual([]);
    expect(apart.facts).toEqual([]);
    expect(decided(rivals)).toEqual(decided(apart));
  });
});
