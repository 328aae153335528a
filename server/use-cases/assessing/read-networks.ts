import { parse } from 'node:path';
import type { Finding } from '../../../contract/findings.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import { TelarProblem } from '../../../contract/problems.ts';
import { openImport } from '../../intake/bundle/open-import.ts';
import { readBundle } from '../../intake/bundle/read-bundle.ts';
import { howToRead } from '../../intake/decisions/how-to-read.ts';
import { readGraphFile } from '../../intake/formats/read-graph-file.ts';
import type { ImportFile } from '../../intake/intake-result.ts';
import { networkIdOf } from '../../intake/network-id.ts';
import { readShape } from '../../intake/shapes/read-shape.ts';
import { recogniseTables } from '../../intake/shapes/recognise-tables.ts';

/** Networks as their files have them, and what was noticed while they were read. */
export type ReadNetworks = { networks: NetworkData[]; findings: Finding[] };

/**
 * Reads the networks of a file, folder, zip or workbook: a bundle, a graph file, or tables that are known by their look
 * and read as they are proposed.
 *
 * @throws TelarProblem `not-found`; `refused-import` for what cannot be read, and (code `no-ties`) where it has no ties
 */
export async function readNetworks(path: string): Promise<ReadNetworks> {
  const files = await openImport([path]);
  const kind = howToRead(files, {});
  switch (kind) {
    case 'bundle': {
      const { data, streamed } = readBundle(files, { networkName: parse(path).name });
      if (data.length === 0) throw noTies(path, `${streamed.title} without a network`);
      return { networks: data, findings: streamed.findings };
    }
    case 'graph-file': {
      const { data, streamed } = readGraphFile(files);
      return { networks: [data], findings: streamed.findings };
    }
    case 'tables':
      return readTables(files, path);
    default:
      throw noTies(path, `it is of the kind ${kind}`);
  }
}

function readTables(files: ImportFile[], path: string): ReadNetworks {
  const readings = recogniseTables(files);
  const { data, streamed } = readShape(files, readings, {
    networkId: networkIdOf(files),
    networkName: parse(path).name,
    direction: null,
  });
  if (data.every(({ ties }) => ties.length === 0))
    throw noTies(path, readings.map(({ file, shape }) => `${file} looks like ${shape}`).join('; '));
  return { networks: data, findings: streamed.findings };
}

const noTies = (path: string, found: string): TelarProblem =>
  new TelarProblem(
    'refused-import',
    `${path} holds no ties to assess: ${found}. Expected: a bundle with a sheet "ties" ("lazos"), a list of ties, a matrix or a graph file.`,
    { code: 'no-ties', values: { found } },
  );
