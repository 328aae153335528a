/** A process of its own that restores what another store holds: node restore-once.ts PLACE FOLDER-OF-THE-OTHER. */
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import { wholeStoreOf } from './whole-store-of.ts';
import { openAt, type Place } from './stores.ts';

const [place, folder] = process.argv.slice(2) as [string, string];
// Only `killAtRandom` starts this.
const { store, close } = await openAt(JSON.parse(place) as Place);
const other = await openEmbeddedStore(folder);
process.stdout.write('ready\n');
await store.restoreStore(await wholeStoreOf(other));
process.stdout.write('restored\n');
await close();
await other.close();
