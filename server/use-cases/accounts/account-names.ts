/** A name to sign in with as it is looked up by: capital and small letters, and ways to write an accent, are the same. */
export const foldedName = (name: string): string => name.trim().normalize('NFKC').toLowerCase();
