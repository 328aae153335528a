import type { ResultPassport, WrittenResult } from '../../../contract/jobs.ts';
import { codedProblem } from '../../../contract/problems.ts';
import type { MetricResults, WriteBack } from '../in-database.ts';
import type { Connection, Plain, Run } from './connection.ts';
import { cypherFile } from './cypher-files.ts';
import type { ImportLease, WithLease } from './import-lease.ts';
import { slices } from './record-batches.ts';
import { isMetricName, resultId } from './result-id.ts';
import { waveKey } from './stored-properties.ts';

/** Writes with the lease, each call in one transaction. */
export function writeBackOn(
  connection: Connection,
  withLease: WithLease,
  ready: () => Promise<void>,
): WriteBack {
  return {
    async writeResults(results, { signal } = {}) {
      await ready();
      return withLease((lease) => writeAll(lease, results, signal), { signal });
    },
    async listResults() {
      await ready();
      const rows = await connection.readOne(cypherFile('list-results'));
      return rows.map(writtenResult);
    },
    async removeResults(name) {
      if (!isMetricName(name)) throw codedProblem('unknown-metric', { metric: name }, 'metric');
      await ready();
      return withLease(({ step }) =>
        step(async (run) => Number((await run(cypherFile('remove-results'), { name }))[0]?.['removed'])),
      );
    },
  };
}

function writeAll(
  { step, visibleRevisions }: ImportLease,
  results: readonly MetricResults[],
  signal: AbortSignal | undefined,
): Promise<WrittenResult[]> {
  if (results.length === 0) throw codedProblem('results-without-values', {});
  return step(async (run) => {
    const written: WrittenResult[] = [];
    for (const one of results) written.push(await write(run, one, visibleRevisions, signal));
    return written;
  });
}

/** What fails here takes the whole transaction with it: what was written before stays. */
async function write(
  run: Run,
  { passport, writtenAt, values }: MetricResults,
  visibleRevisions: readonly number[],
  signal: AbortSignal | undefined,
): Promise<WrittenResult> {
  const { metric } = passport;
  const id = resultId(passport);
  const all = [...values];
  const known = all.filter(({ value }) => typeof value === 'number');
  if (known.length === 0) throw codedProblem('result-without-values', { metric });
  await run(cypherFile('store-result'), placeOf(id, passport));
  let written = 0;
  for (const rows of slices(known)) {
    signal?.throwIfAborted();
    const [row] = await run(cypherFile('store-scores'), { id, rows, visibleRevisions });
    written += Number(row?.['written']);
  }
  signal?.throwIfAborted();
  if (written === 0) throw codedProblem('results-without-actors', { metric, actors: known.length });
  const counts = { written, undefined: all.length - known.length };
  await run(cypherFile('describe-result'), {
    id,
    properties: propertiesOf(passport, { writtenAt, ...counts }),
  });
  return { id, metric, passport, writtenAt, ...counts, staleSince: null };
}

/** Where a result hangs. */
const placeOf = (id: string, { network, territory, wave }: ResultPassport): Plain => ({
  ...{ id, networkId: network, territoryId: territory },
  waveKey: network === null || wave === null ? null : waveKey(network, wave),
});

/** What a reader with Cypher looks for by name, and the passport as it is. */
function propertiesOf(passport: ResultPassport, more: Plain): Plain {
  const { metric, version, parameters, network, territory, wave, year, layers, kinds, strength } = passport;
  const { directed, n, m, missing, engine, datasetHash } = passport;
  return {
    name: [metric, network ?? territory, wave, year, layers?.join('+')].filter(Boolean).join(' · '),
    ...{ metric, version, parameters: JSON.stringify(parameters) },
    ...{ networkId: network, territoryId: territory, waveId: wave, year, layers, kinds, strength },
    ...{ directed, actors: n, ties: m, missing, engine, datasetHash, isStale: false },
    ...more,
    passport: JSON.stringify(passport),
  };
}

const writtenResult = ({ id, passport: text, ...row }: Plain): WrittenResult => {
  // It was written from a passport.
  const passport = JSON.parse(String(text)) as ResultPassport;
  const { writtenAt, written, undefined: without, staleSince } = row;
  return {
    ...{ id: String(id), metric: passport.metric, passport, writtenAt: String(writtenAt) },
    ...{ written: Number(written), undefined: Number(without) },
    staleSince: staleSince === null ? null : Number(staleSince),
  };
};
