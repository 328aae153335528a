import { pairKey } from '../pair-key.ts';
import type { ProblemCode, ProblemValues } from '../../../contract/problem-sentences.ts';
import { codedProblem } from '../../../contract/problems.ts';
import type { Edit, EditEffect } from '../../../contract/what-if.ts';
import { type NetworkGraph, type TieSource, buildGraph } from '../graph/network-graph.ts';

type Draft = {
  directed: boolean;
  actors: Map<string, { attributes: Record<string, string | null>; responded: boolean | null }>;
  ties: Map<string, TieSource>;
  /** Actors that are known and not in the graph, those among them whom an edit removed. */
  outside: Set<string>;
};
/** Why an edit changed nothing; `null`: it did. */
type Reason = EditEffect['reason'];
type EditOf<Kind extends Edit['edit']> = Extract<Edit, { edit: Kind }>;
type Refuse = (code: ProblemCode, values: ProblemValues) => never;

/** A graph as it would be, and why each edit changed nothing; `null`: it did. */
export type EditedGraph = { graph: NetworkGraph; reasons: Reason[] };

/**
 * A copy of a graph with some edits made in order. A removed actor takes its ties with it. An edit that finds things as
 * it wants them, or an actor that is not in the graph, changes nothing and says why.
 *
 * @param outside ids of actors that are known, and not in the graph
 * @throws TelarProblem `invalid-request` naming the edit: an actor that nobody knows or that is there already, a self-tie
 */
export function applyEdits(
  graph: NetworkGraph,
  edits: readonly Edit[],
  outside: readonly string[] = [],
): EditedGraph {
  if (edits.length === 0) return { graph, reasons: [] };
  const draft = draftOf(graph, outside);
  const reasons = edits.map((edit, index) => applyEdit(draft, edit, index));
  return { graph: graphOfDraft(draft, graph), reasons };
}

function draftOf(graph: NetworkGraph, outside: readonly string[]): Draft {
  const names = Object.keys(graph.attributes);
  const actors = graph.actors.map((id, position) => {
    const attributes = Object.fromEntries(
      names.map((name) => [name, graph.attributes[name]?.[position] ?? null]),
    );
    return [id, { attributes, responded: graph.responded[position] ?? null }] as const;
  });
  const ties = Array.from(graph.from, (from, index): [string, TieSource] => {
    const tie: TieSource = {
      from: graph.actors[from]!,
      to: graph.actors[graph.to[index]!]!,
      strength: graph.strength[index]!,
      sign: graph.sign[index] === -1 ? -1 : 1,
      ...(graph.cost === null ? {} : { cost: graph.cost[index]! }),
    };
    return [keyOf(graph, tie), tie];
  });
  const { directed } = graph;
  return { directed, actors: new Map(actors), ties: new Map(ties), outside: new Set(outside) };
}

function applyEdit(draft: Draft, edit: Edit, index: number): Reason {
  const refuse: Refuse = (code, values) => {
    const named = { edit: index + 1, kind: edit.edit, ...values };
    throw codedProblem(code, named, `edits.${String(index)}`);
  };
  switch (edit.edit) {
    case 'add-actor':
      return addActor(draft, edit, refuse);
    case 'remove-actor':
      return removeActor(draft, edit, refuse);
    case 'add-tie':
      return addTie(draft, edit, refuse);
    case 'remove-tie':
      if (!areThere(draft, [edit.from, edit.to], refuse)) return 'not-there';
      return draft.ties.delete(keyOf(draft, edit)) ? null : 'not-tied';
  }
}

function addActor(draft: Draft, { id, kind }: EditOf<'add-actor'>, refuse: Refuse): Reason {
  if (draft.actors.has(id)) refuse('edit-adds-known-actor', { actor: id });
  draft.actors.set(id, { attributes: { kind }, responded: null });
  return null;
}

function removeActor(draft: Draft, { id }: EditOf<'remove-actor'>, refuse: Refuse): Reason {
  if (!areThere(draft, [id], refuse)) return 'not-there';
  draft.actors.delete(id);
  draft.outside.add(id);
  for (const [key, tie] of draft.ties) if (tie.from === id || tie.to === id) draft.ties.delete(key);
  return null;
}

function addTie(draft: Draft, { from, to, strength = 1 }: EditOf<'add-tie'>, refuse: Refuse): Reason {
  if (from === to) refuse('edit-adds-self-tie', { actor: from });
  if (!areThere(draft, [from, to], refuse)) return 'not-there';
  const key = keyOf(draft, { from, to });
  if (draft.ties.has(key)) return 'already-tied';
  draft.ties.set(key, { from, to, strength });
  return null;
}

/** Whether all of them are in the graph; whom nobody knows is refused. */
function areThere(draft: Draft, actors: readonly string[], refuse: Refuse): boolean {
  const away = actors.filter((id) => !draft.actors.has(id));
  for (const actor of away) if (!draft.outside.has(actor)) refuse('edit-names-unknown-actor', { actor });
  return away.length === 0;
}

const keyOf = ({ directed }: { directed: boolean }, { from, to }: { from: string; to: string }): string =>
  pairKey(from, to, directed);

/** A graph with costs gives an added tie the cost of a usual one (their median): without it no path could use it. */
function graphOfDraft(draft: Draft, graph: NetworkGraph): NetworkGraph {
  const typicalCost = graph.cost === null ? null : (graph.cost.toSorted()[graph.cost.length >> 1] ?? 1);
  const actors = [...draft.actors.values()];
  return buildGraph({
    directed: draft.directed,
    actors: [...draft.actors.keys()],
    ties: [...draft.ties.values()].map((tie) => (typicalCost === null ? tie : { cost: typicalCost, ...tie })),
    attributes: Object.fromEntries(
      Object.keys(graph.attributes).map((name) => [
        name,
        actors.map(({ attributes }) => attributes[name] ?? null),
      ]),
    ),
    responded: actors.map(({ responded }) => responded),
  });
}
