import { describe, expect, it } from 'vitest';
import type { Measurement } from '../../contract/metrics.ts';
import { measurementAsCsv, measurementAsJson } from '../../server/cli/print-measurement.ts';

const measured = (actors: number): Measurement => ({
  network: {},
  actors: Array.from({ length: actors }, (_, at) => ({
    id: `a, ${String(at)}`,
    degree: at % 7 === 0 ? { undefined: 'too-few-actors' } : at,
  })),
  ties: [],
  passports: { degree: {} as never, betweenness: {} as never },
});

describe('printing a measurement', () => {
  it('gives in pieces what it would give at once, however long', () => {
    for (const size of [0, 1, 20_000, 45_000]) {
      const pieces = [...measurementAsJson(measured(size))];
      expect(pieces.join('') === `${JSON.stringify(measured(size))}\n`).toBe(true);
      if (size > 20_000) expect(pieces.length).toBeGreaterThan(4);
    }
  });

  it('has a row an actor, with an empty cell for what is undefined', () => {
    expect([...measurementAsCsv(measured(3))].join('')).toBe('id,degree\n"a, 0",\n"a, 1",1\n"a, 2",2\n');
    const rows = [...measurementAsCsv(measured(45_000))].join('').split('\n');
    expect(rows).toHaveLength(45_002);
  });

  it('gives an id that a spreadsheet would take for a formula as a text', () => {
    const ids = ['=1+1', '+c', '-d', '@e', 'school:1', 'f=2'];
    const formulas = { ...measured(0), actors: ids.map((id) => ({ id, degree: -1 })) };
    expect([...measurementAsCsv(formulas)].join('')).toBe(
      "id,degree\n'=1+1,-1\n'+c,-1\n'-d,-1\n'@e,-1\nschool:1,-1\nf=2,-1\n",
    );
  });
});
