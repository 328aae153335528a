import type { NetworkData } from '../../../contract/network-data.ts';
import { hashFiles } from '../hash-files.ts';
import type { ImportFile, IntakeResult } from '../intake-result.ts';
import { FindingLog } from './bundle-findings.ts';
import { readBundleRows } from './bundle-rows.ts';
import type { BundleRows } from './bundle-rows.ts';
import { placeInNetworks } from './place-in-networks.ts';
import { placeInWaves } from './place-in-waves.ts';
import { questionRecords } from './question-records.ts';
import { refuseRecords } from './refuse-records.ts';
import { splitByNetwork } from './split-by-network.ts';
import { storedRecords } from './stored-records.ts';
import { tellActors } from './tell-actors.ts';
import { tellNetworks } from './tell-networks.ts';
import {
  bareActivities,
  tellActivity,
  tellAttendance,
  tellCommitments,
  tellMember,
  tellRating,
  tellResponse,
  tellTie,
  tellWaves,
} from './tell-records.ts';
import { withoutDuplicates } from './told.ts';
import type { ToldBundle } from './told.ts';

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
  if (!rows.ties.present) sayNoTies(log);
  const told = tell(rows, options.networkId ?? 'network', log);
  questionRecords(told, log);
  const data = splitByNetwork(told, rows.actors.rows, log);
  return {
    data,
    result: {
      title: options.title ?? titleOf(data),
      source: [...new Set(data.map(({ network }) => network.citation).filter((each) => each !== null))].join(
        '; ',
      ),
      hash: hashFiles(files),
      records: storedRecords(told, log),
      findings: log.all,
      counts: countsOf(told),
      changes: {},
    },
  };
}

function tell(rows: BundleRows, fallbackId: string, log: FindingLog): ToldBundle {
  const { networkIds, placed } = placeInNetworks(rows, fallbackId, log);
  const inWaves = placeInWaves(rows, placed, log);
  const waveSource = { file: 'waves', line: null, headings: new Map<string, string>() };
  const attendance = withoutDuplicates(placed.attendance.map(tellAttendance), log);
  const activities = rows.activities.present
    ? placed.activities.map(tellActivity)
    : bareActivities(attendance);
  const told = {
    members: withoutDuplicates(placed.members.map(tellMember), log),
    waves: withoutDuplicates(tellWaves(placed.waves, inWaves.waveIds, networkIds, waveSource), log),
    responses: withoutDuplicates(inWaves.responses.map(tellResponse), log),
    ties: withoutDuplicates(inWaves.ties.map(tellTie), log),
    ratings: withoutDuplicates(inWaves.ratings.map(tellRating), log),
    commitments: tellCommitments(placed.commitments, log),
    activities: withoutDuplicates(activities, log),
    attendance,
  };
  const networks = withoutDuplicates(tellNetworks(networkIds, rows.networks.rows, told, log), log);
  const simulated = networks.length > 0 && networks.every(({ record }) => record.simulated);
  const scope = { simulated, networkIds: new Set(networkIds) };
  const actors = withoutDuplicates(tellActors(rows.actors, told, scope, log), log);
  const whole = { ...told, networks, actors };
  return refuseRecords(whole, { activitiesTold: rows.activities.present }, log);
}

const sayNoTies = (log: FindingLog): void =>
  log.aboutFile('ties', {
    code: 'no-ties-sheet',
    expected: 'a sheet ties (lazos): the one sheet a bundle must have',
    outcome: 'refused',
  });

const titleOf = (data: readonly NetworkData[]): string =>
  data.length === 1 ? data[0]!.network.name : `${data.length} networks`;

const countsOf = (told: ToldBundle): Record<string, number> =>
  Object.fromEntries(Object.entries(told).map(([name, list]) => [name, list.length]));
