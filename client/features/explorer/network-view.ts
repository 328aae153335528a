import type { GraphAnswer } from '../../../contract/graphs.ts';
import type { ActorKind } from '../../../contract/identifiers.ts';
import { initialState, readable, writeState, type ExplorerState } from './explorer-state.ts';

type Chosen = Pick<ExplorerState, 'wave' | 'layers' | 'kinds' | 'minStrength'>;
type Scope = Pick<GraphAnswer['scope'], 'layers' | 'defaultLayers'>;

/** A view as requests ask for it; `null` is left to the service. */
export type NetworkView = {
  wave: string | null;
  layers: readonly string[] | null;
  kinds: readonly ActorKind[] | null;
  strength: number | null;
};

/** The layers in sight: those that were chosen, or those that are read unless others are. */
export const shownLayers = ({ layers }: Pick<ExplorerState, 'layers'>, scope: Scope): readonly string[] =>
  layers ?? (scope.defaultLayers.length > 0 ? scope.defaultLayers : scope.layers);

/** The view as a query of the service: the same that the picture shows. With `scope` its layers are written out. */
export function viewQueryOf(state: Chosen, scope?: Scope): NetworkView {
  return {
    wave: state.wave,
    layers: scope === undefined ? state.layers : shownLayers(state, scope),
    kinds: state.kinds,
    strength: state.minStrength,
  };
}

/** The view as the search of an address (`wave=2024&layers=trust`), to carry it to another screen. Empty: the usual view. */
export const viewSearchOf = ({ wave, layers, kinds, minStrength }: Chosen): string =>
  writeState({ ...initialState, wave, layers, kinds, minStrength });

/** An address of another screen that keeps the view, and whatever else it is to know. */
export function withView(
  address: string,
  state: Chosen,
  more: Readonly<Record<string, string | null>> = {},
): string {
  const query = new URLSearchParams(viewSearchOf(state));
  for (const [name, value] of Object.entries(more))
    if (value !== null && value !== '') query.set(name, value);
  const search = readable(query);
  return search === '' ? address : `${address}?${search}`;
}
