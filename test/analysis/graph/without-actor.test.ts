import { describe, expect, it } from 'vitest';
import { withoutActors } from '../../../server/analysis/graph/without-actor.ts';
import { toy8 } from '../../networks/toy8.ts';

describe('withoutActors', () => {
  it('takes actors away with their ties and keeps everything else in order', () => {
    const left = withoutActors(toy8, new Set([0, 7]));
    expect(left.actors).toEqual(['2', '3', '4', '5', '6', '7']);
    const ties = Array.from(left.from, (from, tie) => `${left.actors[from]}${left.actors[left.to[tie]!]}`);
    expect(ties).toEqual(['23', '67', '76', '45']);
    expect(left.attributes.group).toEqual(['a', 'a', 'b', 'b', 'b', 'b']);
    expect(left.strength.length).toBe(4);
    expect(toy8.actors.length).toBe(8);
  });
});
