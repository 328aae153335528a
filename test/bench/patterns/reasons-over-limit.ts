/** Why a pattern may be flagged in more than one in twenty healthy networks of a world, by `<pattern> <world>`. */
export const reasonsOverLimit: Readonly<Record<string, string>> = {
  'internal-competition homophily-comuna':
    'nearly all are networks of 40 schools in which the preference is several times: with 780 pairs, what one fitted preference leaves over is probably enough to be seen. Of 300 other networks of this world with up to 24 schools 2.3 % are flagged',
  'internal-competition homophily-level':
    'as in homophily-comuna. Of 300 other networks of this world with up to 24 schools 3.3 % are flagged',
  'internal-competition homophily-unrecorded':
    'the members prefer a group of their own up to ten times, and nothing on record shows it: no data can tell that from a network split in two, and the reading says that the blocks may follow something that nobody declared',
};
