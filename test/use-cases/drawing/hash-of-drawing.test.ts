import { describe, expect, it } from 'vitest';
import { GraphActor, GraphTie } from '../../../contract/graphs.ts';
import { hashOfDrawing } from '../../../server/use-cases/drawing/hash-of-drawing.ts';

const actor = (id: string): GraphActor => ({
  ...{ id, kind: 'school', subKind: null, name: `Escuela ${id}`, comunaId: 'comuna:1', comunaName: 'Uno' },
  ...{ latitude: -33.5, longitude: -70.5, rural: false, enrolment: 100, state: 'working' },
  ...{ dependency: 'slep', sostenedorId: null, group: null, role: null, isSet: false, simulated: false },
  ...{ responded: null, x: 0.25, y: 0.75 },
});
const tie = (from: string, to: string): GraphTie => ({
  ...{ id: 't0', from, to, layer: 'knowledge', directed: true, sign: 1 },
  ...{ strength: null, depth: null, validFrom: null, validTo: null },
});
const actors = [actor('a'), actor('b'), actor('c')];
const ties = [tie('a', 'b'), tie('b', 'c')];
const hash = hashOfDrawing(actors, ties);

/** Another value of the same type, or a text where there was nothing. */
const other = (value: unknown) =>
  typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${String(value)}!`;

describe('hashOfDrawing', () => {
  it('is the same for the same facts, wherever a layout puts the actors', () => {
    const moved = actors.map((each, at) => ({ ...each, x: at / 3, y: 0 }));
    expect(hashOfDrawing(moved, structuredClone(ties))).toBe(hash);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each(Object.keys(GraphActor.shape).filter((field) => field !== 'x' && field !== 'y'))(
    'tells actors apart by %s',
    (field) => {
      const [first, ...rest] = actors;
      const changed = { ...first!, [field]: other(first![field as keyof GraphActor]) };
      expect(hashOfDrawing([changed, ...rest], ties)).not.toBe(hash);
    },
  );

  it.each(Object.keys(GraphTie.shape).filter((field) => field !== 'id'))(
    'tells ties apart by %s',
    (field) => {
      const [first, ...rest] = ties;
      const changed = { ...first!, [field]: other(first![field as keyof GraphTie]) };
      expect(hashOfDrawing(actors, [changed, ...rest])).not.toBe(hash);
    },
  );

  it('notices a tie or an actor that is missing, also in a large picture', () => {
    expect(hashOfDrawing(actors, ties.slice(1))).not.toBe(hash);
    expect(hashOfDrawing(actors.slice(1), ties)).not.toBe(hash);
    const many = Array.from({ length: 3_000 }, (_, at) => tie(`x${String(at)}`, `y${String(at)}`));
    expect(hashOfDrawing([], many)).toBe(hashOfDrawing([], structuredClone(many)));
    expect(hashOfDrawing([], many.with(2_999, tie('z', 'y')))).not.toBe(hashOfDrawing([], many));
    expect(hashOfDrawing([], many.with(0, tie('z', 'y')))).not.toBe(hashOfDrawing([], many));
  });
});
