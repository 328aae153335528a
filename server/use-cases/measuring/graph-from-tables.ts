import { parse } from 'node:path';
import { codedProblem, TelarProblem } from '../../../contract/problems.ts';
import { noGraphFile } from '../../intake/formats/foreign-formats.ts';
import type { ImportFile } from '../../intake/intake-result.ts';
import { networkIdOf } from '../../intake/network-id.ts';
import { readShape } from '../../intake/shapes/read-shape.ts';
import { recogniseTables } from '../../intake/shapes/recognise-tables.ts';
import { directionOf } from '../../intake/shapes/shape-doubts.ts';
import { graphFromData } from './graph-from-data.ts';
import type { GraphSource, ReadGraph } from './graph-source.ts';

/**
 * The graph of tables that are known by their look: matrices, nominations, answers of a form. They are read as they are
 * proposed; whoever wants to decide imports them.
 *
 * @throws TelarProblem `refused-import` where no table looks like anything, or none has ties
 */
export function graphFromTables(files: readonly ImportFile[], source: GraphSource): ReadGraph {
  if (source.cost !== null) throw codedProblem('cost-of-other-file', { file: source.file }, 'cost');
  const readings = recogniseTables(files);
  if (readings.length === 0)
    throw noGraphFile([{ name: source.file, bytes: files[0]?.bytes ?? new Uint8Array(0) }]);
  const proposed = directionOf(files, readings);
  const { data, result } = readShape(files, readings, {
    networkId: networkIdOf(files),
    networkName: parse(source.file).name,
    direction: source.directed === null ? null : source.directed ? 'directed' : 'undirected',
  });
  const [network] = data;
  if (network === undefined || network.ties.length === 0)
    throw new TelarProblem(
      'refused-import',
      `${source.file} holds no ties: ${readings.map(({ shape, file }) => `${file} looks like ${shape}`).join('; ')}.`,
      { code: 'no-ties', values: { file: source.file } },
    );
  const directed = proposed === null ? null : proposed === 'directed';
  const read = graphFromData({ data: network, directed, findings: result.findings, cost: null }, source);
  const shapes = readings.map(({ file, shape }) => `${file}: read as ${shape}.`);
  return { ...read, notes: [...shapes, ...read.notes] };
}
