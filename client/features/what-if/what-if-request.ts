import type { z } from 'zod';
import type { GraphAnswer } from '../../../contract/graphs.ts';
import { hasRole } from '../../../contract/layers.ts';
import type { WhatIfRequest } from '../../../contract/what-if.ts';
import { imaginedId, type Edit } from './edits.ts';

type RequestBody = z.input<typeof WhatIfRequest>;
type RequestedEdit = NonNullable<RequestBody['edits']>[number];

/** Layers that the picture shows and that are more than tension; attendance is no survey layer. */
export const readLayers = ({ ties }: GraphAnswer): string[] =>
  [...new Set(ties.filter(({ sign }) => sign === 1).map(({ layer }) => layer))]
    .filter((layer) => !hasRole(layer, 'attendance'))
    .sort();

/** The request to the service for a network in one wave: each pair once, without direction. */
export const whatIfRequest = (before: GraphAnswer, metrics: readonly string[]): RequestBody => ({
  network: before.scope.about.id,
  ...(before.scope.wave !== null && { wave: before.scope.wave }),
  layers: readLayers(before),
  directed: false,
  metrics: [...metrics],
  bestTieBetween: 'schools-that-answered',
});

/**
 * The edits as the service takes them. It refuses an edit that changes nothing, so those are left out: a tie between
 * two who are tied already in some layer, or the leaving of somebody who is not there. `measured` are the actors that
 * the service reads before any edit; whoever else is drawn comes in with the first tie that is tried.
 */
export function requestedEdits(
  before: GraphAnswer,
  measured: readonly string[],
  edits: readonly Edit[],
): RequestedEdit[] {
  const there = new Set(measured);
  const layers = new Set(readLayers(before));
  const pairs = new Set(
    before.ties.flatMap(({ layer, from, to }) =>
      layers.has(layer) && there.has(from) && there.has(to) ? [pairOf(from, to)] : [],
    ),
  );
  const kinds = new Map(before.actors.map(({ id, kind }) => [id, kind]));
  const enter = (id: string): RequestedEdit[] => {
    const kind = kinds.get(id);
    if (there.has(id) || kind === undefined) return [];
    there.add(id);
    return [{ edit: 'add-actor', id, kind }];
  };
  return edits.flatMap((edit): RequestedEdit[] => {
    if (edit.type === 'add-actor') {
      const id = imaginedId(edit.name);
      kinds.set(id, edit.kind);
      return enter(id);
    }
    if (edit.type === 'remove-actor') {
      kinds.delete(edit.id);
      for (const pair of pairs) if (endsOf(pair).includes(edit.id)) pairs.delete(pair);
      return there.delete(edit.id) ? [{ edit: 'remove-actor', id: edit.id }] : [];
    }
    const { type, from, to } = edit;
    const pair = pairOf(from, to);
    if (type === 'remove-tie') return pairs.delete(pair) ? [{ edit: type, from, to }] : [];
    if (from === to || pairs.has(pair) || !kinds.has(from) || !kinds.has(to)) return [];
    pairs.add(pair);
    return [...enter(from), ...enter(to), { edit: type, from, to }];
  });
}

const pairOf = (a: string, b: string) => JSON.stringify(a < b ? [a, b] : [b, a]);
const endsOf = (pair: string) => JSON.parse(pair) as string[];
