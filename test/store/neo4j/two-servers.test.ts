import { expect, test } from 'vitest';
import { openNeo4jStore } from '../../../server/store/neo4j/neo4j-store.ts';
import { describeWithNeo4j } from '../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../neo4j-server/empty-database.ts';
import { actor, draft, fromFile } from '../records.ts';

await describeWithNeo4j('two servers of Telar on one database', {}, (server) => {
  test('each sees another version after the other has imported or undone', async () => {
    await emptyDatabase(server);
    const [one, other] = [await openNeo4jStore(server), await openNeo4jStore(server)];
    try {
      const seen = [await other.storeVersion()];
      const changed = async () => {
        const version = await other.storeVersion();
        expect(seen).not.toContain(version);
        expect(await one.storeVersion()).toBe(version);
        seen.push(version);
      };
      const school = actor({ id: 'school:1', kind: 'school', name: 'Uno' });
      await one.commitRevision(draft(), fromFile('a.csv', [school]));
      await changed();
      expect((await other.findActor('school:1'))?.name).toBe('Uno');
      await other.commitRevision(draft(), fromFile('b.csv', [{ ...school, name: 'Dos' }]));
      await changed();
      await one.undoRevision(2);
      await changed();
      expect((await other.findActor('school:1'))?.name).toBe('Uno');
    } finally {
      await one.close();
      await other.close();
    }
  });
});
