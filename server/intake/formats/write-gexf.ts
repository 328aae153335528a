import type { NetworkData } from '../../../contract/network-data.ts';
import { viewTexts, type WrittenView } from '../written-view.ts';
import { graphTable } from './graph-table.ts';
import type { GraphColumn, GraphTable, GraphWriteOptions } from './graph-table.ts';
import { encodeFacts, factsName } from './network-facts.ts';
import { xmlText } from './xml-text.ts';

type Values = GraphTable['nodes'][number]['values'];

/**
 * A network as GEXF 1.2 (draft), read by Gephi, Gephi Lite and networkx, with the values of `writeGraphml`. Weights and
 * places (attributes `x`, `y`) stand where the format has them.
 */
export function writeGexf(data: NetworkData, options: GraphWriteOptions = {}): string {
  const { directed, nodes, edges, nodeColumns: everyColumn, edgeColumns } = graphTable(data, options);
  const hasPlaces = nodes.every(
    ({ values }) => (typeof values['x'] === 'number') === (typeof values['y'] === 'number'),
  );
  const nodeColumns = everyColumn.filter(
    ({ name, type }) => !(hasPlaces && isAxis(name) && type === 'double'),
  );
  const valued = edgeColumns.filter(({ name }) => name !== 'weight');
  const placeOf = ({ x, y }: Values): string =>
    hasPlaces && typeof x === 'number' ? `<viz:position x="${String(x)}" y="${String(y)}" z="0"/>` : '';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">',
    `  <meta><creator>Telar</creator><description>${xmlText(describe(data.network.name, options.view))}</description>`,
    `    <keywords>${data.network.simulated ? 'simulated' : 'observed'}</keywords>`,
    `    <${factsName} xmlns="urn:telar:network">${xmlText(encodeFacts(data, options))}</${factsName}>`,
    '  </meta>',
    `  <graph mode="static" defaultedgetype="${directed ? 'directed' : 'undirected'}">`,
    attributes('node', nodeColumns),
    attributes('edge', valued),
    '    <nodes>',
    ...nodes.map(
      ({ id, label, values }) =>
        `      <node id="${xmlText(id)}" label="${xmlText(label)}">${valuesOf(values, nodeColumns)}${placeOf(values)}</node>`,
    ),
    '    </nodes>',
    '    <edges>',
    ...edges.map(({ id, from, to, values }) => {
      const weight = typeof values['weight'] === 'number' ? ` weight="${String(values['weight'])}"` : '';
      return `      <edge id="${id}" source="${xmlText(from)}" target="${xmlText(to)}"${weight}>${valuesOf(values, valued)}</edge>`;
    }),
    '    </edges>',
    '  </graph>',
    '</gexf>',
    '',
  ].join('\n');
}

/** GEXF has no attributes of the graph: what the view is stands where a program shows what a file is about. */
const describe = (name: string, view: WrittenView | undefined): string =>
  view === undefined
    ? name
    : [name, ...viewTexts(view).map(([key, value]) => `${key}: ${value}`)].join(' · ');

const isAxis = (name: string): boolean => name === 'x' || name === 'y';

const attributes = (owner: string, columns: readonly GraphColumn[]): string =>
  [
    `    <attributes class="${owner}" mode="static">`,
    ...columns.map(
      ({ name, type }, index) => `      <attribute id="${index}" title="${xmlText(name)}" type="${type}"/>`,
    ),
    '    </attributes>',
  ].join('\n');

function valuesOf(values: Values, columns: readonly GraphColumn[]): string {
  const given = columns.flatMap(({ name }, index) => {
    const value = values[name];
    return value === null || value === undefined
      ? []
      : [`<attvalue for="${index}" value="${xmlText(value)}"/>`];
  });
  return given.length === 0 ? '' : `<attvalues>${given.join('')}</attvalues>`;
}
