/** The day of an instant in Chile, as YYYY-MM-DD: in the evening it is of that day, not of the next. */
export const dayInChile = (instant: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Santiago', dateStyle: 'short' }).format(instant);
