import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { TelarProblem } from '../../../contract/problems.ts';
import { graphFromNetwork } from '../../../server/analysis/graph/graph-from-network.ts';
import type { NetworkGraph } from '../../../server/analysis/graph/network-graph.ts';
import { readImport } from '../../../server/intake/decisions/read-import.ts';
import { openPaths } from '../../../server/intake/formats/open-graph-file.ts';
import { networkOfRecords } from '../../../server/use-cases/importing/network-of-records.ts';
import { readGraph } from '../../../server/use-cases/measuring/read-graph.ts';

const fixtures = fileURLToPath(new URL('../../intake/trial/fixtures/', import.meta.url));

/** Each file, and each folder that holds the sheets of one network. */
function inputsUnder(folder: string): string[] {
  const entries = readdirSync(folder).map((name) => join(folder, name));
  const folders = entries.filter((path) => statSync(path).isDirectory());
  const isBundle = entries.some((path) => /[\\/](ties|lazos)\.csv$/.test(path)) && entries.length > 1;
  const files = entries.filter((path) => !folders.includes(path));
  return [...(isBundle ? [folder] : files), ...folders.flatMap(inputsUnder)];
}

type Read = { actors: number; ties: number; directed: boolean };
const sizeOf = ({ actors, from, directed }: NetworkGraph): Read => ({
  actors: actors.length,
  ties: from.length,
  directed,
});

async function measured(file: string, directed: boolean, network: string | null): Promise<Read | string> {
  const source = { file, directed, network, cost: null, layers: [], wave: null };
  return readGraph(source).then(({ graph }) => sizeOf(graph), refusal);
}

const refusal = (error: unknown): string => {
  if (error instanceof TelarProblem) return 'refused';
  throw error;
};

/** What the import would store of each network, as the same rules make a graph of it; `null`: it is no network. */
async function imported(file: string, directed: boolean): Promise<Map<string, Read> | string | null> {
  try {
    const { reading, result } = readImport(await openPaths([file]), {
      ownerKey: new Uint8Array(32),
      decisions: { direction: directed ? 'directed' : 'undirected' },
      actors: [],
      comunas: null,
      storedRegister: [],
      name: null,
    });
    if (['register', 'cases', 'classics', 'attributes'].includes(reading.shape)) return null;
    const networks = [...result.records].flatMap(({ record }) =>
      record.type === 'network' ? [record.id] : [],
    );
    const graphs = await Promise.all(
      networks.map(async (id) => {
        const data = await networkOfRecords(result.records, id);
        return [id, sizeOf(graphFromNetwork(data!, { directed, layers: [] }).graph)] as const;
      }),
    );
    // Nothing of it could stand, and nothing of it would be stored.
    if (graphs.every(([, { actors }]) => actors === 0)) return 'refused';
    return new Map(graphs);
  } catch (error) {
    return refusal(error);
  }
}

describe.each([true, false])('measuring and importing a file, directed: %s', (directed) => {
  it.each(inputsUnder(fixtures).map((path) => [relative(fixtures, path), path]))(
    '%s are one reading',
    async (_name, path) => {
      const stored = await imported(path, directed);
      if (stored === null) return;
      if (typeof stored === 'string') return expect(await measured(path, directed, null)).toBe(stored);
      for (const [id, size] of stored)
        expect(await measured(path, directed, stored.size === 1 ? null : id)).toEqual(size);
    },
  );
});
