/** A page of a list: rows at most, and the opaque cursor of the page before. */
export type PageRequest = { limit: number; cursor?: string | undefined };
