import { describe, expect, it } from 'vitest';
import { describeTie } from '../../../../client/features/explorer/describe-tie.ts';
import { actor, tie } from '../../fixture.ts';

const visible = {
  actors: [actor('a', { name: 'Aromos' }), actor('b', { name: 'Boldos' })],
  ties: [],
  hidden: [],
};
/** Each word as its key with what it is given. */
const said = (key: string, given: object = {}) => `${key}(${Object.values(given).join('; ')})`;
const words = { t: said, format: { number: String }, layerName: (layer: string) => layer };
// Only these three of all the words are asked for.
const describeIt = (drawn: ReturnType<typeof tie>) => describeTie(drawn, visible, words as never);

describe('a tie in words', () => {
  it('names its ends with its direction, and its layer', () => {
    expect(describeIt(tie('a', 'b'))).toBe('picture.tie(Aromos → Boldos; knowledge)');
    expect(describeIt(tie('a', 'b', { directed: false }))).toContain('Aromos – Boldos');
  });

  it('adds strength and accounts where they are known, and nothing where not', () => {
    expect(describeIt(tie('a', 'b', { strength: 3 }))).toMatch(/^picture\.tieStrength\(.*; 3\)$/);
    expect(describeIt(tie('a', 'b', { mentions: 4 }))).toMatch(/^picture\.tieMentions\(.*; 4\)$/);
  });
});
