import { expect, it } from 'vitest';
import { withMoves } from '../../../../client/features/explorer/moved-actors.ts';

const places = (count: number) =>
  new Map(Array.from({ length: count }, (_, at) => [`a${String(at)}`, { x: at, y: 0 }]));

it('keeps the moves of a view, and forgets them once nobody is moved', () => {
  const kept = withMoves({}, '/networks/a organic', places(2));
  expect(kept['/networks/a organic']).toEqual({ a0: { x: 0, y: 0 }, a1: { x: 1, y: 0 } });
  expect(withMoves(kept, '/networks/a organic', new Map())).toEqual({});
});

it('keeps the latest views and as many actors as fit', () => {
  let views = {};
  for (let at = 0; at < 40; at += 1) views = withMoves(views, `/networks/${String(at)} organic`, places(1));
  expect(Object.keys(views)).toHaveLength(12);
  expect(Object.keys(views).at(-1)).toBe('/networks/39 organic');
  const [one] = Object.values(withMoves({}, 'v', places(5000)));
  expect(Object.keys(one!)).toHaveLength(2000);
});
