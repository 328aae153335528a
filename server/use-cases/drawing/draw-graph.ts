import { englishShown, factsOf } from '../../../contract/english.ts';
import type { GraphActor, GraphAnswer, GraphTie } from '../../../contract/graphs.ts';
import { layerById } from '../../../contract/layers.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { byCodeUnit, byId } from '../../../contract/text-order.ts';
import type { Position } from '../../analysis/layout/layout-graph.ts';
import { isUndated } from '../../analysis/survey-wave/ties-of-wave.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Drawing } from './drawing.ts';
import { hashOfDrawing } from './hash-of-drawing.ts';
import { positionsOf } from './positions-of.ts';

type Actor = RecordOf<'actor'>;
type Tie = RecordOf<'tie'>;

/** Gives every actor a position and answers in the shape of the contract. */
export async function drawGraph(
  telar: Pick<Dependencies, 'pools' | 'cache'>,
  drawing: Drawing,
  signal: AbortSignal,
): Promise<GraphAnswer> {
  const stored = drawing.actors.toSorted(byId);
  const positions = await positionsOf(telar, { ...drawing, actors: stored }, signal);
  const actors = stored.flatMap((actor, at) =>
    drawing.absent?.has(actor.id) === true ? [] : [drawnActor(actor, drawing, positions[at] ?? centre)],
  );
  const ties = drawing.ties.map((tie, at) => drawnTie(tie, at, drawing));
  return { scope: drawing.scope, datasetHash: hashOfDrawing(actors, ties), actors, ties };
}

const centre: Position = { x: 0.5, y: 0.5 };

function drawnActor(actor: Actor, drawing: Drawing, { x, y }: Position): GraphActor {
  const { type: _type, rbd: _rbd, legalKind, setSize: _size, attributes, ...shown } = actor;
  return {
    ...shown,
    ...englishShown({ attributes }),
    subKind: actor.subKind ?? legalKind,
    comunaName: (actor.comunaId === null ? null : drawing.comunaNames.get(actor.comunaId)) ?? null,
    role: drawing.roles.get(actor.id) ?? null,
    responded: drawing.responded.get(actor.id) ?? null,
    x,
    y,
  };
}

/** A large picture has many ties without any of these: only what there is is given. */
function factsOfTie({ attributes }: Tie): Pick<GraphTie, 'attributes' | 'english'> {
  const facts = factsOf(attributes);
  return {
    ...(Object.keys(facts).length === 0 ? {} : { attributes: facts }),
    ...englishShown({ attributes }),
  };
}

/** Only a picture of a slice or a year can hold ties that its date does not vouch for. */
function drawnTie(tie: Tie, position: number, { hasDirection = true, scope }: Drawing): GraphTie {
  const isOfSomeTime = scope.wave !== null || scope.year !== null;
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
    ...(isOfSomeTime && isUndated(tie) ? { undated: true } : {}),
    ...factsOfTie(tie),
  };
}

/** What is derived is drawn only when it is chosen: neither nearness nor a common list of members is collaboration. */
export const isShownLayer = (layer: string, chosen: readonly string[]): boolean =>
  chosen.length === 0 ? !layerById(layer).derived : chosen.includes(layer);

/** How many ties each layer has, by name, for the menu of layers. */
export function tiesByLayer(ties: readonly Tie[]): { layer: string; ties: number }[] {
  const counts = new Map<string, number>();
  for (const tie of ties) counts.set(tie.layer, (counts.get(tie.layer) ?? 0) + 1);
  return [...counts]
    .map(([layer, count]) => ({ layer, ties: count }))
    .toSorted((a, b) => byCodeUnit(a.layer, b.layer));
}
