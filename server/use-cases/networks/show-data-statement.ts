import type { DataStatement } from '../../../contract/data-statements.ts';
import { stateFacts } from '../../analysis/data-statement/data-statement.ts';
import { describeDataStatement } from '../../narrative/describe-data-statement.ts';
import { cachedAnswer } from '../cached-answer.ts';
import type { Dependencies } from '../dependencies.ts';
import { allRevisions } from '../importing/all-revisions.ts';

type Stating = Pick<Dependencies, 'store' | 'cache'>;

/** What stands behind the numbers of a network. `null`: no such network. */
export async function showDataStatement(
  telar: Stating,
  query: { id: string },
  signal?: AbortSignal,
): Promise<DataStatement | null> {
  return cachedAnswer(telar, 'data-statement', { input: query, signal }, async () => {
    const data = await telar.store.loadNetwork(query.id);
    if (data === null) return null;
    const facts = { ...stateFacts(data), sources: await sourcesOf(telar, query.id) };
    return { ...facts, sentences: describeDataStatement(facts) };
  });
}

/** The imports that records of the network come from, oldest first, with how many of each stand. */
async function sourcesOf(telar: Stating, networkId: string): Promise<DataStatement['sources']> {
  const counts = new Map<number, number>();
  for (const { revision, records } of await telar.store.countRecords(networkId))
    counts.set(revision, (counts.get(revision) ?? 0) + records);
  const revisions = await allRevisions(telar);
  return revisions.flatMap(({ number, title, source, importedAt }) => {
    const records = counts.get(number);
    return records === undefined ? [] : [{ revision: number, title, source, importedAt, records }];
  });
}
