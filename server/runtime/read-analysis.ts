import { createHash } from 'node:crypto';
import type { AnalysisRequest } from '../../contract/analyses.ts';
import type { NetworkData } from '../../contract/network-data.ts';
import { factsOfProblem, type ProblemFacts } from '../../contract/problem-facts.ts';
import { TelarProblem } from '../../contract/problems.ts';
import { graphFromBody } from '../analysis/graph/graph-from-body.ts';
import { networkFromRequest } from '../analysis/graph/network-from-request.ts';
import type { NetworkGraph } from '../analysis/graph/network-graph.ts';
import { sizeOfNetwork } from '../analysis/graph/size-of-network.ts';
import { hashOfGraph } from './hash-of-graph.ts';
import { type Packed, packed } from './packed.ts';

/** A graph with the name of its facts, and how many of its roster did not answer; `null`: roster unknown. */
export type GraphRead = { graph: NetworkGraph; datasetHash: string; missing: number | null };

/** A network that came in a request, as columns and bytes: what crosses to other threads without holding one up. */
export type ReadAnalysis = {
  /** SHA-256 of its actors, ties, roster and responses as they were sent: equal networks have equal names. */
  digest: string;
  size: ReturnType<typeof sizeOfNetwork>;
  /** The graph, or why its ties make none. */
  read: GraphRead | { refused: ProblemFacts };
  /** The network as patterns read it; `null`: nobody wants it assessed. */
  network: Packed<NetworkData> | null;
};

/**
 * Reads the network of a request once: its size, its graph, and what is to be assessed. What it refuses is kept for
 * whoever asks for the graph, so that a problem of the settings is named before one of the ties.
 */
export const readAnalysis = (request: AnalysisRequest): ReadAnalysis => ({
  digest: digestOf(request),
  size: sizeOfNetwork(request),
  read: readGraph(request),
  network: request.assess ? packed(networkFromRequest(request)) : null,
});

const digestOf = ({ actors, ties, roster, responses }: AnalysisRequest): string =>
  createHash('sha256')
    .update(JSON.stringify([actors, ties, roster, responses]))
    .digest('hex');

function readGraph(request: AnalysisRequest): ReadAnalysis['read'] {
  try {
    const graph = graphFromBody(request);
    const missing =
      request.roster === undefined ? null : graph.responded.filter((answer) => answer === false).length;
    return { graph, datasetHash: hashOfGraph(graph), missing };
  } catch (error) {
    if (error instanceof TelarProblem) return { refused: factsOfProblem(error) };
    throw error;
  }
}
