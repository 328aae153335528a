import type { NetworkData } from '../../../contract/network-data.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import { hashFiles } from '../hash-files.ts';
import { type ImportFile, readIntake, type ReadIntake } from '../intake-result.ts';
import { networkIdOf, networkNameOf } from '../network-id.ts';
import { FindingLog } from './bundle-findings.ts';
import { readBundleRows } from './bundle-rows.ts';
import type { BundleRows } from './bundle-rows.ts';
import { replacedScopes } from './replaced-scopes.ts';
import { resolveActorIds } from './resolve-actor-ids.ts';
import { resolveNetworks, supportSheets } from './resolve-networks.ts';
import { resolveWaves } from './resolve-waves.ts';
import { lintRecords } from './lint-records.ts';
import { bothWays } from './both-ways.ts';
import { noTies } from './no-ties.ts';
import { refusePersons } from './refuse-persons.ts';
import { rejectRecords } from './reject-records.ts';
import { splitByNetwork } from './split-by-network.ts';
import { suggestIds } from './suggest-ids.ts';
import { stableIds, storedRecords } from './stored-records.ts';
import { parseActors } from './parse-actors.ts';
import { parseEvents } from './parse-events.ts';
import { parseNetworks } from './parse-networks.ts';
import { parseContracts, parseEvaluations, parseResult, namesInContracts } from './parse-support.ts';
import {
  bareActivities,
  parseActivity,
  parseAttendance,
  parseCommitments,
  parseMember,
  parseRating,
  parseResponse,
  parseTie,
  parseWaves,
} from './parse-records.ts';
import { withoutDuplicates } from './parsed-bundle.ts';
import type { ParsedBundle } from './parsed-bundle.ts';

export type BundleOptions = {
  /** The id of the network where no sheet names one; made of the content of the files unless given. */
  networkId?: string;
  /** What that network is called; after its folder or workbook unless given. */
  networkName?: string;
  /** Shown as the title of the import. */
  title?: string;
  /** Whether nobody needs the bytes of the files afterwards: each is let go once it is read. */
  isLastReader?: boolean;
  /** Under which natural persons who are parties to contracts are hashed; not given: their rows are refused. */
  ownerKey?: Uint8Array;
};

/**
 * Reads a network bundle: CSV sheets named `ties`, `actors`, `members`… (or `lazos`, `actores`, `miembros`…), as
 * unpacked from a folder, a zip or a workbook. `ties` is required, unless there are contracts, results or events. Ids stand in `data` as the files have them, with
 * one id for each school; in `result.records` a school with an RBD is `school:<RBD>`, and ids without a prefix are those
 * of their network. Rows that cannot stand are findings with outcome `refused` and are left out of both.
 *
 * @throws TelarProblem `refused-import` (code `no-ties`) where no file is such a sheet
 */
export function readBundle(
  files: readonly ImportFile[],
  options: BundleOptions = {},
): ReadIntake<NetworkData[]> {
  const log = new FindingLog();
  const hash = hashFiles(files);
  const networkId = options.networkId ?? networkIdOf(files);
  const read = readBundleRows(files, log, options.isLastReader, options.ownerKey);
  if (!read.ties.present && !supportSheets.some((name) => read[name].present)) throw noTies(files, log.all);
  refusePersons(read, log);
  suggestIds(read.actors.rows, log);
  const unnamed = {
    id: networkId,
    name: options.networkName ?? networkNameOf(files),
  };
  const rows = resolveActorIds(read, { fallbackId: unnamed.id, ownerKey: options.ownerKey ?? null }, log);
  const parsed = parse(rows, unnamed, log);
  lintRecords(parsed, log);
  const split = splitByNetwork(parsed, rows.actors.rows, log);
  const stable = stableIds(parsed, unnamed.id, log);
  const networks = parsed.networks.map(({ record }) => record).toSorted((a, b) => byCodeUnit(a.id, b.id));
  const streamed = {
    title: options.title ?? titleOf(networks, unnamed, read),
    source: [...new Set(networks.flatMap(({ citation }) => citation ?? []))].join('; '),
    hash,
    // Only an import replaces anything: whoever reads the networks alone does not wait for it.
    get replaces() {
      return replacedScopes(parsed, stable);
    },
    records: storedRecords(parsed, stable),
    findings: log.all,
    counts: countsOf(parsed),
    changes: {},
  };
  return readIntake(streamed, split);
}

function parse(
  rows: BundleRows,
  unnamed: { id: string; name: string | null },
  log: FindingLog,
): ParsedBundle {
  const { networkIds, resolved } = resolveNetworks(rows, unnamed.id, log);
  const inWaves = resolveWaves(rows, resolved, log);
  const waveSource = { file: 'waves', line: null, headings: new Map<string, string>() };
  const attendance = withoutDuplicates(Array.from(resolved.attendance, parseAttendance), log);
  const activities = rows.activities.present
    ? Array.from(resolved.activities, parseActivity)
    : bareActivities(attendance);
  const contracts = parseContracts(rows.contracts.rows, log);
  const parsed = {
    members: withoutDuplicates(Array.from(resolved.members, parseMember), log),
    waves: withoutDuplicates(parseWaves([...resolved.waves], inWaves.waveIds, networkIds, waveSource), log),
    responses: withoutDuplicates(Array.from(inWaves.responses, parseResponse), log),
    ties: withoutDuplicates(bothWays(inWaves.ties, log).map(parseTie), log),
    ratings: withoutDuplicates(Array.from(inWaves.ratings, parseRating), log),
    commitments: parseCommitments(resolved.commitments, log),
    activities: withoutDuplicates(activities, log),
    attendance,
    events: parseEvents(rows.events, networkIds, log),
    contracts,
    evaluations: withoutDuplicates(parseEvaluations(rows.evaluations.rows, contracts, log), log),
    results: withoutDuplicates(rows.results.rows.map(parseResult), log),
  };
  const networks = withoutDuplicates(
    parseNetworks(networkIds, rows.networks.rows, parsed, { unnamed, log }),
    log,
  );
  const simulated = networks.length > 0 && networks.every(({ record }) => record.simulated);
  const names = namesInContracts(rows.contracts.rows);
  const scope = { simulated, networkIds: new Set(networkIds), names };
  const actors = withoutDuplicates(parseActors(rows.actors, parsed, scope, log), log);
  const whole = { ...parsed, networks, actors };
  return rejectRecords(whole, { activitiesDeclared: rows.activities.present }, log);
}

/** An import without networks is called after its folder or workbook, or else after its sheets. */
function titleOf(
  networks: readonly RecordOf<'network'>[],
  unnamed: { id: string; name: string | null },
  sheets: BundleRows,
): string {
  if (networks.length === 1) return networks[0]!.name;
  if (networks.length > 1) return `${networks.length} networks`;
  if (unnamed.name !== null && unnamed.name !== unnamed.id) return unnamed.name;
  return supportSheets.filter((each) => sheets[each].present).join(', ');
}

const countsOf = (parsed: ParsedBundle): Record<string, number> =>
  Object.fromEntries(Object.entries(parsed).map(([name, list]) => [name, list.length]));
