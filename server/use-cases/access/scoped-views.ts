import type { NetworkStore } from '../../store/network-store.ts';
import type { SavedView, ViewStore } from '../../store/ports/view-store.ts';
import { paginate } from '../networks/paginate.ts';
import { notPermitted } from './not-permitted.ts';
import type { VisibleRows } from './visible-rows.ts';

/** Who saves and opens views: by the reader's id, and whether views of others are given where they show nothing else. */
export type ViewOwner = { readonly id: string; readonly opensOthers: boolean };

/**
 * Views that the reader saved and, for those who see networks by name, views of one of their networks that somebody else
 * shared. A view names actors, and may name any network: what shows more than the reader is given is not there.
 */
export function scopedViews(store: NetworkStore, rows: VisibleRows, owner: ViewOwner): ViewStore {
  const isGiven = async (view: SavedView) =>
    view.createdBy === owner.id || (owner.opensOthers && showsOnlyGiven(store, rows, view));
  const find = async (id: string) => {
    const view = await store.findView(id);
    return view !== null && (await isGiven(view)) ? view : null;
  };
  return {
    saveView: (view) => store.saveView({ ...view, createdBy: owner.id }),
    findView: find,
    async deleteView(id) {
      return (await store.findView(id))?.createdBy === owner.id && store.deleteView(id);
    },
    async touchView(opened) {
      if ((await find(opened.id)) !== null) await store.touchView(opened);
    },
    // Room and age are the same for everybody, and name no view.
    deleteViewsUnusedSince: (time) => store.deleteViewsUnusedSince(time),
    countViews: () => store.countViews(),
    streamViews: () => {
      throw notPermitted();
    },
  };
}

/** A view whose address is that of a given network, and that names no other network and nobody who is not given. */
async function showsOnlyGiven(
  store: NetworkStore,
  rows: VisibleRows,
  { state }: SavedView,
): Promise<boolean> {
  const text = unescaped(JSON.stringify(state));
  const shown = /^\{"path":"\/networks\/([^/?#"]+)/.exec(text)?.[1];
  const given = await rows.networks();
  if (shown === undefined || !given.has(shown)) return false;
  for await (const { id } of paginate((page) => store.listNetworks(page)))
    if (!given.has(id) && text.includes(id)) return false;
  const { positions = {} } = state as { positions?: Record<string, unknown> };
  return (await rows.hiddenAmong(Object.keys(positions))).size === 0;
}

/** Addresses hold ids with `%3A` in place of a colon, sometimes twice. */
function unescaped(text: string): string {
  const once = text.replaceAll(/%([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return once === text ? text : unescaped(once);
}
