import type { Assessments, NetworkAssessment, NetworkNotAssessed } from '../../../contract/assessments.ts';
import { codedProblem } from '../../../contract/problems.ts';
import type { Thresholds } from '../../../contract/thresholds.ts';
import { patterns as catalogue } from '../../analysis/patterns/catalogue.ts';
import { isolatedInList } from '../../narrative/describe-ties-elsewhere.ts';
import { cachedAnswer } from '../cached-answer.ts';
import { present } from '../../analysis/patterns/settings.ts';
import { thresholdsInForce } from '../calibrating/calibration-in-force.ts';
import type { Dependencies } from '../dependencies.ts';
import { everywhere } from '../everywhere.ts';
import { allOf } from '../networks/paginate.ts';
import type { KeptAssessment } from '../preparing/prepared-assessments.ts';
import { findList, type ListOf } from '../preparing/prepared-lists.ts';
import { type Assessed, assessStored } from './assess-stored.ts';
import { whyListedNotAssessed } from './plan-assessing.ts';
import { readAsList } from './read-as-list.ts';

type Telar = Pick<Dependencies, 'store' | 'pools' | 'cache' | 'prepared' | 'reader'>;

export type AssessmentsQuery = {
  territory?: string | undefined;
  pattern?: string | undefined;
  state?: string | undefined;
} & Thresholds;

/**
 * Patterns over the networks of a territory (over all that are not classics without one), with q-values. `null`: no
 * such territory. Networks that are too large stand in `notAssessed`, with the estimate.
 */
export async function listAssessments(
  telar: Telar,
  query: AssessmentsQuery,
  signal?: AbortSignal,
): Promise<Assessments | null> {
  const { territory = everywhere, pattern, state, ...given } = query;
  const { thresholds, calibration } = await thresholdsInForce(telar, given, signal);
  if (pattern !== undefined) checkPattern(pattern);
  const input = { territory, pattern, state, thresholds };
  const isWithout = Object.keys(present(given)).length === 0;
  return cachedAnswer(telar, 'assessments', { input, signal }, async (allGone, storeVersion) => {
    const of = { territory, thresholds, storeVersion };
    const found =
      (isWithout ? await preparedList(telar, of, input) : null) ??
      (await assessedList(telar, of, { pattern, keeps: isWithout, signal: allGone }));
    if (found === null) return null;
    const answer = answerOf(found.assessed, found.notAssessed);
    const names = await namesOf(telar, found.names, answer.networks);
    return narrowed(readAsList(answer, { thresholds, calibration, names }), { pattern, state });
  });
}

/** The networks of a list by their names, each assessed or with why it is not. */
type FoundList = {
  names: Map<string, string>;
  assessed: readonly Assessed[];
  notAssessed: readonly NetworkNotAssessed[];
};

/** What was worked out ahead; `null`: not everything was. */
async function preparedList(
  { prepared }: Pick<Telar, 'prepared'>,
  of: ListOf,
  { pattern, state }: Pick<AssessmentsQuery, 'pattern' | 'state'>,
): Promise<FoundList | null> {
  const list = await findList(prepared, of, state === 'flagged' ? 'flags' : 'assessed');
  if (list === null) return null;
  const { names, assessed, notAssessed } = list;
  const chosen = pattern === undefined ? assessed : assessed.map((each) => withPattern(each, pattern));
  return { names: new Map(names), assessed: chosen, notAssessed };
}

/** As it is where this pattern alone is evaluated: patterns do not read each other. */
const withPattern = (assessed: KeptAssessment, pattern: string): KeptAssessment =>
  'reason' in assessed
    ? assessed
    : {
        ...assessed,
        waves: assessed.waves.map((wave) => ({
          ...wave,
          patterns: wave.patterns.filter((reading) => reading.pattern === pattern),
        })),
      };

/** `null`: no such territory. */
async function assessedList(
  telar: Telar,
  { territory, thresholds, storeVersion }: ListOf,
  { pattern, keeps, signal }: { pattern: string | undefined; keeps: boolean; signal: AbortSignal },
): Promise<FoundList | null> {
  const plan = await planNetworks(telar, territory);
  if (plan === null) return null;
  const assessing = { thresholds, patterns: pattern === undefined ? undefined : [pattern] };
  const keepsAll = keeps && pattern === undefined && telar.reader === undefined;
  const assessed = await assessStored(telar, plan.ids, { storeVersion, assessing, signal, keeps: keepsAll });
  return { ...plan, assessed };
}

/** Decided on the counts of the list, before any network is read. `null`: no such territory. */
export async function planNetworks(
  { store }: Pick<Telar, 'store'>,
  territoryId: string,
): Promise<{ ids: string[]; names: Map<string, string>; notAssessed: NetworkNotAssessed[] } | null> {
  if ((await store.findTerritory(territoryId)) === null) return null;
  const all = await allOf((page) => store.listNetworks({ ...page, territoryId }));
  return {
    ids: all.filter((network) => whyListedNotAssessed(network) === null).map(({ id }) => id),
    names: new Map(all.map(({ id, name }) => [id, name])),
    notAssessed: all.map(whyListedNotAssessed).filter((refused) => refused !== null),
  };
}

async function namesOf({ store }: Telar, networks: Map<string, string>, list: readonly NetworkAssessment[]) {
  const actors = await store.listActorsById(isolatedInList(list));
  return { networks, actors: new Map(actors.map(({ id, name }) => [id, name])) };
}

function answerOf(assessed: readonly Assessed[], refused: readonly NetworkNotAssessed[]): Assessments {
  const networks = assessed.filter((each) => each !== null && 'waves' in each);
  const tooLarge = assessed.filter((each) => each !== null && 'reason' in each);
  const notAssessed = [...refused, ...tooLarge].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return notAssessed.length === 0 ? { networks } : { networks, notAssessed };
}

function narrowed(
  all: Assessments,
  { pattern, state }: Pick<AssessmentsQuery, 'pattern' | 'state'>,
): Assessments {
  if (pattern === undefined && state === undefined) return all;
  const wanted = (reading: { pattern: string; state: string }) =>
    (pattern === undefined || reading.pattern === pattern) &&
    (state === undefined || reading.state === state);
  const networks = all.networks.map(({ id, waves }) => ({
    id,
    waves: waves.map((wave) => ({ ...wave, patterns: wave.patterns.filter(wanted) })),
  }));
  return { ...all, networks: networks.filter(({ waves }) => waves.some((wave) => wave.patterns.length > 0)) };
}

/** @throws TelarProblem `invalid-request` naming the pattern that there is not */
export function checkPattern(id: string): void {
  if (catalogue.some((pattern) => pattern.id === id)) return;
  const known = catalogue.map((pattern) => pattern.id).join(', ');
  throw codedProblem('unknown-pattern', { pattern: id, known }, 'pattern');
}
