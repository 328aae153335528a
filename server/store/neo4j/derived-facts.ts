import type { RecordType } from '../../../contract/records.ts';
import { publicDependencies } from '../../../graph-queries/public-dependencies.ts';
import type { Plain, Run } from './connection.ts';
import { cypherFile, statementsOf } from './cypher-files.ts';

/**
 * Makes anew what is computed from records of the changed types, inside the transaction that changed them.
 *
 * @param standing numbers of the revisions that may be read when it has ended
 */
export async function refreshDerived(
  run: Run,
  changed: ReadonlySet<RecordType>,
  standing: readonly number[],
): Promise<void> {
  const any = (...types: RecordType[]) => types.some((type) => changed.has(type));
  if (any('territory', 'assignment')) await runAll(run, 'refresh-inside', { standing });
  if (any('territory', 'assignment', 'actor', 'school-year', 'network')) {
    await runAll(run, 'refresh-territories', { public: publicDependencies, standing });
  }
  if (any('territory', 'actor')) await run(cypherFile('refresh-places'), { standing });
  if (changed.size > 0) await run(cypherFile('clear-mentioned'));
}

async function runAll(run: Run, stem: string, parameters: Plain): Promise<void> {
  for (const statement of statementsOf(cypherFile(stem))) await run(statement, parameters);
}
