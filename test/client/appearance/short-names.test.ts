import { describe, expect, it } from 'vitest';
import { nameLines, shortNames } from '../../../client/appearance/short-names.ts';
import { actor } from '../fixture.ts';

const schools = (...names: string[]) => names.map((name, at) => actor(String(at), { name }));

describe('names in a picture', () => {
  it('leave out the words that all of a kind share, at either end', () => {
    const actors = [
      ...schools('Escuela Los Ríos (ficticia)', 'escuela El Valle (ficticia)', 'Escuela Sur (ficticia)'),
      actor('u', { kind: 'university', name: 'Universidad del Sur' }),
    ];
    expect(actors.map(shortNames(actors))).toEqual(['Los Ríos', 'El Valle', 'Sur', 'Universidad del Sur']);
  });

  it('stay whole where they differ, and never become nothing', () => {
    const mixed = schools('Escuela Los Ríos', 'Liceo El Valle', 'Escuela Sur');
    expect(mixed.map(shortNames(mixed))).toEqual(mixed.map(({ name }) => name));
    const same = schools('Escuela', 'Escuela', 'Escuela');
    expect(same.map(shortNames(same))).toEqual(['Escuela', 'Escuela', 'Escuela']);
  });

  it('stand on as many lines as they need, with no letter lost', () => {
    const name = 'Escuela Municipal de Enseñanza Básica Los Aromos del Sur Profundo';
    const lines = nameLines(name);
    expect(lines.join(' ')).toBe(name);
    expect(lines.length).toBeLessThanOrEqual(4);
    expect(nameLines('Liceo Sur')).toEqual(['Liceo Sur']);
  });
});
