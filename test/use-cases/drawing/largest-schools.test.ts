import { describe, expect, it } from 'vitest';
import { newRecord } from '../../../contract/new-record.ts';
import { largestSchools } from '../../../server/use-cases/drawing/largest-schools.ts';

const school = (id: string, enrolment: number | null) =>
  newRecord('actor', { id, kind: 'school', name: id, enrolment });
const owner = (id: string) => newRecord('actor', { id, kind: 'sostenedor', name: id });
const tie = (from: string, to: string) => newRecord('tie', { from, to, layer: 'administers' });

describe('largestSchools', () => {
  const actors = [
    owner('o1'),
    owner('o2'),
    school('small', 10),
    school('unknown', null),
    school('large', 900),
    school('middle', 90),
  ];
  const ties = [tie('o1', 'large'), tie('o2', 'small'), tie('o2', 'unknown')];

  it('keeps everybody up to the limit', () => {
    expect(largestSchools({ actors, ties }, 6)).toEqual({ kept: actors, leftOut: [] });
  });

  it('keeps the schools with most pupils and who runs them, and counts what it left out', () => {
    const { kept, leftOut } = largestSchools({ actors, ties }, 4);
    expect(kept.map(({ id }) => id)).toEqual(['large', 'middle', 'o1']);
    expect(leftOut).toEqual([{ reason: 'limit', actors: 3, ties: 2 }]);
  });
});
