import { describe, expect, test } from 'vitest';
import { rankedBySearch } from '../../contract/search-rank.ts';
import { searchWords, tellingWords, withoutJoining } from '../../contract/search-words.ts';

const kinds: Record<string, string[]> = { slep: ['slep'], region: ['region'], comuna: ['comuna'] };
const places = [
  ['slep', 'puerto cordillera'],
  ['slep', 'costa araucania'],
  ['slep', 'costa central'],
  ['region', 'la araucania'],
  ['region', 'coquimbo'],
  ['comuna', 'coquimbo'],
  ['comuna', 'puerto montt'],
] as const;
const found = (q: string) =>
  rankedBySearch(places, searchWords(q), ([kind, name]) => ({ names: [name], kindWords: kinds[kind]! })).map(
    ([kind, name]) => `${kind} ${name}`,
  );

describe('a search', () => {
  test.each([
    ['slep puerto cordillera', 'slep puerto cordillera'],
    ['Puerto Cordilera', 'slep puerto cordillera'],
    ['slep de costa araucania', 'slep costa araucania'],
    ['costa araucanía', 'slep costa araucania'],
    ['region coquimbo', 'region coquimbo'],
    ['comuna de coquimbo', 'comuna coquimbo'],
    ['costa', 'slep costa araucania'],
    ['araucania', 'region la araucania'],
  ])('for "%s" finds %s first', (q, first) => {
    expect(found(q)[0]).toBe(first);
  });

  test('forgives a mistake only where nothing is written so', () => {
    expect(found('puerto')).toEqual(['slep puerto cordillera', 'comuna puerto montt']);
    expect(found('coquinbo')).toEqual(['region coquimbo', 'comuna coquimbo']);
    expect(found('coq')).toHaveLength(2);
    expect(found('valdivia')).toEqual([]);
  });

  test('for a kind alone lists what is of that kind first', () => {
    expect(found('slep').slice(0, 3)).toEqual([
      'slep puerto cordillera',
      'slep costa araucania',
      'slep costa central',
    ]);
    expect(found('slep')).toHaveLength(3);
  });

  test('looks at every name that an item has', () => {
    const named = rankedBySearch([['eleva', 'rise project']], ['rise'], (names) => ({ names }));
    expect(named).toHaveLength(1);
  });
});

test('words that join or say what it is weigh little, unless nothing else is asked', () => {
  expect(tellingWords(['liceo', 'de', 'la', 'costa'])).toEqual(['costa']);
  expect(tellingWords(['escuela', 'de'])).toEqual(['escuela', 'de']);
  expect(withoutJoining(['liceo', 'de', 'la', 'costa'])).toEqual(['liceo', 'costa']);
});
