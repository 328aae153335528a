import type { NetworkData } from '../../../contract/network-data.ts';
import type { RecordScope } from '../../../contract/record-scopes.ts';
import { FindingLog } from '../bundle/bundle-findings.ts';
import { replacedScopes } from '../bundle/replaced-scopes.ts';
import { splitByNetwork } from '../bundle/split-by-network.ts';
import { storedRecords } from '../bundle/stored-records.ts';
import type { Parsed, ParsedBundle } from '../bundle/parsed-bundle.ts';
import { hashFiles } from '../hash-files.ts';
import type { ImportFile, IntakeResult } from '../intake-result.ts';
import { ateMarketCase } from './ate-market-case.ts';
import type { Case } from './case-networks.ts';
import { caseSource } from './case-source.ts';
import { cell, caseTables } from './case-tables.ts';
import { criticalSchoolsCase } from './critical-schools-case.ts';
import { enlacesCase } from './enlaces-case.ts';
import { nationalCases } from './national-cases.ts';
import { programmesCase } from './programmes-case.ts';
import { rmeCase } from './rme-case.ts';
import { slepDiagnosis } from './slep-diagnosis.ts';

export { isCasesFile } from './case-tables.ts';

/** Networks that were shipped once, each with one actor, of what is a document about a territory: both go. */
const retired: readonly RecordScope[] = [
  'slep-barrancas',
  'slep-costa-araucania',
  'slep-huasco',
  'slep-puerto-cordillera',
].flatMap((name): RecordScope[] => [
  { type: 'network', where: { id: `case-${name}` } },
  { type: 'membership', where: { networkId: `case-${name}` } },
  { type: 'actor', where: { id: `public-body:${name}` } },
]);

/**
 * Reads the documented cases: networks (Enlaces, Escuelas Críticas, the ATE market, the cohort of Redes de Mejoramiento
 * Escolar, the programmes of the Ministry and the national networks) and the diagnosis of the first four SLEPs, which is
 * a document about their territories. Each record knows its document and section (attributes) and its line; group nodes
 * are sets. Texts are Spanish, with their English among the attributes. Nothing is there that no source says.
 *
 * @throws TelarProblem `refused-import` for a table that is missing or cannot be read
 */
export function readCases(files: readonly ImportFile[]): IntakeResult & { data: NetworkData[] } {
  const table = caseTables(files);
  const source = caseSource(table);
  const cases = [
    enlacesCase(source),
    criticalSchoolsCase(source),
    ateMarketCase(source),
    programmesCase(source),
    rmeCase(source),
    ...nationalCases(source),
  ];
  const parsed = together(cases, slepDiagnosis(source));
  const log = new FindingLog();
  const data = splitByNetwork(parsed, [], log)();
  return {
    title: 'Casos documentados',
    source: table('case_documents.csv')
      .map((line) => cell(line, 'citation_es'))
      .join(' '),
    hash: hashFiles(files),
    replaces: [...replacedScopes(parsed, null), ...retired],
    data,
    records: [...storedRecords(parsed, null)],
    findings: log.all,
    counts: {
      networks: parsed.networks.length,
      actors: parsed.actors.length,
      sets: parsed.actors.filter(({ record }) => record.isSet).length,
      ties: parsed.ties.length,
      events: parsed.events.length,
    },
    changes: {},
  };
}

/** An actor of several cases is recorded once, by the case that names it first. */
function together(cases: readonly Case[], territorial: readonly Parsed<'event'>[]): ParsedBundle {
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
    events: [...cases.flatMap(({ events }) => events), ...territorial],
    contracts: [],
    evaluations: [],
    results: [],
  };
}
