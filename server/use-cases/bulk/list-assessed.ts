import type { PatternReading, WaveAssessment } from '../../../contract/assessments.ts';
import type { Row, TableQuery } from '../../../contract/bulk.ts';
import { assessmentColumns, columnsOfList, profileColumns } from '../../../contract/bulk-columns.ts';
import type { Thresholds } from '../../../contract/thresholds.ts';
import { withFalseDiscoveryRates } from '../../analysis/patterns/false-discovery.ts';
import type { gradeOf } from '../../analysis/patterns/grade.ts';
import type { AssessmentsQuery } from '../assessing/list-assessments.ts';
import type { Dependencies } from '../dependencies.ts';
import { patternCells, placeOf, profileRows, waveCells } from './rows-of-assessment.ts';
import { type AssessedNetwork, streamAssessments } from './stream-assessments.ts';
import type { Run, Table } from './table.ts';

type Telar = Pick<Dependencies, 'store' | 'pools' | 'cache' | 'prepared' | 'reader'>;
type Shape = Pick<TableQuery, 'fields' | 'sort'>;

/**
 * A row a network, wave and pattern, with what `listAssessments` says of it. `null`: no such territory.
 *
 * Rows come network by network where no column is wanted that follows from the whole list (`columnsOfList`). Otherwise
 * they come when the last network is assessed; until then little more than its row is held of each reading.
 *
 * @throws TelarProblem `invalid-request`; while the rows are read what `streamAssessments` throws
 */
export async function listAssessmentRows(
  telar: Telar,
  { fields, sort, ...query }: AssessmentsQuery & Shape,
  run: Run,
): Promise<Table | null> {
  const streamed = await streamAssessments(telar, query, run);
  if (streamed === null) return null;
  const one = heldNetworks(streamed.networks);
  const networks = needsList({ fields, sort }) ? asList(one, streamed.thresholds) : one;
  return { columns: assessmentColumns, rows: rowsOfHeld(networks, query) };
}

/** A row a network, wave and characteristic, network by network. `null`: no such territory. */
export async function listProfileRows(
  telar: Telar,
  query: Omit<AssessmentsQuery, 'pattern' | 'state'>,
  run: Run,
): Promise<Table | null> {
  // A profile follows from ratings and structure: no pattern has to be read for it.
  const streamed = await streamAssessments(telar, query, run, []);
  return streamed && { columns: profileColumns, rows: rowsOfProfiles(streamed.networks) };
}

const needsList = ({ fields, sort }: Shape): boolean =>
  fields.length === 0 ||
  [...fields, ...sort.map((key) => key.replace(/^-/, ''))].some((name) => columnsOfList.includes(name));

async function* rowsOfProfiles(networks: AsyncIterable<AssessedNetwork>): AsyncGenerator<readonly Row[]> {
  for await (const { network, assessed } of networks) {
    const place = placeOf(network);
    if (assessed !== null && 'reason' in assessed) yield [{ ...place, undefined: assessed.reason }];
    else
      yield (assessed?.waves ?? []).flatMap((wave) =>
        profileRows(wave).map((row) => ({ ...place, ...waveCells(wave), ...row })),
      );
  }
}

/** A reading as its row, with what its place in a list follows from. */
type HeldReading = Parameters<typeof gradeOf>[0] &
  Pick<PatternReading, 'pattern' | 'p' | 'attainable' | 'grade'> & { readonly row: Row };
type HeldNetwork = { refused: Row | null; waves: { patterns: HeldReading[] }[] };

async function* heldNetworks(networks: AsyncIterable<AssessedNetwork>): AsyncGenerator<HeldNetwork> {
  for await (const { network, assessed } of networks) {
    const place = placeOf(network);
    if (assessed !== null && 'reason' in assessed)
      yield { refused: { ...place, undefined: assessed.reason }, waves: [] };
    else yield { refused: null, waves: (assessed?.waves ?? []).map((wave) => heldWave(wave, place)) };
  }
}

const heldWave = (wave: WaveAssessment, place: Row): { patterns: HeldReading[] } => ({
  patterns: wave.patterns.map((reading) => {
    const { pattern, kind, state, p, attainable, q, grade, evidenceKinds, fragility } = reading;
    const shares = fragility && {
      ...{ members: fragility.members, ties: fragility.ties, reports: fragility.reports },
    };
    const row = { ...place, ...waveCells(wave), ...patternCells(reading) };
    return { pattern, kind, state, p, attainable, q, grade, evidenceKinds, fragility: shares, row };
  }),
});

/** The same networks, when all are there, with what they say as a list. */
async function* asList(
  networks: AsyncIterable<HeldNetwork>,
  thresholds: Thresholds,
): AsyncGenerator<HeldNetwork> {
  const all: HeldNetwork[] = [];
  for await (const network of networks) all.push(network);
  yield* withFalseDiscoveryRates({ networks: all }, thresholds).networks;
}

async function* rowsOfHeld(
  networks: AsyncIterable<HeldNetwork>,
  { state: wanted }: Pick<AssessmentsQuery, 'state'>,
): AsyncGenerator<readonly Row[]> {
  for await (const { refused, waves } of networks) {
    const readings = waves.flatMap(({ patterns }) => patterns);
    const rows = readings
      .filter(({ state }) => wanted === undefined || state === wanted)
      .map(({ row, q, grade }) => ({ ...row, q, grade }));
    yield refused === null ? rows : [refused];
  }
}
