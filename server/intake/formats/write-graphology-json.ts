import type { NetworkData } from '../../../contract/network-data.ts';
import { graphTable } from './graph-table.ts';
import type { GraphWriteOptions } from './graph-table.ts';
import { viewTexts } from '../written-view.ts';
import { factsName, networkFacts } from './network-facts.ts';

/** A network as the JSON of graphology (`Graph.from`), with the values of `writeGraphml`. */
export function writeGraphologyJson(data: NetworkData, options: GraphWriteOptions = {}): string {
  const { directed, nodes, edges } = graphTable(data, options);
  return `${JSON.stringify({
    // First: by it readers know the format from the beginning of the file, however much is known of the network.
    options: { type: directed ? 'directed' : 'undirected', multi: true, allowSelfLoops: false },
    attributes: {
      id: data.network.id,
      name: data.network.name,
      simulated: data.network.simulated,
      ...(options.view === undefined ? {} : Object.fromEntries(viewTexts(options.view))),
      [factsName]: networkFacts(data, options),
    },
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
