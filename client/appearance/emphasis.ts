/** A tie as it is chosen: by its ends and layer. */
export type TieKey = { from: string; to: string; layer: string };

/** What a reader looks at: one actor, the routes between two, many selected together, a finding, a tie. */
export type Focus = {
  selected: string | null;
  hovered: string | null;
  route: ReadonlySet<string>;
  selection?: ReadonlySet<string>;
  /** Whom the finding that led here is about. */
  marked?: ReadonlySet<string>;
  tie?: TieKey | null;
};
/** `pale`: it steps back behind a finding and can still be read. */
export type ActorEmphasis = 'plain' | 'pale' | 'faded' | 'selected' | 'chosen';
export type TieEmphasis = 'plain' | 'faded' | 'lit' | 'chosen';

/**
 * Actors that stand out while the rest steps back: a route, an actor and its neighbours, those selected, or those of a
 * finding; `null`: all stand alike.
 */
export function emphasised(
  { selected, hovered, route, selection, marked }: Focus,
  neighboursOf: (id: string) => Iterable<string> | null,
): ReadonlySet<string> | null {
  if (route.size > 0) return route;
  for (const centre of [hovered, selected]) {
    const neighbours = centre === null ? null : neighboursOf(centre);
    if (centre !== null && neighbours !== null) return new Set([centre, ...neighbours]);
  }
  if (selection !== undefined && selection.size > 0) return selection;
  return marked !== undefined && marked.size > 0 ? marked : null;
}

type Near = ReadonlySet<string> | null;

export function emphasisOfActor(
  id: string,
  { selected, selection, marked }: Focus,
  near: Near,
): ActorEmphasis {
  if (id === selected) return 'chosen';
  if (selection?.has(id)) return 'selected';
  if (near === null || near.has(id) || marked?.has(id)) return 'plain';
  return near === marked ? 'pale' : 'faded';
}

export const isSameTie = (a: TieKey, b: TieKey | null | undefined): boolean =>
  b !== null && b !== undefined && a.from === b.from && a.to === b.to && a.layer === b.layer;

/** A tie of the route, of the actor that is looked at, or between two that were selected is lit; so is one of a finding. */
export function emphasisOfTie(tie: TieKey, focus: Focus, near: Near): TieEmphasis {
  if (isSameTie(tie, focus.tie)) return 'chosen';
  if (near === null) return 'plain';
  const { from, to } = tie;
  if (near === focus.marked) return near.has(from) || near.has(to) ? 'plain' : 'faded';
  const { selected, hovered, route, selection } = focus;
  const centre = hovered ?? selected;
  const lit =
    near.has(from) &&
    near.has(to) &&
    (route.size > 0 || near === selection || from === centre || to === centre);
  return lit ? 'lit' : 'faded';
}

/** Up to this many actors are all named when they stand out together. */
const fewNeighbours = 16;

/** Whether the name of an actor is shown: of a finding, of those that stand out, or of the largest. */
export function isNamed(id: string, labelled: ReadonlySet<string>, focus: Focus, near: Near): boolean {
  if (id === focus.selected || id === focus.hovered || focus.marked?.has(id)) return true;
  if (near === null || near === focus.marked) return labelled.has(id);
  return near.has(id) && (near.size <= fewNeighbours || labelled.has(id));
}

/**
 * Who is named, in the order in which names take their places: under the pointer, of the finding, chosen, neighbours, and
 * then the largest. `labelled` has the largest first.
 */
export function namesInOrder(labelled: ReadonlySet<string>, focus: Focus, near: Near): string[] {
  const first = [focus.hovered, ...(focus.marked ?? []), focus.selected].filter((id) => id !== null);
  const candidates = new Set([...first, ...(near ?? []), ...labelled]);
  return [...candidates].filter((id) => isNamed(id, labelled, focus, near));
}
