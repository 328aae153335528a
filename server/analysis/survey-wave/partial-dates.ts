/** Whether date `a` is not after `b`, at the precision both have; an unknown date is no hindrance. */
export function notAfter(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const common = Math.min(a.length, b.length);
  return a.slice(0, common) <= b.slice(0, common);
}

/** Whether `a` is surely before `b`, at the precision both have; false when either is unknown. */
export function before(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && !notAfter(b, a);
}

/** The year of a date; `null` when it is unknown. */
export const yearOf = (date: string | null): number | null =>
  date === null ? null : Number(date.slice(0, 4));

/** Whole months from `a` to `b`; a date without its month counts as January. Null when either is unknown. */
export function monthsBetween(a: string | null, b: string | null): number | null {
  return a === null || b === null ? null : monthOf(b) - monthOf(a);
}

const monthOf = (date: string): number => 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7) || 1) - 1;
