import type { ActorKind } from '../../../contract/identifiers.ts';
import type { ReadView } from '../../../contract/network-view.ts';
import type { NetworkGraph } from '../../analysis/graph/network-graph.ts';

/** Either a network or a territory is named. */
export type GraphRequest = {
  network?: string | undefined;
  territory?: string | undefined;
  wave?: string | undefined;
  layers: string[];
  /** Kinds of actor that stay; all unless any is named. */
  kinds?: ActorKind[] | undefined;
  strength?: number | undefined;
  year?: number | undefined;
  directed?: boolean | undefined;
  /** True: ties of tension are left out, which are no way to reach somebody. */
  withoutTension?: boolean | undefined;
  sets?: 'left-out' | 'as-one-actor' | undefined;
};

/** A graph, the view that it is, who is missing from it (`null`: roster unknown), and the hash of its facts. */
export type RequestedGraph = {
  graph: NetworkGraph;
  view: ReadView;
  missing: number | null;
  hash: string;
  /** Actors that are known, and not in the view: of another time or kind. Sets that are left out are no actors. */
  outside: string[];
  /** The layers in which a pair is tied; from the first to the second where the graph has directions. */
  layersBetween: (from: string, to: string) => string[];
};
