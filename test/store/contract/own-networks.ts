import { describe, expect, test } from 'vitest';
import { changeNetwork } from '../../../server/use-cases/own-networks/change-network.ts';
import { deleteNetwork } from '../../../server/use-cases/own-networks/delete-network.ts';
import { type OpenStore, withStore } from '../open-store.ts';
import { fixture } from '../fixture.ts';
import { actor, draft, fromFile, membership, network, tie } from '../records.ts';

const id = 'red:mia';
const now = () => new Date('2026-06-01T12:00:00Z');
const records = fromFile('mia.csv', [
  network({ id, name: 'Red mia' }),
  actor({ id: `${id}~taller`, kind: 'organisation', name: 'Taller' }),
  membership({ networkId: id, actorId: `${id}~taller` }),
  tie({ networkId: id, layer: 'joint-work', from: `${id}~taller`, to: 'school:1' }),
]);

export function ownNetworkCases(open: OpenStore): void {
  describe('a network that somebody brought', () => {
    test('is renamed, taken out with all that is its own, and comes back whole when that is undone', () =>
      withStore(open, async (store) => {
        await store.commitRevision(draft(), fixture);
        await store.commitRevision(draft(), records);
        const others = (await store.listNetworks({ limit: 50 })).items.filter((other) => other.id !== id);
        const before = await store.loadNetwork(id);

        await changeNetwork({ store, now }, { id, name: 'Red del lago' });
        const renamed = await store.loadNetwork(id);
        expect(renamed).toEqual({ ...before, network: { ...before?.network, name: 'Red del lago' } });

        const taken = await deleteNetwork({ store, now }, id);
        expect(await store.loadNetwork(id)).toBeNull();
        expect(await store.findActor(`${id}~taller`)).toBeNull();
        expect(await store.findActor('school:1')).not.toBeNull();
        expect((await store.listNetworks({ limit: 50 })).items).toEqual(others);

        await store.undoRevision(taken!.revision!);
        expect(await store.loadNetwork(id)).toEqual(renamed);
        await store.undoRevision(taken!.revision! - 1);
        expect(await store.loadNetwork(id)).toEqual(before);
      }));
  });
}
