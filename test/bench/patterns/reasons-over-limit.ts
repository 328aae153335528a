/** Why a pattern may be flagged in more than one in twenty healthy networks of a world, by `<pattern> <world>`. */
export const reasonsOverLimit: Readonly<Record<string, string>> = {
  'internal-competition homophily-unrecorded':
    'the members prefer a group of their own up to ten times, and nothing on record shows it: no data can tell that from a network split in two, and the reading says that the blocks may follow something that nobody declared',
};
