/**
 * A process of its own that saves one answer again and again until it is killed: node surveys-save-forever.ts FOLDER.
 * Prints the version that the store has acknowledged, a line each.
 */
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { saving } from '../fixture/surveys.ts';

const { surveys } = await openEmbeddedStore(process.argv[2]!);
for (let version = 0; ; version++) {
  if (!(await surveys.saveAnswer(saving('hash-a-0', version, 1 + (version % 4)))))
    throw new Error('not saved');
  process.stdout.write(`${String(version + 1)}\n`);
}
