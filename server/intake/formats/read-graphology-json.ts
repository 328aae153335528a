import { z } from 'zod';
import type { ImportFile } from '../intake-result.ts';
import { JsonId, JsonValues, plainValues, readJson } from './json-graph.ts';
import { decodeFacts, factsName } from './network-facts.ts';
import { emptyGraph } from './raw-graph.ts';
import type { RawGraph } from './raw-graph.ts';

const SerialisedGraph = z.object({
  attributes: JsonValues.default({}),
  options: z.object({ type: z.string().optional() }).default({}),
  nodes: z.array(z.object({ key: JsonId, attributes: JsonValues.default({}) })),
  edges: z
    .array(
      z.object({
        source: JsonId,
        target: JsonId,
        undirected: z.boolean().optional(),
        attributes: JsonValues.default({}),
      }),
    )
    .default([]),
});

/**
 * Reads the JSON of graphology (`graph.export()`), which is the JSON that Telar writes.
 *
 * @throws TelarProblem `refused-import` for JSON of another form
 */
export function readGraphologyJson(file: ImportFile): RawGraph {
  const { attributes, options, nodes, edges } = readJson(
    file,
    SerialisedGraph,
    'nodes and edges of graphology',
  );
  const name = attributes['name'];
  return {
    ...emptyGraph(true),
    // An edge of graphology has a direction unless it says otherwise.
    directed: options.type !== 'undirected',
    name: typeof name === 'string' && name !== '' ? name : null,
    facts: decodeFacts(attributes[factsName]),
    simulated: attributes['simulated'] === true,
    actors: nodes.map(({ key, attributes: values }) => ({
      id: key,
      values: plainValues(values),
      line: null,
    })),
    ties: edges.map(({ source, target, undirected, attributes: values }) => ({
      from: source,
      to: target,
      directed: undirected === undefined ? null : !undirected,
      values: plainValues(values),
      line: null,
    })),
  };
}
