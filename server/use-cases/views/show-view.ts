import { View, ViewState } from '../../../contract/views.ts';
import type { Dependencies } from '../dependencies.ts';

/** Of a time as text: its day. One that is opened often is noted once a day. */
const dayLength = 10;

/** A saved view, which is then kept for as long again as one that nobody opens. `null`: no such view. */
export async function showView(
  { store, now }: Pick<Dependencies, 'store' | 'now'>,
  id: string,
): Promise<View | null> {
  const view = await store.findView(id);
  if (view === null) return null;
  // Who looks at a view is not kept waiting or refused by what is noted of it.
  store.touchView({ id, usedAt: now().toISOString().slice(0, dayLength) }).catch(() => undefined);
  return View.parse({ ...view, state: readableState(view.state) });
}

/** A view of before edits and positions had one form is shown without what cannot be read of it. */
function readableState(state: unknown): unknown {
  if (ViewState.safeParse(state).success || typeof state !== 'object' || state === null) return state;
  const fields = Object.entries(state).filter(([name, value]) => {
    const field = name === 'edits' || name === 'positions' ? ViewState.shape[name] : null;
    return field === null || field.safeParse(value).success;
  });
  return Object.fromEntries(fields);
}
