import type { NetworkData } from '../../../contract/network-data.ts';
import { viewTexts } from '../written-view.ts';
import { graphTable } from './graph-table.ts';
import { encodeFacts, factsName } from './network-facts.ts';
import type { GraphColumn, GraphTable, GraphWriteOptions } from './graph-table.ts';
import { xmlText } from './xml-text.ts';

/**
 * A network as GraphML 1.0, read by networkx, igraph, Gephi, yEd and Cytoscape: actors with kind, name, group, role and
 * place, ties with layer, sign, strength (also as `weight`), wave, reporter and depth, each with every further
 * attribute, and what is known of the network and its waves. Read back, it gives the same records.
 */
export function writeGraphml(data: NetworkData, options: GraphWriteOptions = {}): string {
  const table = graphTable(data, options);
  const graphValues = valuesOfGraph(data, options);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...graphValues.map(([name], index) => key('graph', `g${index}`, { name, type: 'string' })),
    ...table.nodeColumns.map((column, index) => key('node', `n${index}`, column)),
    ...table.edgeColumns.map((column, index) => key('edge', `e${index}`, column)),
    `  <graph id="${xmlText(data.network.id)}" edgedefault="${table.directed ? 'directed' : 'undirected'}">`,
    ...graphValues.map(([, value], index) => `    <data key="g${index}">${xmlText(value)}</data>`),
    ...elements(table),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

/** For other programs and readers, and for Telar. */
const valuesOfGraph = (data: NetworkData, options: GraphWriteOptions): [string, string][] => [
  ['name', data.network.name],
  ['simulated', String(data.network.simulated)],
  [factsName, encodeFacts(data, options)],
  ...(options.view === undefined ? [] : viewTexts(options.view)),
];

const key = (owner: string, id: string, { name, type }: GraphColumn): string =>
  `  <key id="${id}" for="${owner}" attr.name="${xmlText(name)}" attr.type="${type}"/>`;

function* elements({ nodes, edges, nodeColumns, edgeColumns }: GraphTable): Generator<string> {
  for (const { id, values } of nodes) {
    yield `    <node id="${xmlText(id)}">${dataOf(values, nodeColumns, 'n')}</node>`;
  }
  for (const { id, from, to, values } of edges) {
    const ends = `source="${xmlText(from)}" target="${xmlText(to)}"`;
    yield `    <edge id="${id}" ${ends}>${dataOf(values, edgeColumns, 'e')}</edge>`;
  }
}

function dataOf(
  values: GraphTable['nodes'][number]['values'],
  columns: readonly GraphColumn[],
  prefix: string,
): string {
  return columns
    .map(({ name }, index) => {
      const value = values[name];
      return value === null || value === undefined
        ? ''
        : `<data key="${prefix}${index}">${xmlText(value)}</data>`;
    })
    .join('');
}
