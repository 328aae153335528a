/** What a reader looks at: one actor, the routes between two, or many selected together. */
export type Focus = {
  selected: string | null;
  hovered: string | null;
  route: ReadonlySet<string>;
  selection?: ReadonlySet<string>;
};
export type ActorEmphasis = 'plain' | 'faded' | 'selected' | 'chosen';
export type TieEmphasis = 'plain' | 'faded' | 'lit';

/** Actors that stand out while the rest steps back: a route, an actor and its neighbours, or those selected; `null`: all stand alike. */
export function emphasised(
  { selected, hovered, route, selection }: Focus,
  neighboursOf: (id: string) => Iterable<string> | null,
): ReadonlySet<string> | null {
  if (route.size > 0) return route;
  for (const centre of [hovered, selected]) {
    const neighbours = centre === null ? null : neighboursOf(centre);
    if (centre !== null && neighbours !== null) return new Set([centre, ...neighbours]);
  }
  return selection !== undefined && selection.size > 0 ? selection : null;
}

type Near = ReadonlySet<string> | null;

export function emphasisOfActor(id: string, { selected, selection }: Focus, near: Near): ActorEmphasis {
  if (id === selected) return 'chosen';
  if (selection?.has(id)) return 'selected';
  return near === null || near.has(id) ? 'plain' : 'faded';
}

/** A tie of the route, of the actor that is looked at, or between two that were selected is lit. */
export function emphasisOfTie(
  { from, to }: { from: string; to: string },
  { selected, hovered, route, selection }: Focus,
  near: Near,
): TieEmphasis {
  if (near === null) return 'plain';
  const centre = hovered ?? selected;
  const lit =
    near.has(from) &&
    near.has(to) &&
    (route.size > 0 || near === selection || from === centre || to === centre);
  return lit ? 'lit' : 'faded';
}

/** Up to this many actors are all named when they stand out together. */
const fewNeighbours = 16;

/** Whether the name of an actor is shown: of those that stand out, or of the largest that do not step back. */
export function isNamed(id: string, labelled: ReadonlySet<string>, focus: Focus, near: Near): boolean {
  if (id === focus.selected || id === focus.hovered) return true;
  if (near === null) return labelled.has(id);
  return near.has(id) && (near.size <= fewNeighbours || labelled.has(id));
}
