import { useCallback, useMemo } from 'react';
import { useLocation } from 'wouter';
import type { GraphActor, GraphAnswer } from '../../../contract/graphs.ts';
import type { tieClasses } from '../../../contract/tie-changes.ts';
import { appearanceOf, type ActorValues } from '../../appearance/appearance.ts';
import { isOwnAttribute, visibleTieCounts } from '../../appearance/attributes.ts';
import { tokens } from '../../appearance/tokens.ts';
import { neighbourhoodReader, type VisibleGraph } from '../../appearance/visible-graph.ts';
import { useTranslations } from '../../i18n/use-translations.ts';
import { useAnnouncer } from '../../ui/announcer.ts';
import { useTheme } from '../../ui/use-theme.ts';
import { useMeasureName } from '../methods/use-measure-name.ts';
import { addressOfShown } from './address-of-shown.ts';
import type { ExplorerState } from './explorer-state.ts';
import type { Places } from './moved-actors.ts';
import { shortestRoutes } from './shortest-routes.ts';
import type { Change } from './use-explorer-state.ts';
import { useSelection } from './use-selection.ts';
import { useShownGraph } from './use-shown-graph.ts';
import { useMoves, useViewHistory } from './use-view-history.ts';

export type TieClass = (typeof tieClasses)[number];

export type ExplorerInput = {
  answer: GraphAnswer;
  state: ExplorerState;
  change: Change;
  metrics?: ActorValues;
  /** Metrics on offer; values come in `metrics` once one is chosen. */
  metricsOffered?: readonly string[];
  communities?: ReadonlyMap<string, string>;
  communitiesOffered?: boolean;
  /** Waves share one viewport so that nobody seems to move. */
  steady?: boolean;
  /** The actor whose page this is: it needs no way to itself. */
  page?: string;
  /** What became of each tie since another wave, by tie id, where two waves are compared. */
  changes?: ReadonlyMap<string, TieClass>;
  /** What the numbers are of, where it is not the whole picture: an answer as it was served, and how its ties are read. */
  measured?: { answer: GraphAnswer | undefined; directed: boolean | null };
  /** Ties among them that only the other wave has: no part of the numbers of this one. */
  elsewhere?: ReadonlySet<string>;
};
export type ExplorerModel = ReturnType<typeof useExplorer>;

const nothing: ActorValues = new Map();
const nobody: ReadonlyMap<string, string> = new Map();

/** What picture, legend, table, matrix and inspector share: the visible graph, how it looks, what is looked at, and what a click does. */
export function useExplorer(input: ExplorerInput) {
  const { answer, state, change, metrics = nothing, communities = nobody } = input;
  const { metricsOffered = [], communitiesOffered = false, steady = false } = input;
  const theme = useTheme();
  const nameOf = useMeasureName();
  const { colour, size, labels, selected, target } = state;
  const shown = useShownGraph(answer, state, communities, steady);
  const { visible } = shown;
  const appearance = useMemo(
    () => appearanceOf(visible, { colour, size, labels }, metrics, communities, tokens[theme]),
    [visible, colour, size, labels, metrics, communities, theme],
  );
  const moves = useMoves(state.layout);
  const pinned = useMemo(() => new Set(moves.moved.keys()), [moves.moved]);
  const marked = useMemo(() => new Set(state.marked), [state.marked]);
  const visibleAsMoved = useMemo(() => withMoved(visible, moves.moved), [visible, moves.moved]);
  const tiesOf = useMemo(() => neighbourhoodReader(visible.ties), [visible]);
  const byId = useMemo(() => new Map(visible.actors.map((actor) => [actor.id, actor])), [visible]);
  const names = useMemo(() => new Map(answer.actors.map(({ id, name }) => [id, name])), [answer]);
  const route = useMemo(
    () => (selected !== null && target !== null ? shortestRoutes(visible.ties, selected, target) : null),
    [visible, selected, target],
  );
  return {
    ...input,
    ...shown,
    ...moves,
    metrics,
    communities,
    metricsOffered,
    communitiesOffered,
    nameOf,
    appearance,
    pinned,
    marked,
    visibleAsMoved,
    tiesOf,
    byId,
    names,
    route,
    selection: useSelection(state.selection, change),
    history: useViewHistory(moves.moved),
    chosen: selected === null ? undefined : byId.get(selected),
    tie: useMemo(() => tieIn(answer, state.tie), [answer, state.tie]),
    ...useSteps(input, byId, tiesOf),
  };
}

/** How many others an actor is tied with in the wave that is shown, each counted once. */
export const countNeighbours = ({ visible, elsewhere }: ExplorerModel, id: string): number =>
  visibleTieCounts(
    elsewhere === undefined ? visible.ties : visible.ties.filter((tie) => !elsewhere.has(tie.id)),
  ).get(id) ?? 0;

/** The tie that is looked at; the ends of one without direction come in either order. */
function tieIn({ ties }: GraphAnswer, wanted: ExplorerState['tie']) {
  if (wanted === null) return undefined;
  const { from, to, layer } = wanted;
  return ties.find(
    (tie) =>
      tie.layer === layer &&
      ((tie.from === from && tie.to === to) || (!tie.directed && tie.from === to && tie.to === from)),
  );
}

/** Choosing one actor or tie, and opening the page of an actor. */
function useSteps(
  { answer: { scope }, state, change }: ExplorerInput,
  byId: ReadonlyMap<string, GraphActor>,
  tiesOf: ReturnType<typeof neighbourhoodReader>,
) {
  const { t } = useTranslations();
  const [, navigate] = useLocation();
  const announce = useAnnouncer((announcer) => announcer.announce);
  const select = useCallback(
    (id: string | null) => {
      change({ selected: id, target: null, tie: null, ...(id === null && { near: 0 }) });
      const actor = id === null ? undefined : byId.get(id);
      const count = id === null ? 0 : tiesOf(id).size;
      announce(actor ? t('actorCard.announced', { name: actor.name, count }) : t('actorCard.none'));
    },
    [announce, byId, change, t, tiesOf],
  );
  const selectTie = useCallback(
    (tie: ExplorerState['tie']) =>
      change({ tie, ...(tie !== null && { selected: null, target: null, near: 0 }) }),
    [change],
  );
  const open = useCallback(
    (id: string) => {
      if (id.startsWith('community:')) change({ aggregation: 'none', colour: 'community' });
      else if (isOwnAttribute(id)) change({ aggregation: 'none', colour: id.slice(0, id.indexOf('=')) });
      else navigate(addressOfShown(byId.get(id) ?? { id, role: null }, scope, state));
    },
    [byId, change, navigate, scope, state],
  );
  return { select, selectTie, open };
}

/** The same graph with the actors where the reader has put them. */
function withMoved(visible: VisibleGraph, moved: Places): VisibleGraph {
  if (moved.size === 0) return visible;
  return { ...visible, actors: visible.actors.map((actor) => ({ ...actor, ...moved.get(actor.id) })) };
}
