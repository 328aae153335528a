import type { NetworkData } from '../../../contract/network-data.ts';
import { graphTable } from './graph-table.ts';
import type { GraphColumn, GraphTable, GraphWriteOptions } from './graph-table.ts';
import { xmlText } from './xml-text.ts';

/** A network as GEXF 1.2 (draft), read by Gephi, Gephi Lite and networkx, with the values of `writeGraphml`. */
export function writeGexf(data: NetworkData, options: GraphWriteOptions = {}): string {
  const { directed, nodes, edges, nodeColumns, edgeColumns } = graphTable(data, options);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">',
    `  <meta><creator>Telar</creator><description>${xmlText(data.network.name)}</description></meta>`,
    `  <graph mode="static" defaultedgetype="${directed ? 'directed' : 'undirected'}">`,
    attributes('node', nodeColumns),
    attributes('edge', edgeColumns),
    '    <nodes>',
    ...nodes.map(
      ({ id, label, values }) =>
        `      <node id="${xmlText(id)}" label="${xmlText(label)}">${valuesOf(values, nodeColumns)}</node>`,
    ),
    '    </nodes>',
    '    <edges>',
    ...edges.map(
      ({ id, from, to, values }) =>
        `      <edge id="${id}" source="${xmlText(from)}" target="${xmlText(to)}">${valuesOf(values, edgeColumns)}</edge>`,
    ),
    '    </edges>',
    '  </graph>',
    '</gexf>',
    '',
  ].join('\n');
}

const attributes = (owner: string, columns: readonly GraphColumn[]): string =>
  [
    `    <attributes class="${owner}" mode="static">`,
    ...columns.map(
      ({ name, type }, index) => `      <attribute id="${index}" title="${xmlText(name)}" type="${type}"/>`,
    ),
    '    </attributes>',
  ].join('\n');

function valuesOf(values: GraphTable['nodes'][number]['values'], columns: readonly GraphColumn[]): string {
  const given = columns.flatMap(({ name }, index) => {
    const value = values[name];
    return value === null || value === undefined
      ? []
      : [`<attvalue for="${index}" value="${xmlText(value)}"/>`];
  });
  return given.length === 0 ? '' : `<attvalues>${given.join('')}</attvalues>`;
}
