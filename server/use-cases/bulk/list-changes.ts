import type { Row } from '../../../contract/bulk.ts';
import { changeColumns } from '../../../contract/bulk-columns.ts';
import { shortKey } from '../../runtime/cache-key.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';
import { paginate } from '../networks/paginate.ts';
import { someAtOnce } from './some-at-once.ts';
import type { Table } from './table.ts';

type Telar = Pick<Dependencies, 'store' | 'cache'>;
type Changes = { since: number; kind?: string | undefined };

/** Rows that are answered at once. */
const rowsAtOnce = 500;

/**
 * What is other than it was when the revision `since` was the last one: a row each. A revision that was undone is listed
 * whatever its number, as it may have been undone since.
 */
export function listChanges(telar: Telar, { since, kind }: Changes, signal?: AbortSignal): Table {
  const lists = {
    revision: () => changedRevisions(telar, since),
    network: () => stampedSince(telar, 'network', since, signal),
    actor: () => stampedSince(telar, 'actor', since, signal),
    survey: () => openSurveys(telar),
  };
  const wanted = Object.entries(lists).filter(([name]) => kind === undefined || name === kind);
  return { columns: changeColumns, rows: inParts(wanted.map(([, list]) => list)) };
}

async function* inParts(lists: readonly (() => AsyncIterable<Row>)[]): AsyncGenerator<readonly Row[]> {
  let part: Row[] = [];
  for (const list of lists)
    for await (const row of list()) {
      part.push(row);
      if (part.length < rowsAtOnce) continue;
      yield part;
      part = [];
    }
  yield part;
}

async function* changedRevisions({ store }: Telar, since: number): AsyncGenerator<Row> {
  for await (const { number, title, state, importedAt } of paginate((page) => store.listRevisions(page)))
    if (number > since || state === 'undone')
      yield rowOf('revision', String(number), { name: title, revision: number, state, at: importedAt });
}

async function* stampedSince(
  telar: Telar,
  kind: 'network' | 'actor',
  since: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Row> {
  const input = { kind };
  const stamped = await cachedAnswer(telar, 'stamps', { input, signal }, (allGone) =>
    kind === 'network' ? stampNetworks(telar, allGone) : stampActors(telar, allGone),
  );
  for (const { id, name, revision, stamp } of stamped)
    if (revision > since) yield rowOf(kind, id, { name, revision, stamp });
}

type Stamped = { id: string; name: string; revision: number; stamp: string };

/** From how many records of which import a network is made: numbers of imports are never given twice. */
async function stampNetworks({ store }: Telar, signal: AbortSignal): Promise<Stamped[]> {
  const stamped: Stamped[] = [];
  for await (const some of someAtOnce(paginate((page) => store.listNetworks(page)))) {
    signal.throwIfAborted();
    const countsOfSome = await Promise.all(some.map(({ id }) => store.countRecords(id)));
    for (const [at, { id, name, revision, ...rest }] of some.entries()) {
      const counts = countsOfSome[at]!;
      const last = counts.reduce((most, count) => Math.max(most, count.revision), revision);
      stamped.push({ id, name, revision: last, stamp: stampOf({ id, name, revision, ...rest, counts }) });
    }
  }
  return stamped;
}

async function stampActors({ store }: Telar, signal: AbortSignal): Promise<Stamped[]> {
  const stamped: Stamped[] = [];
  for await (const { record, revision } of store.streamRecords({ type: 'actor', where: {} })) {
    signal.throwIfAborted();
    if (record.type !== 'actor') continue;
    stamped.push({ id: record.id, name: record.name, revision, stamp: stampOf({ record, revision }) });
  }
  return stamped;
}

async function* openSurveys({ store }: Telar): AsyncGenerator<Row> {
  for await (const survey of paginate((page) => store.surveys.listSurveys(page)))
    yield rowOf('survey', survey.id, {
      name: survey.title,
      state: survey.state,
      at: survey.createdAt,
      stamp: stampOf(survey),
    });
}

const stampOf = (facts: unknown): string => shortKey('', 'stamp', facts);

const rowOf = (kind: string, id: string, known: Row): Row => ({ kind, id, ...known });
