import type { z } from 'zod';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import { isInView } from '../../../contract/network-view.ts';
import type { EditEffect, WhatIfRequest } from '../../../contract/what-if.ts';
import { visibleGraph } from '../../appearance/visible-graph.ts';
import type { ExplorerState } from '../explorer/explorer-state.ts';
import { shownLayers, viewQueryOf } from '../explorer/network-view.ts';
import { imaginedId, type Edit } from './edits.ts';

type RequestBody = z.input<typeof WhatIfRequest>;
type RequestedEdit = NonNullable<RequestBody['edits']>[number];

/** What became of an edit: `null` as reason where it changed something. */
export type Outcome = Pick<EditEffect, 'changed' | 'reason' | 'layers'>;

/** The picture of the view: what the screen shows that one came from, and whom its numbers are of. */
export function viewOfGraph(answer: GraphAnswer, state: ExplorerState): GraphAnswer {
  const { kinds, minStrength } = state;
  const layers = shownLayers(state, answer.scope);
  const inLayers = visibleGraph(answer, { layers, kinds, minStrength: null });
  const tied = new Set(inLayers.ties.flatMap(({ from, to }) => [from, to]));
  const { rosterKnown } = answer.scope;
  const actors = inLayers.actors.filter((one) => !one.isSet && isInView(one, { rosterKnown, tied }));
  const there = new Set(actors.map(({ id }) => id));
  const { ties } = visibleGraph({ ...answer, ...inLayers }, { layers: null, kinds: null, minStrength });
  return { ...answer, actors, ties: ties.filter(({ from, to }) => there.has(from) && there.has(to)) };
}

/** The request for a view as its own page reads it, with direction where its layers have one. */
export function whatIfRequest(
  { scope }: Pick<GraphAnswer, 'scope'>,
  wave: string | null,
  state: ExplorerState,
  metrics: readonly string[],
): RequestBody {
  const { layers, kinds, strength } = viewQueryOf(state, scope);
  return {
    network: scope.about.id,
    ...(wave !== null && { wave }),
    layers: [...(layers ?? [])],
    kinds: [...(kinds ?? [])],
    ...(strength !== null && { strength }),
    metrics: [...metrics],
    bestTieBetween: 'schools-that-answered',
  };
}

/** The edits as the service takes them, and of which edit of the reader each is a part. */
export type Requested = { edits: RequestedEdit[]; of: number[] };

/**
 * Two who work together are tied both ways. Edits that name somebody who is not in the picture are left out: an old
 * address may, and the service would refuse all for one.
 */
export function requestedEdits(before: GraphAnswer, edits: readonly Edit[]): Requested {
  const known = new Set(before.actors.map(({ id }) => id));
  const parts = edits.flatMap((edit, at) =>
    partsOf(edit, known).map((part): [RequestedEdit, number] => [part, at]),
  );
  return { edits: parts.map(([part]) => part), of: parts.map(([, at]) => at) };
}

function partsOf(edit: Edit, known: Set<string>): RequestedEdit[] {
  if (edit.type === 'add-actor') {
    const id = imaginedId(edit.name);
    if (known.has(id)) return [];
    known.add(id);
    return [{ edit: 'add-actor', id, kind: edit.kind }];
  }
  if (edit.type === 'remove-actor') return known.has(edit.id) ? [{ edit: 'remove-actor', id: edit.id }] : [];
  const { type, from, to } = edit;
  if (from === to || !known.has(from) || !known.has(to)) return [];
  return [
    { edit: type, from, to },
    { edit: type, from: to, to: from },
  ];
}

const notThere: Outcome = { changed: false, reason: 'not-there', layers: [] };

/** What became of each edit of the reader, in their order. */
export const outcomesOf = (
  edits: readonly Edit[],
  { of }: Pick<Requested, 'of'>,
  effects: readonly EditEffect[],
): Outcome[] =>
  edits.map((_, at) => {
    const own = effects.filter(({ edit }) => of[edit] === at);
    const [first] = own;
    if (first === undefined) return notThere;
    if (own.some(({ changed }) => changed)) return { changed: true, reason: null, layers: [] };
    return { ...first, layers: [...new Set(own.flatMap(({ layers }) => layers))] };
  });
