/**
 * A process of its own that imports until it is killed, or `times` times: node commit-forever.ts FOLDER PREFIX TIMES.
 * Prints a line when it starts an import and one when the store has answered that it is stored.
 */
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { actor, draft, fromFile } from '../records.ts';

const [folder, prefix, times] = process.argv.slice(2) as [string, string, string];
const actorsOfImport = 3_000;

const store = await openEmbeddedStore(folder);
for (let done = 0; done < Number(times); done++) {
  const records = Array.from({ length: actorsOfImport }, (_, i) =>
    actor({ id: `school:${prefix}-${done}-${i}`, kind: 'school', name: `Escuela ${i}` }),
  );
  process.stdout.write('started\n');
  await store.commitRevision(draft(), fromFile('a.csv', records));
  process.stdout.write('stored\n');
}
await store.close();
