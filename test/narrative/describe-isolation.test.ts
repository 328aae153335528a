import { expect, it } from 'vitest';
import { isolatedSchools } from '../../server/analysis/isolated-schools/isolated-schools.ts';
import { describeIsolation } from '../../server/narrative/describe-isolation.ts';

it('names every group and says what to do about it, in both languages', () => {
  const groups = isolatedSchools([]).groups.map(describeIsolation);
  expect(groups.map(({ id, name }) => [id, name.es, name.en])).toEqual([
    ['did-not-answer', 'Sin respuesta', 'No answer'],
    ['silent', 'Sin vínculos', 'Without ties'],
    ['named-but-silent', 'Nombradas, pero no nombran', 'Named, but name nobody'],
    ['unnamed', 'Nombran, pero nadie las nombra', 'Name others, and nobody names them'],
    ['remote', 'Apartadas', 'Remote'],
  ]);
  for (const { advice } of groups) expect(advice.es.length * advice.en.length).toBeGreaterThan(0);
});
