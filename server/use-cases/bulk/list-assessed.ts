import type { Assessments, WaveAssessment } from '../../../contract/assessments.ts';
import type { Row } from '../../../contract/bulk.ts';
import { assessmentColumns, profileColumns } from '../../../contract/bulk-columns.ts';
import type { NetworkSummary } from '../../../contract/networks.ts';
import { type AssessmentsQuery, listAssessments } from '../assessing/list-assessments.ts';
import type { Dependencies } from '../dependencies.ts';
import { everywhere } from '../everywhere.ts';
import { paginate } from '../networks/paginate.ts';
import type { Table } from './table.ts';

type Telar = Pick<Dependencies, 'store' | 'pools' | 'cache'>;

/** A row a network, wave and pattern, as `listAssessments` reads them. `null`: no such territory. */
export async function listAssessmentRows(
  telar: Telar,
  query: AssessmentsQuery,
  signal?: AbortSignal,
): Promise<Table | null> {
  const list = await listAssessments(telar, query, signal);
  return list && { columns: assessmentColumns, rows: rowsOfWaves(telar, query, list, patternRows) };
}

/** A row a network, wave and characteristic, from the same assessments. `null`: no such territory. */
export async function listProfileRows(
  telar: Telar,
  query: Omit<AssessmentsQuery, 'pattern' | 'state'>,
  signal?: AbortSignal,
): Promise<Table | null> {
  const list = await listAssessments(telar, query, signal);
  return list && { columns: profileColumns, rows: rowsOfWaves(telar, query, list, profileRows) };
}

async function* rowsOfWaves(
  { store }: Telar,
  { territory = everywhere }: Pick<AssessmentsQuery, 'territory'>,
  { networks, notAssessed = [] }: Assessments,
  rowsOf: (wave: WaveAssessment) => Row[],
): AsyncGenerator<readonly Row[]> {
  const assessed = new Map(networks.map((network) => [network.id, network.waves]));
  const refused = new Map(notAssessed.map(({ id, reason }) => [id, reason]));
  for await (const network of paginate((page) => store.listNetworks({ ...page, territoryId: territory }))) {
    const place = placeOf(network);
    const reason = refused.get(network.id);
    if (reason !== undefined) yield [{ ...place, undefined: reason }];
    yield (assessed.get(network.id) ?? []).flatMap((wave) =>
      rowsOf(wave).map((row) => ({ ...place, ...waveCells(wave), ...row })),
    );
  }
}

const placeOf = ({ id, name, kind, simulated, territoryId }: NetworkSummary): Row => ({
  network: id,
  name,
  kind,
  simulated,
  territory: territoryId,
});

const waveCells = ({ wave, n, respondents, responseRate }: WaveAssessment): Row => ({
  wave,
  members: n,
  respondents,
  responseRate,
});

const patternRows = ({ patterns }: WaveAssessment): Row[] =>
  patterns.map(({ pattern, kind, state, reason, grade, p, attainable, q, repeats, subjects, evidence }) => ({
    pattern,
    reading: kind,
    state,
    undefined: reason,
    grade,
    p,
    attainable,
    q,
    repeats,
    subjects: subjects.join('|') || null,
    summaryEs: evidence.summary.es,
    summaryEn: evidence.summary.en,
  }));

const profileRows = ({ profile }: WaveAssessment): Row[] =>
  profile.characteristics.map(({ characteristic, state, reason, ratings, structure }) => ({
    characteristic,
    state,
    undefined: reason,
    mean: ratings?.mean ?? null,
    low: ratings?.low ?? null,
    high: ratings?.high ?? null,
    raters: ratings?.raters ?? null,
    agreement: typeof ratings?.agreement === 'number' ? ratings.agreement : null,
    structureEs: structure?.text.es ?? null,
    structureEn: structure?.text.en ?? null,
  }));
