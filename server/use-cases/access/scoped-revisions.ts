import type { Revision } from '../../../contract/revisions.ts';
import type { NetworkStore } from '../../store/network-store.ts';
import { givenPage } from './given-page.ts';
import type { VisibleRows } from './visible-rows.ts';

type ListRevisions = NetworkStore['listRevisions'];

/**
 * Revisions that brought something to a given network. Of what somebody imported only that is told: its title, source,
 * file, numbers and observations may be of other networks too.
 */
export function scopedRevisions(
  store: NetworkStore,
  rows: VisibleRows,
  isPublic: PublicRevisions,
): ListRevisions {
  return async (query) => {
    const [given, open] = [await rows.revisions(), await isPublic()];
    const page = await givenPage(
      (part) => store.listRevisions({ ...query, ...part }),
      query,
      (items) => Promise.resolve(items.filter(({ number }) => given.has(number))),
    );
    const items = page.items.map((revision) =>
      open.has(revision.number) ? revision : withoutContent(revision),
    );
    return { ...page, items };
  };
}

export type PublicRevisions = () => Promise<ReadonlySet<number>>;

const withoutContent = (revision: Revision): Revision => ({
  ...revision,
  ...{ title: '', source: '', hash: '', counts: {}, changes: {}, findings: {} },
});
