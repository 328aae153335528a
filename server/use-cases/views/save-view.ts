import { randomBytes } from 'node:crypto';
import { codedProblem } from '../../../contract/problems.ts';
import { mostViewBytes, type View, type ViewState } from '../../../contract/views.ts';
import type { Dependencies } from '../dependencies.ts';
import { rejectPersonalText } from '../reject-personal-text.ts';

/** Views that are kept at most, and bytes of them together. */
const most = { views: 10_000, bytes: 50 * 2 ** 20 } as const;

/**
 * Saves what an address cannot hold behind a short id that nobody can guess.
 *
 * @throws TelarProblem `too-large` for a view that holds too much; `conflict` when no more views are kept; `invalid-request` for data of
 *   a person in it
 */
export async function saveView(
  { store, now }: Pick<Dependencies, 'store' | 'now'>,
  state: ViewState,
): Promise<View> {
  rejectPersonalText({ title: state.title, edits: JSON.stringify(state.edits) });
  const bytes = Buffer.byteLength(JSON.stringify(state));
  if (bytes > mostViewBytes)
    throw codedProblem('view-too-large', { kilobytes: kilobytes(bytes), most: kilobytes(mostViewBytes) });
  const held = await store.countViews();
  if (held.views >= most.views || held.bytes + bytes > most.bytes)
    throw codedProblem('views-full', { views: held.views, megabytes: Math.round(held.bytes / 2 ** 20) });
  const view: View = { id: randomBytes(9).toString('base64url'), createdAt: now().toISOString(), state };
  await store.saveView(view);
  return view;
}

const kilobytes = (bytes: number): number => Math.ceil(bytes / 1024);
