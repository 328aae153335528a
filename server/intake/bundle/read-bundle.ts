import type { NetworkData } from '../../../contract/network-data.ts';
import { hashFiles } from '../hash-files.ts';
import type { ImportFile, IntakeResult } from '../intake-result.ts';
import { FindingLog } from './bundle-findings.ts';
import { readBundleRows } from './bundle-rows.ts';
import type { BundleRows } from './bundle-rows.ts';
import { resolveNetworks } from './resolve-networks.ts';
import { resolveWaves } from './resolve-waves.ts';
import { lintRecords } from './lint-records.ts';
import { rejectRecords } from './reject-records.ts';
import { splitByNetwork } from './split-by-network.ts';
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
  /** The id of the network where no sheet names one. */
  networkId?: string;
  /** Shown as the title of the import. */
  title?: string;
};

/** The networks of a bundle as they stand in its files, and the records a store would keep of them. */
export type BundleIntake = { data: NetworkData[]; result: IntakeResult };

/**
 * Reads a network bundle: CSV sheets named `ties`, `actors`, `members`… (or `lazos`, `actores`, `miembros`…), as
 * unpacked from a folder, a zip or a workbook. Only `ties` is required. Ids stand in `data` as the files have them;
 * in `result.records` a school with an RBD is `school:<RBD>`. Nothing is thrown for bad content: rows that cannot
 * stand are findings with outcome `refused` and are left out of both.
 */
export function readBundle(files: readonly ImportFile[], options: BundleOptions = {}): BundleIntake {
  const log = new FindingLog();
  const rows = readBundleRows(files, log);
  if (!rows.ties.present) reportNoTies(log);
  const parsed = parse(rows, options.networkId ?? 'network', log);
  lintRecords(parsed, log);
  const data = splitByNetwork(parsed, rows.actors.rows, log);
  return {
    data,
    result: {
      title: options.title ?? titleOf(data),
      source: [...new Set(data.map(({ network }) => network.citation).filter((each) => each !== null))].join(
        '; ',
      ),
      hash: hashFiles(files),
      records: storedRecords(parsed, log),
      findings: log.all,
      counts: countsOf(parsed),
      changes: {},
    },
  };
}

function parse(rows: BundleRows, fallbackId: string, log: FindingLog): ParsedBundle {
  const { networkIds, resolved } = resolveNetworks(rows, fallbackId, log);
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
    ties: withoutDuplicates(inWaves.ties.map(parseTie), log),
    ratings: withoutDuplicates(inWaves.ratings.map(parseRating), log),
    commitments: parseCommitments(resolved.commitments, log),
    activities: withoutDuplicates(activities, log),
    attendance,
  };
  const networks = withoutDuplicates(parseNetworks(networkIds, rows.networks.rows, parsed, log), log);
  const simulated = networks.length > 0 && networks.every(({ record }) => record.simulated);
  const scope = { simulated, networkIds: new Set(networkIds) };
  const actors = withoutDuplicates(parseActors(rows.actors, parsed, scope, log), log);
  const whole = { ...parsed, networks, actors };
  return rejectRecords(whole, { activitiesDeclared: rows.activities.present }, log);
}

const reportNoTies = (log: FindingLog): void =>
  log.aboutFile('ties', {
    code: 'no-ties-sheet',
    expected: 'a sheet ties (lazos): the one sheet a bundle must have',
    outcome: 'refused',
  });

const titleOf = (data: readonly NetworkData[]): string =>
  data.length === 1 ? data[0]!.network.name : `${data.length} networks`;

const countsOf = (parsed: ParsedBundle): Record<string, number> =>
  Object.fromEntries(Object.entries(parsed).map(([name, list]) => [name, list.length]));
