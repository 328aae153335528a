/** A path as it may be logged or shown: a personal link of a survey is a secret of whoever answers. */
export const withoutToken = (path: string): string => path.replace(/(\/survey-answers\/)[^/?]+/i, '$1…');
