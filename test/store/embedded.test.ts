import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../server/store/embedded/embedded-store.ts';
import { storeContract } from './contract-suite.ts';

storeContract('the embedded store', {
  async open() {
    const folder = await mkdtemp(join(tmpdir(), 'telar-store-'));
    const store = await openEmbeddedStore(folder);
    const close = async () => {
      await store.close();
      await rm(folder, { recursive: true });
    };
    return { store, close };
  },
});
