import type { Dependencies } from '../dependencies.ts';

const dayMs = 86_400_000;

/** @returns whether there was such a view */
export const deleteView = ({ store }: Pick<Dependencies, 'store'>, id: string): Promise<boolean> =>
  store.deleteView(id);

/** Deletes views that nobody has opened for so many days. @returns how many */
export const deleteUnusedViews = (
  { store, now }: Pick<Dependencies, 'store' | 'now'>,
  days: number,
): Promise<number> => store.deleteViewsUnusedSince(new Date(now().getTime() - days * dayMs).toISOString());
