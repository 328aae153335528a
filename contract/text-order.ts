/** Texts in the order of their UTF-16 code units: the same on every machine and in every language. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Things in the order of their ids. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  byCodeUnit(a.id, b.id);
