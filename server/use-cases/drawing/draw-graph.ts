import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { englishShown, factsOf } from '../../../contract/english.ts';
import { GraphActor, type GraphAnswer, type GraphTie } from '../../../contract/graphs.ts';
import { layerById } from '../../../contract/layers.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { byId } from '../../../contract/text-order.ts';
import type { WaveAnswer } from '../../analysis/graph/wave-answers.ts';
import { reportersOf, type AccountedTie } from '../../analysis/graph/merge-accounts.ts';
import type { Position } from '../../analysis/layout/layout-graph.ts';
import { isUndated } from '../../analysis/survey-wave/ties-of-wave.ts';
import { mapInTurns, runInTurns } from '../../runtime/run-in-turns.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Drawing } from './drawing.ts';
import { hashSteps } from './hash-of-drawing.ts';
import { positionsOf } from './positions-of.ts';

type Actor = RecordOf<'actor'>;
type Tie = RecordOf<'tie'>;

/** Actors up to which each is given with all facts of its source. */
const mostWithFacts = 5000;

/** Gives every actor a position and answers in the shape of the contract. */
export async function drawGraph(
  telar: Pick<Dependencies, 'pools' | 'cache'>,
  drawing: Drawing,
  signal: AbortSignal,
): Promise<GraphAnswer> {
  const stored = drawing.actors.toSorted(byId);
  const positions = await positionsOf(telar, { ...drawing, actors: stored }, signal);
  await yieldToOthers();
  const drawn = await mapInTurns(stored, (actor, at) =>
    drawing.absent?.has(actor.id) === true ? null : drawnActor(actor, drawing, positions[at] ?? centre),
  );
  const actors = drawn.filter((actor) => actor !== null);
  const ties = await mapInTurns(drawing.ties, (tie, at) => drawnTie(tie, at, drawing));
  const datasetHash = await runInTurns(hashSteps(actors, ties));
  return { scope: drawing.scope, datasetHash, actors, ties };
}

const centre: Position = { x: 0.5, y: 0.5 };

function drawnActor(actor: Actor, drawing: Drawing, { x, y }: Position): GraphActor {
  const { type: _type, rbd: _rbd, legalKind, setSize: _size, attributes, ...shown } = actor;
  const left = drawing.left?.get(actor.id);
  return {
    ...shown,
    ...englishShown({ attributes }),
    subKind: actor.subKind ?? legalKind,
    comunaName: (actor.comunaId === null ? null : drawing.comunaNames.get(actor.comunaId)) ?? null,
    role: drawing.roles.get(actor.id) ?? null,
    ...answerShown(drawing.answers.get(actor.id)),
    x,
    y,
    ...(left === undefined ? {} : { left }),
    ...(drawing.actors.length > mostWithFacts ? {} : factsShown(ownFacts(actor))),
  };
}

const answerShown = (answer: WaveAnswer | undefined): Pick<GraphActor, 'responded' | 'leftOpen'> => ({
  responded: answer?.answered ?? null,
  ...(answer !== undefined && answer.open.length > 0 ? { leftOpen: [...answer.open] } : {}),
});

/** What the source says of an actor that no field of the answer holds. */
const ownFacts = ({ attributes }: Actor): Actor['attributes'] =>
  Object.fromEntries(Object.entries(factsOf(attributes)).filter(([name]) => !(name in GraphActor.shape)));

/** A large picture has much without any facts: only what there is is given. */
const factsShown = (facts: Tie['attributes']): Pick<GraphTie, 'attributes'> =>
  Object.keys(facts).length === 0 ? {} : { attributes: facts };

/** Accounts where there are several, and who gave them as far as they are known. */
function accountsShown(tie: AccountedTie): Pick<GraphTie, 'mentions' | 'reporters'> {
  const { length } = tie.accounts;
  const reporters = reportersOf(tie);
  return {
    ...(length > 1 ? { mentions: length } : {}),
    ...(reporters.length > 0 ? { reporters } : {}),
  };
}

/** Only a picture of a slice or a year can hold ties that its date does not vouch for. */
function drawnTie(drawn: AccountedTie, position: number, { hasDirection = true, scope }: Drawing): GraphTie {
  const { tie } = drawn;
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
    ...accountsShown(drawn),
    ...factsShown(factsOf(tie.attributes)),
    ...englishShown(tie),
  };
}

/** What is derived is drawn only when it is chosen: neither nearness nor a common list of members is collaboration. */
export const isShownLayer = (layer: string, chosen: readonly string[]): boolean =>
  chosen.length === 0 ? !layerById(layer).derived : chosen.includes(layer);
