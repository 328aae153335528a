/** A place where two programs give two numbers that both look right: ours, the other one, and why. */
export type Convention = {
  readonly title: string;
  readonly why: string;
  /** A network on which the two differ. */
  readonly on: string;
  readonly ours: string;
  readonly other: string;
};

/** The numbers are those that `test/analysis/metrics/conventions.test.ts` holds. */
export const conventions: readonly Convention[] = [
  {
    title: 'Fragmentation over directed reachability or over weak components',
    why: 'Borgatti’s F asks who cannot reach whom; a program has to choose whether a tie may be walked against its direction. Telar has both and names which: `fragmentation.directed`, `fragmentation.weak`; by distance `fragmentation.distance.directed`, `fragmentation.distance`.',
    on: 'campnet (18 actors, directed)',
    ours: '`fragmentation.directed` .3268 and `fragmentation.weak` 0',
    other: 'UCINET’s cohesion prints only the first, KeyPlayer and 1 − sna connectedness only the second',
  },
  {
    title: 'The denominator of degree centralization',
    why: 'Freeman divides by the largest sum of gaps that a network of this size could have: (n−1)² for in- and out-degree, (n−1)(n−2) for an undirected network. Others allow self-ties and divide by n(n−1), or use the undirected one for directed data and pass 1.',
    on: 'one actor naming four others',
    ours: '`centralization.out-degree` 1 and `centralization.degree` 1',
    other:
      '1.33 over (n−1)(n−2) for the directed one; .60 over n(n−1) for the undirected one (igraph’s default)',
  },
  {
    title: 'Reciprocity never counts pairs without a tie',
    why: 'R `sna::grecip` by default asks in how many pairs the two directions agree, and two that name each other neither way agree as well: a sparse network looks reciprocal.',
    on: 'one actor naming four others',
    ours: '`reciprocity.arc` 0 and `reciprocity.dyad` 0',
    other: '.60 from sna grecip by default: (0 mutual + 6 empty)/10',
  },
  {
    title: 'Connectedness is weak',
    why: 'Krackhardt’s connectedness, and sna’s, ignores directions. The Connectedness of UCINET’s cohesion is 1 − its directed fragmentation.',
    on: 'campnet',
    ours: '`connectedness` 1',
    other: '.6732 from UCINET’s cohesion: 1 − `fragmentation.directed`',
  },
  {
    title: 'Constraint over the whole network or the ego network',
    why: 'Burt’s p_qj shares out what a contact invests. igraph and networkx share it over all ties of the contact, UCINET by default over those within the ego network. Ours is the first; `network: "ego"` gives the second.',
    on: 'ego–a, ego–b, a–b, and b tied with two outsiders',
    ours: '.9531 (0.625² + 0.75²)',
    other: '1.1250 within the ego network (2 · 0.75²)',
  },
  {
    title: 'Gatekeeper and representative by the formula',
    why: 'Versions of R sna swap the two columns. Telar defines them by where the three stand: i outside, v and k inside is a gatekeeper (it lets in); i and v inside, k outside is a representative (it takes out).',
    on: 'i→v→k with v and k in one group and i in another',
    ours: '`brokerage.gatekeeper` of v is 1, `brokerage.representative` 0',
    other: '0 and 1 under the swapped columns',
  },
  {
    title: 'Two-mode density counts the cells of the rectangle',
    why: 'Who attends what is a rectangle, actors by activities: nobody can be tied within a mode. Density over all pairs of both modes together is another, smaller number.',
    on: 'Davis’s 18 women at 14 events, 89 attendances',
    ours: '.3532 (89 of 252 cells)',
    other: '.1794 (89 of 32·31/2 pairs), which is what `density` gives if both modes are read as one network',
  },
  {
    title: 'Closeness is nearness',
    why: 'In Telar more closeness is closer. The column “Closeness” of UCINET’s multiple measures is farness, a sum of distances: more is farther. Its standard deviations divide by n, not by n−1.',
    on: 'the path a–b–c',
    ours: 'b 1, a .6667',
    other: 'farness: b 2, a 3; (n−1)/farness is ours on a connected network',
  },
  {
    title: 'Krackhardt’s efficiency over arcs',
    why: 'sna counts arcs beyond those that suffice; UCINET’s help counts ties of the underlying undirected network.',
    on: 'toy8, an example network of eight actors and eleven arcs',
    ours: '.8611 (5 surplus arcs of 36)',
    other: '.8667 over the underlying network (2 surplus ties of 15)',
  },
  {
    title: 'Strength is not cost, and other traps of weights',
    why: 'A strong tie is short, not long: strength is never read as distance. Betweenness, closeness and distances read `cost` where ties have one, and count steps otherwise. graphology reads `weight` as cost in betweenness and as strength in Louvain, PageRank and eigenvector; gives an isolated pair closeness 1 unless `wassermanFaust`; counts parallel ties, so that density passes 1; reads strength given as text as 1; gives NaN for the modularity of a network without ties; and Louvain without a seed changes from run to run.',
    on: 'a triangle with strengths 9, 9 and 1; a tied pair among five actors; two parallel ties',
    ours: 'betweenness of the middle actor 0 by steps and 1 only when costs 1/9, 1/9, 1 are given; closeness of the pair .25; density of a pair with parallel ties 1; strength as text refused; modularity without ties undefined (`no-ties`); the same groups for the same seed',
    other: 'closeness of the isolated pair 1 and density 2 in graphology as it comes',
  },
  {
    title: 'LUB as in R sna',
    why: 'A superior of an actor is one who reaches it. Here, as in sna’s lubness, a pair is in order when one of their shared superiors reaches all the others; by the textbook, when one of them is reached by all the others.',
    on: 'toy8',
    ours: '`lub` .5333 (7 violations of 15)',
    other: '.7333 by the textbook (4 violations of 15)',
  },
];
