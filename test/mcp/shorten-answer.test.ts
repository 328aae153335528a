import { describe, expect, it } from 'vitest';
import { shortenAnswer } from '../../server/mcp/shorten-answer.ts';

const rows = (count: number) => Array.from({ length: count }, (_, id) => ({ id, name: 'x'.repeat(40) }));
const lengthOf = (value: unknown) => JSON.stringify(value).length;

describe('shortening an answer', () => {
  it('leaves alone what is short enough', () => {
    const answer = { items: rows(10), n: 3 };
    expect(shortenAnswer(answer, lengthOf(answer))).toEqual([]);
    expect(answer).toEqual({ items: rows(10), n: 3 });
  });

  it('gives the first items of the longest list, as many as there is room for, and says of how many', () => {
    const answer = { items: rows(1000), others: rows(3), passport: { leftOut: rows(2) } };
    const shortened = shortenAnswer(answer, 10_000);
    expect(shortened).toEqual([{ at: 'items', shown: answer.items.length, of: 1000 }]);
    expect(answer.items).toEqual(rows(answer.items.length));
    expect(answer.others).toHaveLength(3);
    expect(lengthOf(answer)).toBeLessThanOrEqual(10_000);
    expect(lengthOf(answer)).toBeGreaterThan(9000);
  });

  it('goes into the items that stay, where one of them is too long', () => {
    const answer = { networks: [{ actors: rows(500) }, { actors: rows(500) }] };
    expect(shortenAnswer(answer, 3000)).toEqual([
      { at: 'networks', shown: 1, of: 2 },
      { at: 'networks.0.actors', shown: answer.networks[0]!.actors.length, of: 500 },
    ]);
    expect(lengthOf(answer)).toBeLessThanOrEqual(3000);
  });

  it('never shortens a passport, nor what is no list', () => {
    expect(shortenAnswer({ passport: { leftOut: rows(100) } }, 1000)).toBeNull();
    expect(shortenAnswer({ text: 'x'.repeat(2000) }, 1000)).toBeNull();
  });
});
