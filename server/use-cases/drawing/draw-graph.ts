import type { z } from 'zod';
import type { GraphActor, GraphAnswer, GraphScope, GraphTie } from '../../../contract/graphs.ts';
import { layerById } from '../../../contract/layers.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { byCodeUnit, byId } from '../../../contract/text-order.ts';
import type { Position } from '../../analysis/layout/layout-graph.ts';
import type { Dependencies } from '../dependencies.ts';
import { positionsOf } from './positions-of.ts';

type Actor = RecordOf<'actor'>;
type Tie = RecordOf<'tie'>;

/** What to draw: actors and ties as stored, and what the legend must say of them. */
export type Drawing = {
  /** False: the ties have no direction, whatever their layers usually have. */
  hasDirection?: boolean;
  scope: z.input<typeof GraphScope>;
  /** Names the facts that are drawn: the version of the store with the request. */
  datasetHash: string;
  actors: Actor[];
  /** Ties shown. */
  ties: Tie[];
  /** Ties that decide positions: all waves of a network, so that actors stay where they are from wave to wave. */
  layoutTies: Tie[];
  layout?: 'organic' | 'geographic';
  seed: number;
  comunaNames: ReadonlyMap<string, string>;
  roles: ReadonlyMap<string, string>;
  responded: ReadonlyMap<string, boolean>;
};

/** Gives every actor a position and answers in the shape of the contract. */
export async function drawGraph(
  telar: Pick<Dependencies, 'pools' | 'cache'>,
  drawing: Drawing,
  signal: AbortSignal,
): Promise<GraphAnswer> {
  const actors = drawing.actors.toSorted(byId);
  const positions = await positionsOf(telar, { ...drawing, actors }, signal);
  return {
    scope: drawing.scope,
    datasetHash: drawing.datasetHash,
    actors: actors.map((actor, at) => drawnActor(actor, drawing, positions[at] ?? centre)),
    ties: drawing.ties.map((tie, at) => drawnTie(tie, at, drawing.hasDirection ?? true)),
  };
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
    directed: hasDirection && layerById(tie.layer).directed,
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
    .toSorted((a, b) => byCodeUnit(a.layer, b.layer));
}
