/** Where a text gives away a person: from and to, in characters of its plain form. */
export type Span = { start: number; end: number };
