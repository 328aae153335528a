import type { NetworkData } from '../../../contract/network-data.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { byCodeUnit } from '../../../contract/text-order.ts';
import { hashFiles } from '../hash-files.ts';
import type { ImportFile, IntakeResult } from '../intake-result.ts';
import { networkIdOf, networkNameOf } from '../network-id.ts';
import { FindingLog } from './bundle-findings.ts';
import { readBundleRows } from './bundle-rows.ts';
import type { BundleRows } from './bundle-rows.ts';
import { replacedScopes } from './replaced-scopes.ts';
import { resolveActorIds } from './resolve-actor-ids.ts';
import { resolveNetworks } from './resolve-networks.ts';
import { resolveWaves } from './resolve-waves.ts';
import { lintRecords } from './lint-records.ts';
import { bothWays } from './both-ways.ts';
import { mapEmptied } from './emptied.ts';
import { noTies } from './no-ties.ts';
import { rejectRecords } from './reject-records.ts';
import { splitByNetwork } from './split-by-network.ts';
import { suggestIds } from './suggest-ids.ts';
import { storedRecords } from './stored-records.ts';
import { parseActors } from './parse-actors.ts';
import { parseNetworks } from './parse-networks.ts';
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
};

/** The networks of a bundle as they stand in its files, and the records a store would keep of them. */
export type BundleIntake = {
  /** Put together when it is first read: an import has no need of it. */
  readonly data: NetworkData[];
  readonly result: IntakeResult;
};

/**
 * Reads a network bundle: CSV sheets named `ties`, `actors`, `members`… (or `lazos`, `actores`, `miembros`…), as
 * unpacked from a folder, a zip or a workbook. Only `ties` is required. Ids stand in `data` as the files have them, with
 * one id for each school; in `result.records` a school with an RBD is `school:<RBD>`, and ids without a prefix are those
 * of their network. Rows that cannot stand are findings with outcome `refused` and are left out of both.
 *
 * @throws TelarProblem `refused-import` (code `no-ties`) where no file is a sheet of ties
 */
export function readBundle(files: readonly ImportFile[], options: BundleOptions = {}): BundleIntake {
  const log = new FindingLog();
  const read = readBundleRows(files, log);
  if (!read.ties.present) throw noTies(files, log.all);
  suggestIds(read.actors.rows, log);
  const unnamed = {
    id: options.networkId ?? networkIdOf(files),
    name: options.networkName ?? networkNameOf(files),
  };
  const rows = resolveActorIds(read, unnamed.id, log);
  const parsed = parse(rows, unnamed, log);
  lintRecords(parsed, log);
  const split = splitByNetwork(parsed, rows.actors.rows, log);
  const networks = parsed.networks.map(({ record }) => record).toSorted((a, b) => byCodeUnit(a.id, b.id));
  let data: NetworkData[] | undefined;
  return {
    get data() {
      return (data ??= split());
    },
    result: {
      title: options.title ?? titleOf(networks),
      source: [...new Set(networks.flatMap(({ citation }) => citation ?? []))].join('; '),
      hash: hashFiles(files),
      replaces: replacedScopes(parsed),
      records: storedRecords(parsed, log),
      findings: log.all,
      counts: countsOf(parsed),
      changes: {},
    },
  };
}

function parse(
  rows: BundleRows,
  unnamed: { id: string; name: string | null },
  log: FindingLog,
): ParsedBundle {
  const { networkIds, resolved } = resolveNetworks(rows, unnamed.id, log);
  const inWaves = resolveWaves(rows, resolved, log);
  const waveSource = { file: 'waves', line: null, headings: new Map<string, string>() };
  const attendance = withoutDuplicates(resolved.attendance.map(parseAttendance), log);
  const activities = rows.activities.present
    ? resolved.activities.map(parseActivity)
    : bareActivities(attendance);
  const parsed = {
    members: withoutDuplicates(resolved.members.map(parseMember), log),
    waves: withoutDuplicates(parseWaves(resolved.waves, inWaves.waveIds, networkIds, waveSource), log),
    responses: withoutDuplicates(inWaves.responses.map(parseResponse), log),
    ties: withoutDuplicates(
      mapEmptied(bothWays(inWaves.ties, log), (tie) => [parseTie(tie)]),
      log,
    ),
    ratings: withoutDuplicates(inWaves.ratings.map(parseRating), log),
    commitments: parseCommitments(resolved.commitments, log),
    activities: withoutDuplicates(activities, log),
    attendance,
  };
  const networks = withoutDuplicates(
    parseNetworks(networkIds, rows.networks.rows, parsed, { unnamed, log }),
    log,
  );
  const simulated = networks.length > 0 && networks.every(({ record }) => record.simulated);
  const scope = { simulated, networkIds: new Set(networkIds) };
  const actors = withoutDuplicates(parseActors(rows.actors, parsed, scope, log), log);
  const whole = { ...parsed, networks, actors };
  return rejectRecords(whole, { activitiesDeclared: rows.activities.present }, log);
}

const titleOf = (networks: readonly RecordOf<'network'>[]): string =>
  networks.length === 1 ? networks[0]!.name : `${networks.length} networks`;

const countsOf = (parsed: ParsedBundle): Record<string, number> =>
  Object.fromEntries(Object.entries(parsed).map(([name, list]) => [name, list.length]));
