import type { ExplorerModel } from './use-explorer.ts';
import type { ShownPicture } from './use-picture-svg.ts';

const noRoute: ReadonlySet<string> = new Set();

/** What a file of the picture holds: what is on the screen, with actors where they were put. */
export function shownPicture(model: ExplorerModel): ShownPicture {
  const { answer, state, route, selection, nameOf, names, unplaced } = model;
  return {
    answer,
    visible: model.visibleAsMoved,
    appearance: model.appearance,
    viewport: model.viewport,
    basemap: model.basemap,
    focus: {
      selected: state.selected,
      hovered: null,
      route: route?.actors ?? noRoute,
      selection: selection.ids,
      marked: model.marked,
      tie: state.tie,
    },
    changes: model.changes,
    pinned: model.pinned,
    colour: state.colour,
    size: state.size,
    unplaced,
    names,
    nameOf,
  };
}
