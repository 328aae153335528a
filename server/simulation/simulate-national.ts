import { createRandom } from '../analysis/random.ts';
import { adviseSchools } from './national/advise-schools.ts';
import { collaborate } from './national/collaborate.ts';
import { conveneNetworks } from './national/convene-networks.ts';
import { nationalKinds, sizeAt, startsOf, TieCollector } from './national/national-graph.ts';
import type { NationalGraph, NationalSize } from './national/national-graph.ts';
import { runSchools } from './national/run-schools.ts';
import { locateSchools } from './national/locate-schools.ts';

/**
 * A graph of the size and rough shape of the country: schools in comunas of unequal size with their owners, networks,
 * advisers and ties to each other. For benchmarks and load tests; nothing in it exists. At scale 1: 19,060 actors,
 * 145,500 directed ties, about 134,000 pairs. Cost O(ties), under a second at scale 1.
 *
 * @param size counts to use instead of those of `scale`
 */
export function simulateNational({
  seed,
  scale = 1,
  size = sizeAt(scale),
}: {
  seed: string | number;
  scale?: number;
  size?: NationalSize;
}): NationalGraph {
  const random = createRandom(`national/${seed}`);
  const starts = startsOf(size);
  const actors = starts[5];
  const ties = new TieCollector(actors);
  const settlement = locateSchools(size, actors, random.fork('settle'));
  runSchools(size, settlement, ties, random.fork('owners'));
  const networks = conveneNetworks(size, settlement, ties, random.fork('networks'));
  adviseSchools(size, settlement, ties, random.fork('advisers'));
  collaborate(size, settlement, networks, ties, random.fork('schools'));
  const actorKind = new Uint8Array(actors);
  for (let kind = 0; kind < nationalKinds.length; kind++)
    actorKind.fill(kind, starts[kind], starts[kind + 1]);
  return {
    actors: Array.from(actorKind, (kind, i) => `${nationalKinds[kind]!}:sim-${i - starts[kind]! + 1}`),
    actorKind,
    comuna: settlement.comunaOf,
    comunas: size.comunas,
    from: Int32Array.from(ties.from),
    to: Int32Array.from(ties.to),
    strength: Float64Array.from(ties.strength),
    kind: Uint8Array.from(ties.kind),
  };
}
