import { found, type Pattern, type Test } from './pattern.ts';
import { connectedShare, cutMembers, partsOf, partSizes } from './reach.ts';
import { contentLayers, tiedInAny, type WaveFrame } from './wave-frame.ts';
import { join, percent, say } from './wording.ts';

type Facts = {
  cuts: { member: number; fragmentation: number }[];
  fragmentation: number;
  /** Cut-schools that remain whatever the silent would have said. */
  robust: number[];
  betweennessConcentration: number | null;
};

function test(frame: WaveFrame): Test<Facts> {
  const layers = contentLayers(frame);
  const { n } = frame;
  const tied = tiedInAny(frame, layers);
  const cuts = cutMembers(tied, n);
  const facts: Facts = {
    cuts,
    fragmentation: 1 - connectedShare(partSizes(partsOf(tied, n)), n),
    robust: robustCuts(frame, tied),
    betweennessConcentration: concentration(tied, n),
  };
  if (layers.length === 0) return found(facts, { silent: 'layer-not-asked' });
  const open = cuts.length > 0 && facts.robust.length === 0 && frame.respondents < n;
  return found(facts, { holds: open ? null : cuts.length > 0, subjects: cuts.map(({ member }) => member) });
}

/** Cut-schools that stay so when every silent school is tied to everybody. */
function robustCuts(frame: WaveFrame, tied: Uint8Array): number[] {
  const { n } = frame;
  const most = Uint8Array.from(tied);
  for (let i = 0; i < n; i++)
    if (!frame.answered[i]) for (let j = 0; j < n; j++) if (i !== j) most[i * n + j] = most[j * n + i] = 1;
  return cutMembers(most, n).map(({ member }) => member);
}

/** HHI of betweenness: 1 when one school is on every shortest route between others; null when nobody is. */
function concentration(tied: Uint8Array, n: number): number | null {
  const between = new Float64Array(n);
  for (let s = 0; s < n; s++) addDependencies(tied, n, s, between);
  const total = between.reduce((sum, b) => sum + b, 0);
  return total === 0 ? null : between.reduce((sum, b) => sum + (b / total) ** 2, 0);
}

/** Brandes' accumulation from one source over a dense matrix. */
function addDependencies(tied: Uint8Array, n: number, source: number, between: Float64Array): void {
  const distance = new Int32Array(n).fill(-1);
  const routes = new Float64Array(n);
  const order = [source];
  distance[source] = 0;
  routes[source] = 1;
  for (let at = 0; at < order.length; at++) {
    const i = order[at]!;
    for (let j = 0; j < n; j++) {
      if (!tied[i * n + j]) continue;
      if (distance[j]! < 0) {
        distance[j] = distance[i]! + 1;
        order.push(j);
      }
      if (distance[j] === distance[i]! + 1) routes[j]! += routes[i]!;
    }
  }
  const dependency = new Float64Array(n);
  for (let at = order.length - 1; at > 0; at--) {
    const j = order[at]!;
    for (let i = 0; i < n; i++)
      if (tied[i * n + j] && distance[i] === distance[j]! - 1)
        dependency[i]! += (routes[i]! / routes[j]!) * (1 + dependency[j]!);
    between[j]! += dependency[j]!;
  }
}

function tell(frame: WaveFrame, { facts }: Test<Facts>): ReturnType<typeof say> {
  if (facts.cuts.length === 0)
    return say(
      'Ninguna escuela, al faltar ella sola, parte la red.',
      'No school, by leaving alone, breaks the network apart.',
    );
  const lines = facts.cuts.map(({ member, fragmentation }) =>
    say(
      `Si faltara ${frame.names[member]!}, el ${percent(fragmentation).es} de los pares restantes quedaría sin camino entre sí (hoy, ${percent(facts.fragmentation).es}).`,
      `Without ${frame.names[member]!}, ${percent(fragmentation).en} of the remaining pairs would have no route between them (today ${percent(facts.fragmentation).en}).`,
    ),
  );
  const open = frame.respondents < frame.n && facts.robust.length < facts.cuts.length;
  return join(
    ...lines,
    open
      ? say(
          'Parte de esto podría cambiar con las respuestas que faltan.',
          'Some of this could change with the answers that are missing.',
        )
      : null,
  );
}

/**
 * Bottleneck: schools whose leaving alone breaks the network apart, and what their leaving does. A fact, not a test.
 *
 *   cut-schools of the undirected network; F after removal = share of remaining pairs without a route; HHI of betweenness
 *
 * Source      articulation points; fragmentation Borgatti 2006, doi:10.1007/s10588-006-7084-x; HHI of betweenness shares
 * Reads       `knowledge` and `joint-work`, a pair being tied when either reports either
 * Returns     cut-schools with F after removal; no p and no error rate
 * Undefined   no layer of collaboration asked: `layer-not-asked`
 * Cost        O(n³)
 */
export const bottleneck: Pattern<Facts> = {
  id: 'bottleneck',
  name: say('Escuelas de las que depende la conexión', 'Schools on which the connection depends'),
  construct: say(
    'Al faltar una sola escuela, otras quedan sin camino entre sí.',
    'With a single school gone, others have no route between them.',
  ),
  source:
    'A fact of the network (articulation points). In 5–6 % of ordinary networks it occurs by chance alone',
  inputs: ['knowledge', 'joint-work', 'responses'],
  statistic: say(
    'Escuelas de corte y fragmentación F después de quitarlas.',
    'Cut-schools and fragmentation F after removing them.',
  ),
  null: say('Ninguna: es un hecho.', 'None: a fact.'),
  silentWhen: say(
    'Calla si las respuestas que faltan podrían deshacer todos los cortes.',
    'Silent when the missing answers could undo every cut.',
  ),
  cannotSee: say('Caminos que pasan fuera de la red.', 'Routes that pass outside the network.'),
  questions: [
    say(
      '¿Qué pasaría con los demás si esta escuela cambiara de equipo?',
      'What would happen to the others if this school changed its team?',
    ),
    say(
      '¿Qué dos escuelas podrían conectarse sin pasar por ella?',
      'Which two schools could connect without passing through it?',
    ),
  ],
  uses: [],
  fixed: {},
  needsRoster: false,
  ratings: [],
  reads: contentLayers,
  test,
  tell,
  show: (frame, { facts }) => ({
    cutSchools: facts.cuts.map(({ member, fragmentation }) => ({
      actor: frame.ids[member]!,
      fragmentationWithout: fragmentation,
      robust: facts.robust.includes(member),
    })),
    fragmentation: facts.fragmentation,
    betweennessConcentration: facts.betweennessConcentration,
  }),
  bounds: (_, { facts }) => ({
    low: Math.min(facts.robust.length, facts.cuts.length),
    high: facts.cuts.length,
  }),
  lookAlikes: (frame) => [
    {
      id: 'unanswered-survey',
      checked: frame.respondents < frame.n ? 'possible' : 'ruled-out',
      text: say(
        'Lazos que nadie contó porque alguien no respondió.',
        'Ties nobody told because somebody did not answer.',
      ),
    },
    {
      id: 'agreed-coordinator',
      checked: frame.coordinators.length > 0 ? 'possible' : 'cannot-tell',
      text: say(
        'Una coordinación que conecta porque ese es su encargo.',
        'A coordinator that connects because that is its task.',
      ),
    },
  ],
};
