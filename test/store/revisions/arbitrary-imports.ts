import fc from 'fast-check';
import type { SourcedRecord } from '../../../contract/records.ts';
import { actor, fromFile } from '../records.ts';

/** Imports of few keys and few values, so that records are often replaced, reasserted and brought twice in one import. */
export const arbitraryImport: fc.Arbitrary<SourcedRecord[]> = fc
  .array(fc.record({ school: fc.integer({ min: 0, max: 2 }), value: fc.integer({ min: 0, max: 2 }) }), {
    maxLength: 6,
  })
  .map((facts) =>
    fromFile(
      'a.csv',
      facts.map(({ school, value }) =>
        actor({ id: `school:${school}`, kind: 'school', name: `Escuela ${value}`, attributes: { value } }),
      ),
    ),
  );

export const arbitraryImports = (minLength = 1) => fc.array(arbitraryImport, { minLength, maxLength: 7 });
