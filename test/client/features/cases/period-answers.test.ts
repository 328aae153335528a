import { describe, expect, it } from 'vitest';
import {
  cameAndWent,
  centreOf,
  leftApart,
  mostMissed,
  tiesOverTime,
} from '../../../../client/features/cases/period-answers.ts';
import { tie } from '../../fixture.ts';
import { picture } from './documented-case.ts';

const ids = (actors: readonly { id: string }[]) => actors.map(({ id }) => id);

/** A line a–b–c–d with a leaf e at b. */
const line = picture('abcde', [tie('a', 'b'), tie('b', 'c'), tie('c', 'd'), tie('e', 'b')]);

describe('the centre of a picture', () => {
  it('is whoever is tied with most others, each counted once', () => {
    const twice = picture('abc', [
      tie('a', 'b'),
      tie('b', 'a'),
      tie('a', 'b', { layer: 'trust' }),
      tie('a', 'c'),
    ]);
    expect([ids(centreOf(twice).actors), centreOf(twice).neighbours]).toEqual([['a'], 2]);
    expect([ids(centreOf(line).actors), centreOf(line).neighbours]).toEqual([['b'], 3]);
  });

  it('is no set, which stands for many, and nobody where no single actor has a tie', () => {
    const star = [tie('a', 'b'), tie('a', 'c'), tie('b', 'c'), tie('a', 'd')];
    expect(ids(centreOf(picture('abcd', star, 'a')).actors)).toEqual(['b', 'c']);
    expect(centreOf(picture('ab', [tie('a', 'b')], 'ab'))).toEqual({ actors: [], neighbours: 0 });
    expect(centreOf(picture('ab', []))).toEqual({ actors: [], neighbours: 0 });
  });
});

describe('who would be left apart', () => {
  it('is everybody outside of the largest part that remains', () => {
    expect(ids(leftApart(line, 'b'))).toEqual(['a', 'e']);
    expect(ids(leftApart(line, 'c'))).toEqual(['d']);
    expect(ids(leftApart(line, 'a'))).toEqual([]);
  });

  it('is nobody in a ring, and nobody without one who is not there; who was apart before stays out of it', () => {
    const ring = picture('abcdz', [tie('a', 'b'), tie('b', 'c'), tie('c', 'd'), tie('d', 'a')]);
    expect(leftApart(ring, 'a')).toEqual([]);
    expect(leftApart(ring, 'nobody')).toEqual([]);
    expect(ids(leftApart(picture('abcz', [tie('a', 'b'), tie('a', 'c')]), 'a'))).toEqual(['c']);
  });

  it('names who is missed most over all pictures, or nobody', () => {
    expect(mostMissed([line, picture('cdfg', [tie('c', 'd'), tie('c', 'f')])])).toBe('b');
    expect(mostMissed([picture('ab', [tie('a', 'b')])])).toBeNull();
  });
});

it('who came and went is told by who is drawn', () => {
  const { came, went } = cameAndWent(picture('abc', []), picture('bcd', []));
  expect([ids(came), ids(went)]).toEqual([['d'], ['a']]);
});

it('ties of several pictures are listed once, the earliest first and the undated last', () => {
  const old = tie('a', 'b', { validFrom: '1993' });
  const ended = tie('a', 'c', { validTo: '1995' });
  const undated = tie('b', 'c');
  const ties = tiesOverTime([
    picture('abc', [undated, old]),
    picture('abc', [ended, { ...old, id: 'other' }]),
  ]);
  expect(ties.map(({ to, validFrom }) => [to, validFrom])).toEqual([
    ['b', '1993'],
    ['c', null],
    ['c', null],
  ]);
  expect(ties.map(({ validTo }) => validTo)).toEqual([null, '1995', null]);
});
