import type { SourcedRecord, StoredRecord } from '../../contract/records.ts';
import { blankActor } from './describe-network.ts';
import { nationalKinds, nationalLayers, sizeAt } from './national/national-graph.ts';
import type { NationalGraph } from './national/national-graph.ts';
import { simulateNational } from './simulate-national.ts';

/** 20,000 actors and 150,000 ties: what a store is loaded with to see that it carries a country. */
const loadSize = {
  ...sizeAt(1),
  schools: 12_100,
  owners: 4_740,
  universities: 60,
  organisations: 1_600,
  programmes: 1_500,
  ties: 150_000,
} as const;

/**
 * A simulated national graph as records: one region, its comunas, actors and ties, all marked as simulated.
 * `scale` times 20,000 actors and 150,000 ties; 1 by default.
 */
export function nationalRecords({
  seed,
  scale = 1,
}: {
  seed: string | number;
  scale?: number;
}): SourcedRecord[] {
  const size = scale === 1 ? loadSize : sizeAt(scale);
  const graph = simulateNational({ seed, size });
  return [...places(graph), ...actors(graph), ...ties(graph)].map((record, place) => ({
    record,
    file: 'simulated-country',
    row: place + 1,
  }));
}

const comunaId = (comuna: number) => `comuna:sim-${comuna + 1}`;

function places(graph: NationalGraph): StoredRecord[] {
  const place = { type: 'territory' as const, simulated: true };
  return [
    {
      ...place,
      id: 'region:sim',
      kind: 'region',
      code: 'sim',
      name: 'Región simulada',
      parentId: null,
    },
    ...Array.from({ length: graph.comunas }, (_, comuna) => ({
      ...place,
      id: comunaId(comuna),
      kind: 'comuna' as const,
      code: `sim-${comuna + 1}`,
      name: `Comuna simulada ${comuna + 1}`,
      parentId: 'region:sim',
    })),
  ];
}

function actors(graph: NationalGraph): StoredRecord[] {
  const ownerOf = new Map<number, string>();
  graph.kind.forEach((layer, tie) => {
    if (nationalLayers[layer] === 'administers') ownerOf.set(graph.to[tie]!, graph.actors[graph.from[tie]!]!);
  });
  return graph.actors.map((id, i) => {
    const kind = nationalKinds[graph.actorKind[i]!]!;
    const comuna = graph.comuna[i]!;
    return {
      ...blankActor(id, `${id.replace(/^(.*):sim-(.*)$/, '$1 $2')} (simulated)`),
      kind,
      comunaId: comuna < 0 ? null : comunaId(comuna),
      state: kind === 'school' ? ('working' as const) : null,
      sostenedorId: ownerOf.get(i) ?? null,
    };
  });
}

function ties(graph: NationalGraph): StoredRecord[] {
  return Array.from(graph.kind, (layer, tie) => ({
    type: 'tie' as const,
    networkId: null,
    waveId: null,
    layer: nationalLayers[layer]!,
    from: graph.actors[graph.from[tie]!]!,
    to: graph.actors[graph.to[tie]!]!,
    strength: graph.strength[tie]!,
    sign: 1 as const,
    depth: null,
    reporter: null,
    reporterRole: null,
    validFrom: null,
    validTo: null,
    attributes: {},
  }));
}
