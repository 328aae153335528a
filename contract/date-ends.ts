type Dates = readonly (string | null)[];

/** The first of some dates; a year or month begins with its first day. `null`: none is known. */
export const earliest = (dates: Dates): string | null =>
  dates.reduce((best, date) => (best === null || (date !== null && date < best) ? date : best), null);

/** The last of some dates; one without its month or day lasts to the end of its year or month. `null`: none is known. */
export const latest = (dates: Dates): string | null =>
  dates.reduce(
    (best, date) => (best === null || (date !== null && `${date}~` > `${best}~`) ? date : best),
    null,
  );
