import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type ImportDecisions,
  type ImportedNetwork,
  mostPreviewFindings,
  type Recognised,
} from '../../../contract/imports.ts';
import type { NetworkDetail } from '../../../contract/networks.ts';
import type { SourcedRecord } from '../../../contract/records.ts';
import type { DecidedNetwork } from '../../intake/decisions/decide-network.ts';
import { jsonLines, writeJsonLines } from '../../runtime/json-lines.ts';
import type { ImportSource, ParsedUpload, ReadUploadsInput } from '../../runtime/parsing-worker.ts';
import type { OnTaskProgress } from '../../runtime/worker-tasks.ts';
import type { Dependencies } from '../dependencies.ts';
import { changeCounts, compareImport, isAllStored } from './compare-import.ts';
import { exampleNames } from './example-names.ts';
import { reportOf } from './import-report.ts';
import type { PreviewState } from './preview-state.ts';
import { similarNetworks } from './similar-networks.ts';
import { storedActors } from './stored-actors.ts';
import { storedRegister } from './stored-register.ts';

export type Reading = Pick<Dependencies, 'store' | 'pools' | 'cache' | 'ownerKey'>;

/** Refused rows that a problem lists at most. */
const mostRefusedFindings = 200;

type ReadRequest = {
  /** The folder of the preview. */
  folder: string;
  source: ImportSource;
  decisions: ImportDecisions;
  /** 1 for the first reading of these files. */
  reading: number;
};

/**
 * Reads the files of a preview as their user decided, on another thread, and compares them with what is stored.
 *
 * @throws TelarProblem `refused-import` for files that cannot be read; a coded problem for a decision that does not
 *   fit, or for files that take too long or too much memory
 */
export async function readPreview(
  telar: Reading,
  { folder, ...request }: ReadRequest,
  { signal, onProgress }: { signal?: AbortSignal | undefined; onProgress?: OnTaskProgress | undefined } = {},
): Promise<PreviewState> {
  const { source, decisions, reading } = request;
  const input: ReadUploadsInput = {
    source,
    decisions: await withStoredName(telar, decisions),
    output: join(folder, `reading-${String(reading)}`),
    ownerKey: telar.ownerKey,
    actors: await storedActors(telar),
    comunas: await comunasOf(telar, decisions.network?.territoryId ?? null),
    storedRegisterPath: null,
    mostFindings: mostPreviewFindings,
    mostRefusedFindings,
  };
  const parsed = await parse(telar, folder, input, { signal, onProgress });
  signal?.throwIfAborted();
  return comparedWithStore(telar, { ...request, state: 'previewed', parsed });
}

/** A directory of schools is read beside the years that are stored, which are only written out for one. */
async function parse(
  { pools, store }: Reading,
  folder: string,
  input: ReadUploadsInput,
  { signal, onProgress }: { signal?: AbortSignal | undefined; onProgress?: OnTaskProgress | undefined },
): Promise<ParsedUpload> {
  const first = await pools.parsing.run('readUploads', input, signal, onProgress);
  if (!('needsStoredRegister' in first)) return first;
  const storedRegisterPath = join(folder, 'stored-register.ndjson');
  try {
    await writeJsonLines(storedRegisterPath, storedRegister({ store }));
    const second = await pools.parsing.run(
      'readUploads',
      { ...input, storedRegisterPath },
      signal,
      onProgress,
    );
    if ('needsStoredRegister' in second)
      throw new Error('The stored register was given, and is asked for again.');
    return second;
  } finally {
    await rm(storedRegisterPath, { force: true });
  }
}

/** What was read, beside what is stored now. */
export async function comparedWithStore(
  telar: Pick<Dependencies, 'store'>,
  read: Omit<PreviewState, 'preview' | 'storeVersion'>,
): Promise<PreviewState> {
  const { parsed, decisions } = read;
  const { network, isNetworkNamed, ...reading } = parsed.reading;
  const storeVersion = await telar.store.storeVersion();
  const { changes, examples } = await compareImport(
    telar,
    parsed,
    jsonLines<SourcedRecord>(parsed.recordsPath),
  );
  const stored = network && (await telar.store.findNetwork(network.id));
  const similar =
    network === null || stored !== null || network.simulated
      ? []
      : await similarNetworks(telar, { ...network, actors: parsed.storedActors });
  const isOpen = similar.length > 0 && !isNetworkNamed && decisions.network?.id === undefined;
  const report = reportOf(
    { ...parsed, changes: { ...parsed.changes, ...changeCounts(changes) } },
    parsed.findings,
    { revision: null, alreadyStored: isAllStored(changes) },
  );
  const recognised: Recognised = {
    ...reading,
    network: network && beside(network, stored, decisions.network),
    doubts: [...reading.doubts, ...(isOpen ? (['same-network'] as const) : [])],
    accepted: decisions.accepted ?? [],
    similarNetworks: similar,
  };
  const names = await exampleNames(telar, examples);
  return { ...read, storeVersion, preview: { report, recognised, changes, examples, names } };
}

/** A network that is stored keeps what is not decided anew. */
function beside(
  network: DecidedNetwork,
  stored: NetworkDetail | null,
  decided: ImportDecisions['network'] = {},
): ImportedNetwork {
  const { name = stored?.name ?? network.name } = decided;
  return {
    ...network,
    name,
    territoryId: network.territoryId ?? stored?.territoryId ?? null,
    isStored: stored !== null,
  };
}

/** Another survey of a stored network goes under the name that the network has, unless its user gives it another. */
async function withStoredName({ store }: Reading, decisions: ImportDecisions): Promise<ImportDecisions> {
  const { network } = decisions;
  if (network?.id === undefined || network.name !== undefined) return decisions;
  const stored = await store.findNetwork(network.id);
  return stored === null ? decisions : { ...decisions, network: { ...network, name: stored.name } };
}

/** Comunas of a territory, or of the one comuna that it is; `null` without a territory. */
async function comunasOf({ store }: Reading, territoryId: string | null): Promise<string[] | null> {
  const territory = territoryId === null ? null : await store.findTerritory(territoryId);
  if (territory === null) return null;
  return territory.kind === 'comuna' ? [territory.id] : territory.comunas.map(({ id }) => id);
}
