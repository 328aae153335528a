import type { RecordType } from '../../../contract/records.ts';
import { publicDependencies } from '../../../contract/public-dependencies.ts';
import type { ChangedFacts } from './changed-facts.ts';
import type { Plain, Run } from './connection.ts';
import { cypherFile, statementsOf } from './cypher-files.ts';

/**
 * Makes anew what is computed from the changed records, inside the transaction that changed them.
 *
 * @param visibleRevisions numbers of the revisions that may be read when it has ended
 */
export async function refreshDerived(
  run: Run,
  { types, networks }: ChangedFacts,
  visibleRevisions: readonly number[],
): Promise<void> {
  const any = (...changed: RecordType[]) => changed.some((type) => types.has(type));
  if (any('territory', 'assignment')) await runAll(run, 'refresh-inside', { visibleRevisions });
  if (any('territory', 'assignment', 'actor', 'school-year', 'network')) {
    await runAll(run, 'refresh-territories', { public: publicDependencies, visibleRevisions });
  }
  if (any('territory', 'school-year')) await runAll(run, 'refresh-overseers', { visibleRevisions });
  if (any('territory', 'actor')) await run(cypherFile('refresh-places'), { visibleRevisions });
  if (networks.size > 0)
    await runAll(run, 'refresh-network-ties', { networkIds: [...networks], visibleRevisions });
  if (types.size > 0) await run(cypherFile('clear-stubs'));
}

async function runAll(run: Run, stem: string, parameters: Plain): Promise<void> {
  for (const statement of statementsOf(cypherFile(stem))) await run(statement, parameters);
}
