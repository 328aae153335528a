/**
 * What the studies say of who stood with whom, by the names that the shipped files use. Groups of one network in the
 * order of their size; `leaders` where the study names them.
 */
export const documentedSides: Readonly<
  Record<
    string,
    { leaders: readonly string[]; groups: Readonly<Record<string, readonly string[]>>; source: string }
  >
> = {
  'classic-karate': {
    source: 'Zachary 1977, table 3: the club each member joined after the split',
    leaders: ['1', '34'],
    groups: {
      'Mr. Hi': ['1', '2', '3', '4', '5', '6', '7', '8', '9', '11', '12', '13', '14', '17', '18', '20', '22'],
      officers: [
        ...['10', '15', '16', '19', '21', '23', '24', '25', '26', '27', '28', '29', '30', '31', '32', '33'],
        '34',
      ],
    },
  },
  'classic-sampson': {
    source:
      'Sampson 1968: the Young Turks with the Outcasts, and the Loyal Opposition, as the file groups the novices',
    leaders: [],
    groups: {
      'Young Turks': ['Boniface', 'Gregory', 'Hugh', 'John Bosco', 'Mark', 'Winfrid', 'Albert'],
      Outcasts: ['Basil', 'Elias', 'Simplicius'],
      Loyal: ['Bonaventure', 'Ambrose', 'Berthold', 'Peter', 'Louis'],
    },
  },
  'classic-newguinea': {
    source: 'Read 1954; Hage & Harary 1983: three blocks of allied tribes',
    leaders: [],
    groups: {
      'block of seven': ['Ove', 'Alika', 'Gahuk', 'Asaro', 'Masil', 'Ukudz', 'Geham'],
      'block of five': ['Uheto', 'Seuve', 'Nagam', 'Notoh', 'Kohik'],
      'block of four': ['Gavev', 'Kotun', 'Nagad', 'Gama'],
    },
  },
};
