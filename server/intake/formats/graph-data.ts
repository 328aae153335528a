import { newRecord } from '../../../contract/new-record.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { inKeyOrder } from '../bundle/parsed-bundle.ts';
import type { ActorsBeside } from './actors-beside.ts';
import type { LimitedFindings } from './limited-findings.ts';
import { mergeTies } from './merge-ties.ts';
import { parseActors } from './parse-graph-actors.ts';
import { parseTies } from './parse-graph-ties.ts';
import type { RawGraph } from './raw-graph.ts';

export type GraphChoices = {
  id: string;
  /** `undefined`: as the file says, else undirected. */
  directed: boolean | undefined;
  /** The layer of ties that name none. */
  layer: string | undefined;
  /** The attribute that is a cost: of merged ties the smallest stands. */
  cost: string | undefined;
  beside: ActorsBeside | null;
};

/**
 * The network that a graph file holds. Ids stand as the file has them. Self-ties are left out and parallel ties of a
 * layer and wave merged (largest strength; a negative sign if any has one), each with a finding; ties that cannot
 * stand are `refused`.
 */
export function graphData(raw: RawGraph, choices: GraphChoices, findings: LimitedFindings): NetworkData {
  const directed = choices.directed ?? raw.directed ?? false;
  const actors = parseActors(raw, choices.beside, findings);
  const listed = raw.listed || choices.beside !== null;
  const ties = mergeTies(
    parseTies(raw, actors, { ...choices, directed }, findings),
    { directed, cost: choices.cost },
    findings,
  );
  const waveIds = [...new Set(ties.map(({ waveId }) => waveId).filter((waveId) => waveId !== null))].sort();
  return {
    network: newRecord('network', {
      id: choices.id,
      name: raw.name ?? choices.id,
      rosterKnown: listed,
      directed,
    }),
    actors: inKeyOrder([...actors.values()]),
    members: listed
      ? inKeyOrder(
          [...actors.keys()].map((actorId) => newRecord('membership', { networkId: choices.id, actorId })),
        )
      : [],
    waves: waveIds.map((waveId, index) =>
      newRecord('wave', { networkId: choices.id, waveId, order: index + 1 }),
    ),
    responses: [],
    ties: inKeyOrder(ties),
    ratings: [],
    commitments: [],
    activities: [],
    attendance: [],
  };
}
