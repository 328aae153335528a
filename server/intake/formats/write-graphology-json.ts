import type { NetworkData } from '../../../contract/network-data.ts';
import { graphTable } from './graph-table.ts';
import type { GraphWriteOptions } from './graph-table.ts';
import { factsName, networkFacts } from './network-facts.ts';

/** A network as the JSON of graphology (`Graph.from`), with the values of `writeGraphml`. */
export function writeGraphologyJson(data: NetworkData, options: GraphWriteOptions = {}): string {
  const { directed, nodes, edges } = graphTable(data, options);
  return `${JSON.stringify({
    attributes: {
      id: data.network.id,
      name: data.network.name,
      simulated: data.network.simulated,
      [factsName]: networkFacts(data),
    },
    options: { type: directed ? 'directed' : 'undirected', multi: true, allowSelfLoops: false },
    nodes: nodes.map(({ id, label, values }) => ({ key: id, attributes: { label, ...known(values) } })),
    edges: edges.map(({ id, from, to, values }) => ({
      key: id,
      source: from,
      target: to,
      ...(directed ? {} : { undirected: true }),
      attributes: known(values),
    })),
  })}\n`;
}

const known = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
