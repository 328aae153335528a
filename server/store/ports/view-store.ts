export type SavedView = {
  id: string;
  createdAt: string;
  /** Id of the reader who saved it; `null`: nobody had to sign in, or it is older than accounts. */
  createdBy: string | null;
  state: unknown;
};
export type NewView = Omit<SavedView, 'createdBy'> & { createdBy?: string | null };

/** Views of the explorer behind share links. */
export interface ViewStore {
  saveView(view: NewView): Promise<void>;
  findView(id: string): Promise<SavedView | null>;
  /** @returns whether there was such a view */
  deleteView(id: string): Promise<boolean>;
  /** Notes that a view was opened, unless that was noted for a later time. */
  touchView(opened: { id: string; usedAt: string }): Promise<void>;
  /** Deletes views that were opened last before a time. @returns how many */
  deleteViewsUnusedSince(time: string): Promise<number>;
  /** How many views there are, and bytes of what they hold. */
  countViews(): Promise<{ views: number; bytes: number }>;
  /** All views, by id. */
  streamViews(): AsyncIterable<SavedView>;
}
