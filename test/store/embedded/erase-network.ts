/**
 * A process of its own that erases a network: node erase-network.ts FOLDER NETWORK. Prints a line when it starts and one
 * when the store has answered that all is erased.
 */
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';

const [folder, networkId] = process.argv.slice(2) as [string, string];

const store = await openEmbeddedStore(folder);
process.stdout.write('started\n');
await store.eraseRecords({ networkId });
process.stdout.write('erased\n');
await store.close();
