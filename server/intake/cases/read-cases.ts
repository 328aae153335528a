import type { NetworkData } from '../../../contract/network-data.ts';
import { FindingLog } from '../bundle/bundle-findings.ts';
import { splitByNetwork } from '../bundle/split-by-network.ts';
import { storedRecords } from '../bundle/stored-records.ts';
import type { ParsedBundle } from '../bundle/parsed-bundle.ts';
import { hashFiles } from '../hash-files.ts';
import type { ImportFile, IntakeResult } from '../intake-result.ts';
import { ateCases } from './ate-cases.ts';
import { citations } from './case-networks.ts';
import type { Case } from './case-networks.ts';
import { caseTables } from './case-tables.ts';
import { enlacesCase } from './enlaces-case.ts';
import { nationalCases, rmeCase, slepCases } from './network-cases.ts';

export { isCasesFile } from './case-tables.ts';

/**
 * Reads the documented cases as networks: Enlaces, Escuelas Críticas, the ATE market, the cohort of Redes de
 * Mejoramiento Escolar, the first four SLEPs and the national networks. Each record knows its document and section
 * (attributes) and its line; group nodes are sets. Nothing is there that no source says.
 *
 * @throws TelarProblem `refused-import` for a table that is missing or cannot be read
 */
export function readCases(files: readonly ImportFile[]): IntakeResult & { data: NetworkData[] } {
  const table = caseTables(files);
  const cases = [
    enlacesCase(table),
    ...ateCases(table),
    rmeCase(table),
    ...slepCases(table),
    ...nationalCases(table),
  ];
  const parsed = together(cases);
  const log = new FindingLog();
  const data = splitByNetwork(parsed, [], log)();
  return {
    title: 'Casos documentados',
    source: Object.values(citations).join('; '),
    hash: hashFiles(files),
    data,
    records: storedRecords(parsed, log),
    findings: log.all,
    counts: {
      networks: parsed.networks.length,
      actors: parsed.actors.length,
      sets: parsed.actors.filter(({ record }) => record.isSet).length,
      ties: parsed.ties.length,
    },
    changes: {},
  };
}

/** An actor of several cases is recorded once, by the case that names it first. */
function together(cases: readonly Case[]): ParsedBundle {
  const actors = new Map<string, Case['actors'][number]>();
  for (const parsed of cases.flatMap((each) => each.actors)) {
    if (!actors.has(parsed.record.id)) actors.set(parsed.record.id, parsed);
  }
  return {
    networks: cases.flatMap(({ networks }) => networks),
    actors: [...actors.values()],
    members: cases.flatMap(({ members }) => members),
    waves: cases.flatMap(({ waves }) => waves),
    responses: [],
    ties: cases.flatMap(({ ties }) => ties),
    ratings: [],
    commitments: [],
    activities: [],
    attendance: [],
  };
}
