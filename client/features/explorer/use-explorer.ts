import { useCallback, useMemo } from 'react';
import { useLocation } from 'wouter';
import type { GraphActor, GraphAnswer } from '../../../contract/graphs.ts';
import { addressOfActor, addressOfTerritory } from '../../addresses.ts';
import { appearanceOf, type ActorValues } from '../../appearance/appearance.ts';
import { tokens } from '../../appearance/tokens.ts';
import { neighbourhoodReader, type VisibleGraph } from '../../appearance/visible-graph.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { useAnnouncer } from '../../ui/announcer.ts';
import { useTheme } from '../../ui/use-theme.ts';
import type { ExplorerState } from './explorer-state.ts';
import { useMovedActors } from './moved-actors.ts';
import { shortestRoutes } from './shortest-routes.ts';
import type { Change } from './use-explorer-state.ts';
import { useShownGraph } from './use-shown-graph.ts';

type Place = { x: number; y: number };
type ExplorerInput = {
  answer: GraphAnswer;
  state: ExplorerState;
  change: Change;
  metrics: ActorValues;
  communities: ReadonlyMap<string, string>;
  steady: boolean;
};

const nobodyMoved: ReadonlyMap<string, Place> = new Map();

/** What picture, legend, table and matrix share: the visible graph, how it looks, who is selected, and what a click does. */
export function useExplorer({ answer, state, change, metrics, communities, steady }: ExplorerInput) {
  const theme = useTheme();
  const { colour, size, labels, selected, target } = state;
  const shown = useShownGraph(answer, state, communities, steady);
  const { visible } = shown;
  const appearance = useMemo(
    () => appearanceOf(visible, { colour, size, labels }, metrics, communities, tokens[theme]),
    [visible, colour, size, labels, metrics, communities, theme],
  );
  const { moved, drag } = useDragging(state.layout);
  const visibleAsMoved = useMemo(() => withMoved(visible, moved), [visible, moved]);
  const tiesOf = useMemo(() => neighbourhoodReader(visible.ties), [visible]);
  const byId = useMemo(() => new Map(visible.actors.map((actor) => [actor.id, actor])), [visible]);
  const names = useMemo(() => new Map(answer.actors.map(({ id, name }) => [id, name])), [answer]);
  const route = useMemo(
    () => (selected !== null && target !== null ? shortestRoutes(visible.ties, selected, target) : null),
    [visible, selected, target],
  );
  return {
    ...shown,
    appearance,
    moved,
    drag,
    visibleAsMoved,
    tiesOf,
    byId,
    names,
    route,
    chosen: selected === null ? undefined : byId.get(selected),
    ...useSteps(change, byId, tiesOf),
  };
}

/** Where the reader has put actors in this view, and what putting one elsewhere does. */
function useDragging(layout: ExplorerState['layout']) {
  const [path] = useLocation();
  const kept = useMovedActors();
  const putMoved = kept.put;
  const view = `${path} ${layout}`;
  const moved = kept.path === view ? kept.places : nobodyMoved;
  const drag = useCallback(
    (id: string, place: Place) => putMoved(view, new Map(moved).set(id, place)),
    [moved, putMoved, view],
  );
  return { moved, drag };
}

/** Selecting one actor, and opening its page. */
function useSteps(
  change: Change,
  byId: ReadonlyMap<string, GraphActor>,
  tiesOf: ReturnType<typeof neighbourhoodReader>,
) {
  const { t } = useTranslations();
  const [, navigate] = useLocation();
  const announce = useAnnouncer((announcer) => announcer.announce);
  const select = useCallback(
    (id: string | null) => {
      change({ selected: id, target: null });
      const actor = id === null ? undefined : byId.get(id);
      const count = id === null ? 0 : tiesOf(id).size;
      announce(actor ? t('actorCard.announced', { name: actor.name, count }) : t('actorCard.none'));
    },
    [announce, byId, change, t, tiesOf],
  );
  const open = useCallback(
    (id: string) => {
      if (id.startsWith('comuna:')) navigate(addressOfTerritory(id));
      else if (id.startsWith('community:')) change({ aggregation: 'none', colour: 'community' });
      else navigate(addressOfActor(id));
    },
    [change, navigate],
  );
  return { select, open };
}

/** The same graph with the actors where the reader has put them. */
function withMoved(visible: VisibleGraph, moved: ReadonlyMap<string, Place>): VisibleGraph {
  if (moved.size === 0) return visible;
  return { ...visible, actors: visible.actors.map((actor) => ({ ...actor, ...moved.get(actor.id) })) };
}
