import { describe, expect, it } from 'vitest';
import { colourScale } from '../../../client/appearance/colour-scale.ts';
import { categoryColours, cividis, purpleGreen } from '../../../client/appearance/palette.ts';
import { colourOfKind } from '../../../client/appearance/shapes.ts';
import { actor } from '../fixture.ts';

const greys = { other: '#111111', missing: '#222222' };

describe('colour by words', () => {
  it('gives the palette to the most frequent and one grey to the rest, and counts them all', () => {
    const actors = Array.from({ length: 9 }, (_, group) =>
      Array.from({ length: 9 - group }, (_unused, at) => actor(`${group}-${at}`, { group: `g${group}` })),
    ).flat();
    const scale = colourScale(actors, ({ group }) => group, greys);
    if (scale.type !== 'categories') throw new Error('words give categories');
    expect(scale.entries.map(({ value }) => value)).toEqual(['g0', 'g1', 'g2', 'g3', 'g4', 'g5', 'g6']);
    expect(scale.others).toEqual({ categories: 2, count: 3 });
    expect(scale.colourOf(actors[0]!)).toBe(categoryColours[0]);
    expect(scale.colourOf(actors.at(-1)!)).toBe(greys.other);
    const counted = scale.entries.reduce((sum, { count }) => sum + count, 0) + scale.others.count;
    expect(counted).toBe(actors.length);
  });

  it('keeps the colour of a kind whatever its frequency', () => {
    const actors = [actor('u', { kind: 'university' }), actor('v', { kind: 'university' }), actor('s')];
    const scale = colourScale(actors, ({ kind }) => kind, greys);
    expect(actors.map((one) => scale.colourOf(one))).toEqual([
      colourOfKind.university,
      colourOfKind.university,
      colourOfKind.school,
    ]);
  });

  it('shows unknown as unknown', () => {
    const scale = colourScale([actor('a'), actor('b', { group: 'g' })], ({ group }) => group, greys);
    expect(scale.missing).toBe(1);
    expect(scale.colourOf(actor('a'))).toBe(greys.missing);
  });
});

describe('colour by numbers', () => {
  const read = ({ enrolment }: { enrolment: number | null }) => enrolment;

  it('runs from the lowest to the highest value, unknown apart', () => {
    const actors = [actor('a', { enrolment: 0 }), actor('b', { enrolment: 50 }), actor('c')];
    const scale = colourScale(actors, read, greys);
    expect(scale).toMatchObject({ type: 'sequence', low: 0, high: 50, missing: 1 });
    expect(actors.map((one) => scale.colourOf(one))).toEqual([cividis[0], cividis.at(-1), greys.missing]);
  });

  it('is centred on zero when values have both signs', () => {
    const scale = colourScale(
      [actor('a', { x: -1 }), actor('b', { x: 3 }), actor('c', { x: 0 })],
      ({ x }) => x,
      greys,
    );
    expect(scale).toMatchObject({ type: 'signed', low: -3, high: 3 });
    expect(scale.colourOf(actor('c', { x: 0 }))).toBe(purpleGreen[2]);
  });

  it('does not divide by nothing when all values are the same', () => {
    const scale = colourScale([actor('a', { enrolment: 7 })], read, greys);
    expect(scale.colourOf(actor('a', { enrolment: 7 }))).toMatch(/^#[0-9a-f]{6}$/);
  });
});
