import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Connection, connect } from '../../../server/store/neo4j/connection.ts';
import { openNeo4jStore } from '../../../server/store/neo4j/neo4j-store.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { storingProgress } from '../../../server/use-cases/importing/storing-progress.ts';
import { describeWithNeo4j } from '../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../neo4j-server/empty-database.ts';
import { fixture } from '../fixture.ts';
import { actor, draft, fromFile, schoolYear, territory, tie } from '../records.ts';

await describeWithNeo4j('an import and its undo', {}, (server) => {
  let store: NetworkStore;
  let connection: Connection;
  beforeAll(async () => {
    store = await openNeo4jStore(server);
    await emptyDatabase(server);
    connection = connect(server);
  });
  afterAll(async () => {
    await connection.close();
    await store.close();
  });
  const count = async (pattern: string) =>
    Number((await connection.direct(`RETURN COUNT { ${pattern} } AS found`))[0]!['found']);

  test(
    'says what the undo is at, in this order, and the share never falls',
    { timeout: 120_000 },
    async () => {
      const { number } = await store.commitRevision(draft(), fixture);
      const again = await store.commitRevision(draft(), fixture);
      const stages: string[] = [];
      const shares: number[] = [];
      const onStoring = storingProgress((share) => shares.push(share));
      for (const each of [number, again.number]) {
        stages.length = shares.length = 0;
        await store.undoRevision(each, (storing) => {
          stages.push(storing.stage);
          onStoring(storing);
        });
        expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      }
      expect([...new Set(stages)]).toEqual(['comparing', 'hiding', 'removing']);
      expect(await count('(n:Actor|Network|Territory|SchoolYear|Statement|Stub)')).toBe(0);
      // What is undone already is not begun.
      stages.length = 0;
      await store.undoRevision(number, ({ stage }) => stages.push(stage));
      expect(stages).toEqual([]);
    },
  );

  test('what others refer to already is stored and hangs where it did', { timeout: 120_000 }, async () => {
    const [known, unknown] = ['school:1', 'school:2'];
    const first = await store.commitRevision(
      draft(),
      fromFile('antes.csv', [
        schoolYear({ schoolId: known, year: 2024, comunaId: 'comuna:1' }),
        tie({ networkId: null, layer: 'assists', from: known, to: unknown }),
      ]),
    );
    expect(await count('(n:Actor:Stub)')).toBe(2);
    const second = await store.commitRevision(
      draft(),
      fromFile('actores.csv', [
        territory({ id: 'comuna:1', kind: 'comuna', name: 'Una', parentId: null }),
        actor({ id: known, kind: 'school', name: 'Una escuela', comunaId: 'comuna:1' }),
        actor({ id: 'school:3', kind: 'school', name: 'Otra escuela', comunaId: 'comuna:1' }),
      ]),
    );
    expect(await count('(n:Actor:Stub)')).toBe(1);
    expect(await count('(n:Loading)')).toBe(0);
    expect(
      await count('(:School {id: "school:1"})-[:IN_YEAR]->(:SchoolYear)-[:STOOD_IN]->(:Territory)'),
    ).toBe(1);
    expect(await count('(:School {searchPlace: "una"})-[:LOCATED_IN]->(:Territory {id: "comuna:1"})')).toBe(
      2,
    );
    await store.undoRevision(second.number);
    expect(await count('(n:Actor:Stub {id: "school:1"})-[:ASSISTS]->(:Stub)')).toBe(1);
    await store.undoRevision(first.number);
    expect(await count('(n:Actor|Territory|SchoolYear)')).toBe(0);
  });
});
