import { pairKey } from '../pair-key.ts';
import type { ProblemCode, ProblemValues } from '../../../contract/problem-sentences.ts';
import { codedProblem } from '../../../contract/problems.ts';
import type { Edit } from '../../../contract/what-if.ts';
import { type NetworkGraph, type TieSource, buildGraph } from '../graph/network-graph.ts';

type Draft = {
  directed: boolean;
  actors: Map<string, { attributes: Record<string, string | null>; responded: boolean | null }>;
  ties: Map<string, TieSource>;
};

/**
 * A copy of a graph with some edits made in order. A removed actor takes its ties with it.
 *
 * @throws TelarProblem `invalid-request` naming the edit: an actor that is not there or is there already, a tie that is not there
 *         or is there already, a self-tie
 */
export function applyEdits(graph: NetworkGraph, edits: readonly Edit[]): NetworkGraph {
  if (edits.length === 0) return graph;
  const draft = draftOf(graph);
  for (const [index, edit] of edits.entries()) applyEdit(draft, edit, index);
  return graphOfDraft(draft, graph);
}

function draftOf(graph: NetworkGraph): Draft {
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
  return { directed: graph.directed, actors: new Map(actors), ties: new Map(ties) };
}

function applyEdit(draft: Draft, edit: Edit, index: number): void {
  const refuse = (code: ProblemCode, values: ProblemValues): never => {
    const named = { edit: index + 1, kind: edit.edit, ...values };
    throw codedProblem(code, named, `edits.${String(index)}`);
  };
  const known = (actor: string) => draft.actors.has(actor) || refuse('edit-names-unknown-actor', { actor });
  switch (edit.edit) {
    case 'add-actor':
      if (draft.actors.has(edit.id)) refuse('edit-adds-known-actor', { actor: edit.id });
      draft.actors.set(edit.id, { attributes: { kind: edit.kind }, responded: null });
      return;
    case 'remove-actor':
      known(edit.id);
      draft.actors.delete(edit.id);
      for (const [key, tie] of draft.ties)
        if (tie.from === edit.id || tie.to === edit.id) draft.ties.delete(key);
      return;
    case 'add-tie':
      known(edit.from);
      known(edit.to);
      if (edit.from === edit.to) refuse('edit-adds-self-tie', { actor: edit.from });
      if (draft.ties.has(keyOf(draft, edit))) refuse('edit-adds-known-tie', { from: edit.from, to: edit.to });
      draft.ties.set(keyOf(draft, edit), { from: edit.from, to: edit.to, strength: edit.strength ?? 1 });
      return;
    case 'remove-tie':
      if (!draft.ties.delete(keyOf(draft, edit)))
        refuse('edit-removes-unknown-tie', { from: edit.from, to: edit.to });
  }
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
