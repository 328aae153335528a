import { append, largestOf } from '../../../contract/extremes.ts';
import type { Finding } from '../../../contract/findings.ts';
import type { NetworkData } from '../../../contract/network-data.ts';
import type { TableReading } from '../../../contract/table-readings.ts';
import { lintRecords } from '../bundle/lint-records.ts';
import { rejectRecords } from '../bundle/reject-records.ts';
import { splitByNetwork } from '../bundle/split-by-network.ts';
import { stableIds, storedRecords } from '../bundle/stored-records.ts';
import { hashFiles } from '../hash-files.ts';
import { type ImportFile, readIntake, type ReadIntake } from '../intake-result.ts';
import { columnsWith } from './column-readings.ts';
import { contentRecords, contentScopes } from './content-records.ts';
import { reportColumns, reportJoinedTables, reportMissingTies, reportSilent } from './content-findings.ts';
import { dropPersonalContent } from './drop-personal-content.ts';
import { hidePersonal } from '../personal/personal-content.ts';
import { readAnswers } from './read-answers.ts';
import { readAttributes } from './read-attributes.ts';
import { readEdges } from './read-edges.ts';
import { tableGrids } from './recognise-tables.ts';
import { ShapeContent } from './shape-content.ts';
import type { ShapeTable } from './shape-content.ts';
import { directionOf } from './shape-doubts.ts';
import type { ShapeOptions } from './shape-options.ts';

/**
 * Reads tables as their readings have them into one network: ties, who was asked and who answered, ratings, and what is
 * known of each actor. Lists of actors are read first, so that names in the other tables are found in them. Ids stand in
 * `data` as the files have them; in `result.records` they are those that are stored. Nothing is thrown for bad content:
 * rows that cannot stand are findings with outcome `refused`.
 */
export function readShape(
  files: readonly ImportFile[],
  readings: readonly TableReading[],
  options: ShapeOptions,
): ReadIntake<NetworkData[]> {
  const content = new ShapeContent();
  const tables = tablesOf(files, readings).map((table) => dropPersonalContent(table, content.log));
  for (const { grid } of tables) append(content.log.all, grid.findings);
  const direction = options.direction ?? directionOf(files, readings);
  readTables(tables, content, direction !== 'undirected');
  for (const table of tables) reportColumns(table, content.log);
  reportJoinedTables(tables, content.log);
  reportMissingTies(tables, content);
  reportSilent(content);
  const decided = { ...options, direction };
  const parsed = contentRecords(content, decided, tables[0]?.grid.file ?? '');
  lintRecords(parsed, content.log);
  const bundle = rejectRecords(parsed, { activitiesDeclared: false }, content.log);
  const split = splitByNetwork(bundle, [], content.log);
  const counts = Object.fromEntries(Object.entries(bundle).map(([name, list]) => [name, list.length]));
  const streamed = {
    title: options.networkName ?? options.networkId,
    source: tables.map(({ grid }) => grid.file).join(', '),
    hash: hashFiles(files),
    records: storedRecords(bundle, stableIds(bundle, options.networkId, content.log)),
    replaces: contentScopes(content, decided, bundle),
    findings: content.log.all.map(withoutPersons),
    counts,
    changes: {},
  };
  return readIntake(streamed, split);
}

/** No finding repeats a RUN or an e-mail address of the files. */
const withoutPersons = (finding: Finding): Finding => ({
  ...finding,
  found: finding.found === null ? null : hidePersonal(finding.found),
});

function tablesOf(files: readonly ImportFile[], readings: readonly TableReading[]): ShapeTable[] {
  const byFile = new Map(readings.map((reading) => [reading.file, reading]));
  return tableGrids(files).flatMap((grid) => {
    const reading = byFile.get(grid.file);
    return reading === undefined ? [] : [{ grid, reading }];
  });
}

const answerShapes = ['matrix', 'nominations', 'form-answers'];

function readTables(tables: readonly ShapeTable[], content: ShapeContent, isDirected: boolean): void {
  const byShape = (...shapes: string[]): ShapeTable[] =>
    tables.filter(({ reading }) => shapes.includes(reading.shape));
  const answers = byShape(...answerShapes);
  const isRoster = answers.some(({ reading }) => reading.shape !== 'matrix');
  for (const table of byShape('attributes')) readAttributes(table, content, { isRoster });
  for (const table of answers) readAnswers(table, content, { isDirected });
  for (const table of byShape('edge-list')) readEdges(table, content, { isDirected });
  const alters = answers.map(({ reading }) => mostNominees(reading)).filter((most) => most > 0);
  if (alters.length > 0) content.cap = largestOf(alters);
}

/** How many a respondent can name in one layer of a table with one column a nominee. */
function mostNominees(reading: TableReading): number {
  const perLayer = Map.groupBy(columnsWith(reading, 'nominee'), ({ item, layer }) =>
    JSON.stringify([item, layer]),
  );
  return largestOf(
    [...perLayer.values()].map((columns) => columns.length),
    0,
  );
}
