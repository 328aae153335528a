import type { z } from 'zod';
import type { GraphActor, GraphAnswer, GraphScope, GraphTie } from '../../contract/graphs.ts';
import { layers as layerCatalogue } from '../../contract/layers.ts';
import type { RecordOf } from '../../contract/records.ts';
import type { Position } from '../analysis/layout/layout-graph.ts';
import { buildGraph } from '../analysis/network-graph.ts';
import { datasetHash } from './dataset-hash.ts';
import type { Dependencies } from './dependencies.ts';

type Actor = RecordOf<'actor'>;
type Tie = RecordOf<'tie'>;

/** What to draw: actors and ties as stored, and what the legend must say of them. */
export type Drawing = {
  /** False: the ties have no direction, whatever their layers usually have. */
  hasDirection?: boolean;
  scope: z.input<typeof GraphScope>;
  actors: Actor[];
  /** Ties shown. */
  ties: Tie[];
  /** Ties that decide positions: all waves of a network, so that actors stay where they are from wave to wave. */
  layoutTies: Tie[];
  seed: number;
  comunaNames: ReadonlyMap<string, string>;
  roles: ReadonlyMap<string, string>;
  responded: ReadonlyMap<string, boolean>;
};

/** Gives every actor a seeded position and answers in the shape of the contract. */
export async function drawGraph(
  { analysis, memory }: Pick<Dependencies, 'analysis' | 'memory'>,
  drawing: Drawing,
): Promise<GraphAnswer> {
  const actors = drawing.actors.toSorted((a, b) => compare(a.id, b.id));
  const graph = buildGraph({
    directed: false,
    actors: actors.map((actor) => actor.id),
    ties: simplePairs(drawing.layoutTies, new Set(actors.map((actor) => actor.id))),
  });
  const layoutHash = datasetHash(graph.actors, [...graph.from], [...graph.to], drawing.seed);
  const places = await memory.recall(`layout ${layoutHash}`, () =>
    analysis.run('layout', { graph, seed: drawing.seed }),
  );
  return {
    scope: drawing.scope,
    datasetHash: datasetHash(drawing.actors, drawing.ties),
    actors: actors.map((actor, position) => drawnActor(actor, drawing, places[position] ?? centre)),
    ties: drawing.ties.map((tie, position) => drawnTie(tie, position, drawing.hasDirection ?? true)),
  };
}

/** One tie a pair, whatever its layers and directions: what pulls two actors together in the picture. */
function simplePairs(ties: readonly Tie[], known: ReadonlySet<string>): { from: string; to: string }[] {
  const pairs = new Map<string, { from: string; to: string }>();
  for (const tie of ties) {
    if (tie.sign < 0 || tie.from === tie.to || !known.has(tie.from) || !known.has(tie.to)) continue;
    const [from, to] = tie.from < tie.to ? [tie.from, tie.to] : [tie.to, tie.from];
    pairs.set(`${from}\n${to}`, { from, to });
  }
  return [...pairs.values()].toSorted((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
}

const centre: Position = { x: 0.5, y: 0.5 };

function drawnActor(actor: Actor, drawing: Drawing, { x, y }: Position): GraphActor {
  const { type: _type, rbd: _rbd, legalKind, setSize: _size, attributes: _attributes, ...shown } = actor;
  return {
    ...shown,
    subKind: actor.subKind ?? legalKind,
    comunaName: (actor.comunaId === null ? null : drawing.comunaNames.get(actor.comunaId)) ?? null,
    role: drawing.roles.get(actor.id) ?? null,
    responded: drawing.responded.get(actor.id) ?? null,
    x,
    y,
  };
}

function drawnTie(tie: Tie, position: number, hasDirection: boolean): GraphTie {
  return {
    id: `t${String(position)}`,
    from: tie.from,
    to: tie.to,
    layer: tie.layer,
    directed: hasDirection && (layerCatalogue.find((layer) => layer.id === tie.layer)?.directed ?? true),
    sign: tie.sign,
    strength: tie.strength,
    depth: tie.depth,
    validFrom: tie.validFrom,
    validTo: tie.validTo,
  };
}

/** How many ties each layer has, by name, for the menu of layers. */
export function tiesByLayer(ties: readonly Tie[]): { layer: string; ties: number }[] {
  const counts = new Map<string, number>();
  for (const tie of ties) counts.set(tie.layer, (counts.get(tie.layer) ?? 0) + 1);
  return [...counts]
    .map(([layer, count]) => ({ layer, ties: count }))
    .toSorted((a, b) => compare(a.layer, b.layer));
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
