/** The territory of the whole country: all that is not a classic network lies in it. */
export const everywhere = 'country:cl';
