import { randomBytes } from 'node:crypto';
import { View, type ViewState } from '../../../contract/views.ts';
import type { Dependencies } from '../dependencies.ts';

/** Saves what an address cannot hold behind a short id that nobody can guess. */
export async function saveView(
  { store, now }: Pick<Dependencies, 'store' | 'now'>,
  state: ViewState,
): Promise<View> {
  const view: View = { id: randomBytes(9).toString('base64url'), createdAt: now().toISOString(), state };
  await store.saveView(view);
  return view;
}

export async function showView({ store }: Pick<Dependencies, 'store'>, id: string): Promise<View | null> {
  const view = await store.findView(id);
  return view === null ? null : View.parse(view);
}
