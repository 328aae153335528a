import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SourcedRecord, StoredRecord } from '../../../contract/records.ts';
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { openNeo4jStore } from '../../../server/store/neo4j/neo4j-store.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { describeWithNeo4j } from '../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../neo4j-server/empty-database.ts';
import { everythingIn } from '../everything.ts';
import { fixture } from '../fixture.ts';
import { draft } from '../records.ts';

/** A record of the fixture as another source might tell it: what names it stays. */
function otherwise({ record, file, row }: SourcedRecord): SourcedRecord {
  return { record: retold(record), file: `otro-${file}`, row };
}

function retold(record: StoredRecord): StoredRecord {
  switch (record.type) {
    case 'territory':
      return { ...record, name: `${record.name} Áéñ`, parentId: null };
    case 'assignment':
      return { ...record, fromYear: record.fromYear + 1 };
    case 'actor':
      return { ...record, name: `${record.name} Bis`, comunaId: 'comuna:13120', state: 'working' };
    case 'school-year':
      return { ...record, comunaId: 'comuna:05109', enrolment: 7, state: 'working' };
    case 'network':
      return { ...record, territoryId: 'region:13', simulated: true };
    case 'tie':
      return { ...record, strength: 4, sign: 1, attributes: { otra: true } };
    case 'response':
      return { ...record, responded: !record.responded };
    case 'commitment':
      return { ...record, actorIds: ['school:nobody', 'school:1'] };
    case 'wave':
      return { ...record, layersAsked: [] };
    default:
      return record;
  }
}

type Step = { commit: { at: number; other: boolean }[] } | { undo: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      commit: fc.array(fc.record({ at: fc.nat(fixture.length - 1), other: fc.boolean() }), { maxLength: 60 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ undo: fc.integer({ min: 1, max: 5 }) }) },
);

async function take(store: NetworkStore, steps: Step[]): Promise<void> {
  for (const one of steps) {
    if ('undo' in one) await store.undoRevision(one.undo);
    else {
      const records = one.commit.map(({ at, other }) => (other ? otherwise(fixture[at]!) : fixture[at]!));
      await store.commitRevision(draft(), records);
    }
  }
}

await describeWithNeo4j('both engines', {}, (server) => {
  test('give the same answers after the same imports and undos', { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 7 }), async (steps) => {
        const folder = await mkdtemp(join(tmpdir(), 'telar-same-'));
        await emptyDatabase(server);
        const embedded = await openEmbeddedStore(folder);
        const neo4j = await openNeo4jStore(server);
        try {
          await take(embedded, steps);
          await take(neo4j, steps);
          expect(await everythingIn(neo4j)).toEqual(await everythingIn(embedded));
        } finally {
          await neo4j.close();
          await embedded.close();
          await rm(folder, { recursive: true });
        }
      }),
      { numRuns: Number(process.env['FC_RUNS'] ?? 6) },
    );
  });
});
