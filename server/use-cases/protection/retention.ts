import { byCodeUnit } from '../../../contract/text-order.ts';
import { newRecord } from '../../../contract/new-record.ts';
import { type Retention, retainUntilOf } from '../../../contract/protection.ts';
import type { RecordOf } from '../../../contract/records.ts';
import { cachedAnswer } from '../cached-answer.ts';
import { dayInChile } from '../day-in-chile.ts';
import type { Dependencies } from '../dependencies.ts';
import { datasetHash } from '../measuring/dataset-hash.ts';
import { eraseNetwork } from './erase-network.ts';

type Store = Pick<Dependencies, 'store'>;

/** What stands where a day was set and is no longer: a field that is not given would leave the day as it was. */
const noDay = 'none';

/**
 * Sets the day on which a network is erased, as a revision that can be undone. `null`: no such network.
 *
 * @param until YYYY-MM-DD; `null` takes the day away
 */
export async function setRetention(
  { store, now }: Pick<Dependencies, 'store' | 'now'>,
  { networkId, until }: { networkId: string; until: string | null },
): Promise<{ until: string | null } | null> {
  const network = await findNetworkRecord({ store }, networkId);
  if (network === null) return null;
  if (retainUntilOf(network) === until) return { until };
  const { id, name } = network;
  const record = newRecord('network', { id, name, attributes: { retainUntil: until ?? noDay } });
  await store.commitRevision(
    {
      title: until === null ? `Sin fecha de borrado: ${name}` : `Se conserva hasta ${until}: ${name}`,
      source: 'Plazo de conservación',
      hash: datasetHash(record),
      importedAt: now().toISOString(),
      importedBy: 'retention',
      ...{ counts: { networks: 1 }, changes: {}, findings: [] },
    },
    [{ record, file: 'retention', row: null, assumed: ['name'] }],
  );
  return { until };
}

async function findNetworkRecord({ store }: Store, id: string): Promise<RecordOf<'network'> | null> {
  for await (const { record } of store.streamRecords({ type: 'network', where: { id } }))
    if (record.type === 'network') return record;
  return null;
}

/** Networks and answers kept apart that have a day on which they are erased, the nearest first. */
export async function listRetention(telar: Pick<Dependencies, 'store' | 'cache'>): Promise<Retention[]> {
  const { store } = telar;
  const kept = [...(await cachedAnswer(telar, 'networks-kept', { input: {} }, () => networksKept(telar)))];
  for await (const { survey, keepUntil, respondents } of store.surveys.streamSurveys())
    if (keepUntil !== null && respondents.some(({ answer }) => answer !== null))
      kept.push({ kind: 'survey-answers', id: survey.id, name: survey.title, until: keepUntil });
  return kept.toSorted((a, b) => byCodeUnit(a.until, b.until));
}

async function networksKept({ store }: Store): Promise<Retention[]> {
  const kept: Retention[] = [];
  for await (const { record } of store.streamRecords({ type: 'network', where: {} })) {
    const until = record.type === 'network' ? retainUntilOf(record) : null;
    if (record.type === 'network' && until !== null)
      kept.push({ kind: 'network', id: record.id, name: record.name, until });
  }
  return kept;
}

/** Erases what is due: networks whose day has come, and answers that are kept no longer. @returns how many */
export async function eraseDue(
  telar: Parameters<typeof eraseNetwork>[0],
): Promise<{ networks: number; answers: number }> {
  const today = dayInChile(telar.now());
  const due = (await networksKept(telar)).filter(({ until }) => until <= today);
  for (const { id } of due) await eraseNetwork(telar, { networkId: id });
  const answers = await telar.store.surveys.clearAnswers(telar.now().toISOString());
  return { networks: due.length, answers };
}
