export type SavedView = { id: string; createdAt: string; state: unknown };

/** Views of the explorer behind share links. */
export interface ViewStore {
  saveView(view: SavedView): Promise<void>;
  findView(id: string): Promise<SavedView | null>;
  /** All views, by id. */
  streamViews(): AsyncIterable<SavedView>;
}
