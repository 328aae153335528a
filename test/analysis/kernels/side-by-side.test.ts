import { describe, expect, it } from 'vitest';
import { busiestNeighbour, sortSideBySide } from '../../../server/analysis/kernels/side-by-side.ts';
import { inNeighbours, outNeighbours } from '../../../server/analysis/graph/neighbours.ts';
import { ties } from '../../networks/families.ts';

describe('likeness', () => {
  it('is the busiest vertex an actor leads to; nowhere and from nobody stand apart', () => {
    // 0 a, 1 h, 2 b, 3 c, 4 d: three arcs lead to h, one to b and to d; none to a and c; none from d.
    const graph = ties('a>h b>h c>h h>b c>d');
    expect(busiestNeighbour(outNeighbours(graph), inNeighbours(graph))).toEqual(
      Float64Array.of(10 + 1, 2, 1, 10 + 1, 5),
    );
  });
});

describe('sortSideBySide', () => {
  it('puts members of one likeness together, by position, and loses nobody', () => {
    const members = Int32Array.from({ length: 200 }, (_, at) => (at * 67) % 200);
    const like = Float64Array.from({ length: 200 }, (_, v) => 3 - (v % 4));
    sortSideBySide(members, like);
    const byHand = Array.from({ length: 200 }, (_, v) => v).sort((a, b) => like[a]! - like[b]! || a - b);
    expect([...members]).toEqual(byHand);
  });

  it('leaves what one batch takes in the order of positions', () => {
    const members = Int32Array.of(5, 3, 4);
    sortSideBySide(members, Float64Array.of(0, 0, 0, 2, 1, 0));
    expect(members).toEqual(Int32Array.of(3, 4, 5));
  });
});
