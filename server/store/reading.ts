import type { Revision } from '../../contract/revisions.ts';
import { findView } from '../../graph-queries/find-view.ts';
import type { Ask } from '../../graph-queries/question.ts';
import { readingActors } from './reading-actors.ts';
import { readingGraphs } from './reading-graphs.ts';
import { readingNetworks } from './reading-networks.ts';
import { readingRevisions } from './reading-revisions.ts';
import { readingTerritories } from './reading-territories.ts';
import type { NetworkStore } from './network-store.ts';

/** The half of the port that changes nothing, and one revision by its number for the half that does. */
export type Reading = Omit<
  NetworkStore,
  'engine' | 'status' | 'commitRevision' | 'undoRevision' | 'saveView' | 'close'
> & {
  findRevision(number: number): Promise<Revision | null>;
};

/** What both engines share: the port's answers, composed of the rows that an engine's `ask` brings. */
export function readingFrom(ask: Ask): Reading {
  return {
    ...readingTerritories(ask),
    ...readingActors(ask),
    ...readingGraphs(ask),
    ...readingNetworks(ask),
    ...readingRevisions(ask),
    findView: async (id) => (await ask(findView, { id }))[0] ?? null,
  };
}
