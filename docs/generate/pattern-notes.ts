import type { Bilingual } from '../../contract/identifiers.ts';

/** What the catalogue does not say of a pattern: how it looks to a planner, and what the test takes for granted. */
export type PatternNotes = {
  readonly looks: Bilingual;
  /** What to do with a flag, and what not. */
  readonly then: Bilingual;
  /** For methodologists, in full; Markdown. */
  readonly test: readonly string[];
  readonly assumptions: readonly string[];
};

export const patternNotes: Readonly<Record<string, PatternNotes>> = {
  'sleeping-partner': {
    looks: {
      es: 'La escuela está en la nómina y respondió la encuesta, pero ni ella ni las demás cuentan que haya entregado conocimiento o trabajado con alguien, en ninguna de sus encuestas, mientras las demás sí lo hacen. Si además viene a menos de la mitad de lo que vienen las otras, la señal es más fuerte.',
      en: 'The school is on the list and answered the survey, yet neither it nor the others tell of any knowledge it gave or work it shared, in any of its surveys, while the others do. If it also comes to under half of what the others come to, the sign is stronger.',
    },
    then: {
      es: 'Llame antes de escribir. Muchas veces no hay quien reemplace a la persona que tendría que salir, o la red no le ofrece nada que necesite. La escuela no se evalúa: se le pregunta.',
      en: 'Call before you write. Often nobody can stand in for the person who would have to leave, or the network offers nothing the school needs. The school is not being graded: it is being asked.',
    },
    test: [
      'For member i: x contributions in k chances, over all its waves. A chance is a pair in which both answered; a contribution is knowledge given or joint work, as either end reports it. `p = P(BetaBinomial(k, μ, ρ) ≤ x)`.',
      '`μ` is the share of the others, with half a success and half a failure added; `ρ = (16ρ₀ + (h − 1)·max(0, ρ̂)) / (15 + h)`, h the other members, ρ̂ the moment estimate from them.',
      'Attendance the same way, and only where it is under half the others’ rate: then both tails are joined by Brown’s rule with correlation .3; otherwise the tail of contributions pays twice.',
      'Holm over the members looked at. Flagged only with 0 contributions over all waves.',
      'Never `not-flagged` while a member that did not answer, and of whom the others tell no contribution either, would be flagged had it answered the same: then `depends-on-missing`. That rule flags nothing.',
    ],
    assumptions: [
      'The others are a fair yardstick: the member had the same chances and was asked the same questions.',
      'Members differ in activity no more than the overdispersion allows for.',
    ],
  },
  'power-struggle': {
    looks: {
      es: 'Dos escuelas son las más seguidas, cada una por un grupo que casi no sigue a la otra, y entre ellas no hay ningún lazo positivo: cada bando tiene su versión de quién conduce. A veces las dos informan tensión.',
      en: 'Two schools are followed most, each by a set that hardly follows the other, and no positive tie joins the two: each camp has its own account of who leads. Sometimes the two report tension.',
    },
    then: {
      es: 'Hable con cada parte por separado y sin nombrar bandos. Pregunte primero si las dos cabezas responden a grupos acordados. Una sola conducción fuerte no es esto, y un debate franco tampoco.',
      en: 'Talk with each side by itself and name no camps. Ask first whether the two heads stand for agreed groups. One strong lead is not this, nor is a frank debate.',
    },
    test: [
      'Following: `leadership` if it was asked, else the mean over knowledge (the receiver follows the giver), joint work and trust. For a pair a, b without a positive tie between them, both of whom answered (one of them is enough where `leadership` was asked: a nomination is the word of the one who gives it): s_a, s_b what the others give each, v respondents other than the two, J the Jaccard of their followings.',
      '`C = 2·min(s_a, s_b)/v·(1 − J)^(3/2) + |S_a ∪ S_b|/10v`, largest over pairs of which one is the most followed of all and each camp, its leader included, is a third of all: s + 1 ≥ (v + 2)/3. Equal C are ordered by how much more the camps are tied inside than across in layers that did not make the following; where they are tied more across than inside nothing is flagged (`borderline`).',
      'Tension: `p = min(p, max(p/4, Fisher(p, p_T)))`, p_T hypergeometric for tension of a leader with the rival or the rival’s followers.',
      'Signed route (≥ 3 pairs in tension and at least one signed pair in five tense): exact frustration of the best split in two camps, signs shuffled inside and across groups. Weighted Simes of the two routes.',
      'Never `not-flagged` while missing answers at their best, or one member’s answer less, would give a contest large enough: then `depends-on-missing` or `borderline`. That rule flags nothing.',
      'Freeman centralization is blind here: one dominant hub is central and no struggle. It is among the look-alikes that the benchmark tests (docs/validity.md).',
    ],
    assumptions: [
      'What a survey calls leadership, knowledge, work or trust tells who follows whom.',
      'C is this project’s own measure and experimental. Two of its conditions (one leader is the most followed, each camp is a third) and its exponents were settled after looking at real networks; the networks on which it stays silent are therefore no independent proof.',
    ],
  },
  'internal-competition': {
    looks: {
      es: 'La red trabaja en bloques: mucho dentro de cada uno y casi nada entre ellos, más de lo que explica que las escuelas prefieran a las de su sostenedor o su comuna. Puede haber escuelas que compiten por los mismos estudiantes.',
      en: 'The network works in blocks: much inside each and hardly anything across, beyond what preferring one’s own sostenedor or comuna explains. Schools may be competing for the same pupils.',
    },
    then: {
      es: 'Mire primero si los bloques son subgrupos acordados (nivel, especialidad, microcentro) o si los separa la distancia. Si no, busque una tarea que necesite a los dos.',
      en: 'See first whether the blocks are agreed subgroups (level, subject, microcentre) or lie far apart. If not, look for a task that needs both.',
    },
    test: [
      'A pair is tied when either end reports knowledge or joint work; pairs of respondents only. For each known grouping with w of m ties inside, N_w pairs inside and N_b across: `P(W ≥ w) = Σ_{k≥w} C(N_w,k)·C(N_b,m−k)·ω₀^k / Σ_k C(N_w,k)·C(N_b,m−k)·ω₀^k`.',
      'Best modularity over all splits in two parts of at least n/4, exact up to n = 16, against networks of m ties with two hidden halves that prefer their own ω₀ times; tabulated by n and m.',
      'Simes over the routes that could reach α given the numbers of pairs and ties.',
    ],
    assumptions: [
      'Up to ω₀ = 3 times the odds for one’s own is ordinary, whether the group is known or hidden.',
      'Two blocks: three or more are seen only as far as a split in two catches them.',
    ],
  },
  'one-way-knowledge': {
    looks: {
      es: 'Unas pocas escuelas entregan, las demás reciben, y casi ningún par se devuelve. O hay escuelas a las que nunca nadie pregunta qué saben.',
      en: 'A few schools give, the others take, and hardly any pair gives back. Or there are schools that nobody ever asks what they know.',
    },
    then: {
      es: 'Averigüe qué saben las que no entregan: casi siempre algo. Un acompañamiento a escuelas nuevas va en un solo sentido y está bien así.',
      en: 'Find out what those who do not give know: nearly always something. Mentoring new schools goes one way, and rightly so.',
    },
    test: [
      'M mutual pairs among n respondents with m arcs of `knowledge`, as either end reports them. With D = n(n−1)/2: `P(M = k) = C(D,k)·C(D−k, m−2k)·2^(m−2k) / C(2D, m)`; `p = P(M ≤ observed)`, exact. Check: n 6, m 9, no mutual pair: p .179; n 9, m 22: p .0089.',
      'The p is given whenever the gates are passed and there is an arc. Over a territory, the exact distributions are convolved and the sum of M tested.',
    ],
    assumptions: [
      'Arcs at random given their number. It is the one null without popularity or groups; both would make mutual pairs more frequent, so that the test errs on the side of silence.',
    ],
  },
  'diffuse-roles': {
    looks: {
      es: 'Pregunte quién coordina y cada escuela nombra a otra. Hay compromisos sin responsable, o varios que se dicen a cargo de lo mismo.',
      en: 'Ask who coordinates and each school names another one. There are commitments without an owner, or several who say they are in charge of the same thing.',
    },
    then: {
      es: 'Acuerden por escrito quién convoca, quién registra y quién hace seguimiento. Que conduzcan varias no es el problema; que no se sepa quiénes, sí.',
      en: 'Agree in writing who calls, who records and who follows up. Several leading is not the problem; not knowing who is.',
    },
    test: [
      'k respondents name somebody in `coordination`; x of them name the one most named (declared coordinators count as one). `p = P(Bin(k, 2/3) ≤ x)`.',
      'Blank answers, several declared coordinators and commitments without owner are facts beside it and change no p.',
    ],
    assumptions: [
      'In an ordinary network at least two in three who name a coordinator name the same; voters answer independently.',
      'Naming nobody is a blank, not a disagreement.',
    ],
  },
  'contrived-collegiality': {
    looks: {
      es: 'Todas vienen a la reunión obligatoria, y entre reuniones casi nadie trabaja con nadie más allá de informarse. La agenda viene de fuera.',
      en: 'Everybody comes to the mandated meeting, and between meetings hardly anybody works with anybody beyond passing on information. The agenda comes from outside.',
    },
    then: {
      es: 'Pregunte qué harían juntas si la reunión no fuera obligatoria. Que la ley pida colaborar no la vuelve forzada, y una red nueva todavía puede estar en manos de quien la convoca.',
      en: 'Ask what they would do together if the meeting were not mandatory. Collaboration asked for by law is not thereby contrived, and a new network may still be carried by whoever convenes it.',
    },
    test: [
      'Asked from the second wave on, where attendance at mandated activities is ≥ 70 %. R respondents, x of whom report any joint work of collaborative or cooperative depth: `p = P(Bin(R, 1/2) ≤ x)`.',
      'Flagged only if deep reports are also fewer among all reports of joint work than an ordinary network shows: `P(Σ_i BetaBinomial(J_i, 1/2, .1) ≤ deep) ≤ .5`; otherwise `too-sparse-to-tell`, because with hardly any joint work there is hardly any deep joint work.',
    ],
    assumptions: [
      'In an ordinary network that meets, at least half the schools report some joint work of depth by the second wave.',
      'The survey asked for depth and the words meant the same to all.',
    ],
  },
  'external-dependence': {
    looks: {
      es: 'Quite del dibujo a la asesoría externa y la red se deshace: las escuelas se conectan con ella, no entre ellas.',
      en: 'Take the outside adviser out of the picture and the network comes apart: the schools are connected with it, not with each other.',
    },
    then: {
      es: 'Un buen apoyo puede ser el único lazo al comienzo. La pregunta es qué quedará en marzo, y quién lo tomará; hágala antes de que el contrato termine.',
      en: 'Good support may be the only link at the start. The question is what will remain when it ends, and who takes it over; ask before the contract ends.',
    },
    test: [
      'A rule without p. c₁ the share of school pairs connected with the externals, c₀ without them: flagged when `c₁ ≥ .6`, `c₀ ≤ c₁/2`, and losing any equally many schools would hurt less.',
      'A silent school is assumed to tell at most as many ties that nobody else tells, and to have at most as many ties in all, as the busiest that answered; the rule must hold under that too. For ended contracts, which ties ended with them.',
    ],
    assumptions: [
      'Who is external is known (members as adviser, or `assists` ties).',
      'Both `knowledge` and `joint-work` were asked, or ties among schools are missing by design.',
    ],
  },
  'isolated-school': {
    looks: {
      es: 'La escuela respondió, no nombra a nadie y nadie la nombra. Es distinto de la que no respondió (nada se sabe de ella), de la que nombra y no es nombrada, y de la que está lejos de todas.',
      en: 'The school answered, names nobody and is named by nobody. That differs from one that did not answer (nothing is known of it), one that names and is not named, and one far from all others.',
    },
    then: {
      es: 'Es un hecho, no una prueba: por puro azar ocurre también en redes sanas. Pregunte qué le impide participar y con quién trabaja fuera de esta red.',
      en: 'It is a fact, not a test: by mere chance it occurs in healthy networks too. Ask what keeps it from taking part and with whom it works outside this network.',
    },
    test: [
      'A fact with a state a school: did not answer · names nobody, named by nobody · named but names nobody · names but named by nobody · remote (nearest member farther than max(15 km, 3 × the median)).',
      'Beside it, how often chance brings it about: silence `P(out = 0) = C(N−n+1, m)/C(N, m)`, N = n(n−1); isolation over connected pairs `C(D−n+1, M+As)/C(D, M+As)`, D = n(n−1)/2.',
    ],
    assumptions: [
      'None beyond the roster being known. Distance is a straight line between points of the register.',
    ],
  },
  bottleneck: {
    looks: {
      es: 'Una sola escuela une partes que sin ella no tendrían camino entre sí. Si cambia su equipo, la red se corta.',
      en: 'A single school joins parts that would have no route between them without it. If its team changes, the network is cut.',
    },
    then: {
      es: 'Muchas veces es quien coordina, y conectar es su encargo. Lo que conviene es un segundo camino: dos escuelas que se conecten sin pasar por ella.',
      en: 'Often it is the coordinator, and connecting is its task. What helps is a second route: two schools connected without passing through it.',
    },
    test: [
      'Articulation points of the undirected network of `knowledge` and `joint-work`, F (`fragmentation.weak`) after each is removed, and the concentration of betweenness (`hhi.betweenness`).',
      'No p: in sparse networks cut-schools are common. Told only if the missing answers could not undo every cut.',
    ],
    assumptions: ['Routes outside the network do not count, because they are not known.'],
  },
};
