/**
 * What history supports of a reading: `seen` where the study tells of it, `silent` where it tells of nothing of the
 * kind, `either` where the study knows blocks or sides but no contest, so that both answers can be defended.
 */
export type Support = 'seen' | 'silent' | 'either';

/** A real network and what is known of it besides its ties. */
export type KnownNetwork = {
  /** Of the network; `+sex`: with the sex of the pupils as their declared group. */
  readonly id: string;
  readonly asked: string;
  readonly history: string;
  /** Why Telar says what it says. */
  readonly why: string;
  /** By wave where it is not the same in all. */
  readonly struggle: Support | Readonly<Record<string, Support>>;
  readonly competition: Support;
};

const calm = { struggle: 'silent', competition: 'silent' } as const;
const blocks = { struggle: 'silent', competition: 'either' } as const;

const conflicts: readonly KnownNetwork[] = [
  {
    id: 'classic-karate',
    asked: 'Who meets whom outside the club.',
    history:
      'A quarrel over fees between the instructor (1) and the president (34); the club split, and each member chose (Zachary 1977).',
    why: 'The two are followed by most, hardly anybody is close to both, and no tie joins them.',
    struggle: 'seen',
    competition: 'either',
  },
  {
    id: 'classic-sampson',
    asked: 'Liking in three rounds; esteem, influence and praise with their opposites.',
    history:
      'The Young Turks against the Loyal Opposition; four novices were expelled and others left (Sampson 1968). The first round is before the crisis.',
    why: 'Likes stay inside the two factions, and their most liked are not tied.',
    struggle: { T1: 'either', T2: 'seen', T3: 'seen' },
    competition: 'either',
  },
  {
    id: 'classic-newguinea',
    asked: 'Alliances and enmities of tribes.',
    history: 'War between three blocks of allied tribes (Read 1954; Hage and Harary 1983).',
    why: 'Enmities run between blocks and alliances inside them, which shuffled signs hardly ever do.',
    struggle: 'seen',
    competition: 'either',
  },
  {
    id: 'classic-office',
    asked: 'Who has several informal relations with whom.',
    history:
      'Two major disputes among fifteen employees; who sided with whom is not in the data (Thurman 1979).',
    why: 'Two circles around two people, who have nothing to do with each other.',
    struggle: 'either',
    competition: 'either',
  },
  {
    id: 'classic-mine',
    asked: 'Who has one relation, or several, with whom at work.',
    history:
      'A dispute between Abraham and Donald; most of the fifteen men ended up supporting Abraham (Kapferer 1969).',
    why: 'The two men are the ones who come out first, with most on the side of Abraham; in so small a network that is common without a dispute, too.',
    struggle: 'either',
    competition: 'either',
  },
];

const rejected: readonly KnownNetwork[] = [
  {
    id: 'classic-wiring',
    asked: 'Games, friendship, antagonism, help and job trading, as an observer saw them.',
    history:
      'Two informal groups in one room, in front and in the back, each with games of its own, and a few outsiders, I3 and W5 above all, whom many disliked; nobody contests the lead (Roethlisberger and Dickson 1939).',
    why: 'Those whom everybody dislikes do not stand together: a camp has at least a quarter of the members, and is denser inside than across.',
    struggle: 'silent',
    competition: 'either',
  },
  {
    id: 'classic-newcomb',
    asked: 'A ranking of all others, weekly: liking is the first three, disliking the last three.',
    history:
      'Strangers who settle on a steady order of liking: 17, 9 and 4 are ranked high by most, 10, 16 and 3 low by most. No camps are told of (Newcomb 1961; Nordlie 1958).',
    why: 'The last places of all rankings go to the same few men, who do not choose each other: outcasts are no camp.',
    ...calm,
  },
];

const friendships: readonly KnownNetwork[] = [
  {
    id: 'classic-adolescents',
    asked: 'Friendships of eight girls.',
    history: 'A small cluster of friends out of a school (Coleman 1961).',
    why: 'So few friendships, all connected, look like any eight girls with as many.',
    ...calm,
  },
  ...[1, 2, 3].map((grade): KnownNetwork => ({
    id: `classic-moreno-${String(grade)}`,
    asked: 'Two children to sit next to.',
    history: 'In the first grades boys and girls choose each other (Moreno 1934). No rift is told of.',
    why: 'With two choices each, hardly anybody is chosen often enough to have a following.',
    ...calm,
  })),
  ...[4, 5, 6, 7, 8].map((grade): KnownNetwork => ({
    id: `classic-moreno-${String(grade)}`,
    asked: 'Two children to sit next to.',
    history:
      'From about the fourth grade on boys and girls choose among themselves (Moreno 1934): two blocks, and no rift.',
    why: 'The file does not hold the sex of the children: blocks can be seen, what they are cannot.',
    ...blocks,
  })),
  {
    id: 'classic-seventh-grade',
    asked: 'Getting on, best friends, working together.',
    history: 'Boys and girls have most friends among themselves (Vickers and Chan 1981). No rift is told of.',
    why: 'Who is liked by many is liked by both; without the sex of the pupils the blocks have no name.',
    ...blocks,
  },
  {
    id: 'classic-seventh-grade+sex',
    asked: 'The same, with the sex of the pupils declared as their group.',
    history: 'The same.',
    why: 'That boys choose boys is allowed for before anything is compared.',
    ...calm,
  },
];

const others: readonly KnownNetwork[] = [
  {
    id: 'classic-florentine',
    asked: 'Marriages and business of families.',
    history:
      'The Medici and their party drove out the oligarchs around the Albizzi in 1434 (Padgett and Ansell 1993).',
    why: 'Ties of marriage and business alone do not show two followings.',
    struggle: 'either',
    competition: 'either',
  },
  {
    id: 'classic-campnet',
    asked: 'The three people with whom one spent most time.',
    history: 'Men and women of a course keep mostly among themselves; no conflict is told of.',
    why: 'Two circles can be seen; whom people follow was not asked.',
    ...blocks,
  },
  {
    id: 'classic-hightech',
    asked: 'From whom each manager seeks advice.',
    history: 'A hierarchy with departments (Krackhardt 1987); no conflict is told of.',
    why: 'Those who are asked most are asked by the same people.',
    ...blocks,
  },
  {
    id: 'classic-knoke',
    asked: 'Information and money sent.',
    history: 'Organisations of one town that depend on one another (Knoke and Wood 1981).',
    why: 'Almost everybody sends to almost everybody.',
    ...calm,
  },
  {
    id: 'classic-kite',
    asked: 'A drawn example.',
    history: 'None: it was made to tell measures apart.',
    why: 'It is small, and its centre is one.',
    ...calm,
  },
  {
    id: 'classic-borgatti-holes',
    asked: 'A worked example.',
    history: 'None: it was made to show structural holes.',
    why: 'Seven actors with ten ties are too few to tell.',
    ...calm,
  },
];

/** Real networks whose story is known: conflicts first, then those with outcasts, friendships, and the rest. */
export const knownNetworks: readonly KnownNetwork[] = [...conflicts, ...rejected, ...friendships, ...others];
