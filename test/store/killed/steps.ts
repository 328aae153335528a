import { keyFields } from '../../../contract/record-key.ts';
import type { RecordType } from '../../../contract/records.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { accountsStateOf, accountStepKinds, takeAccountStep } from './account-steps.ts';
import type { OpenedPlace } from './stores.ts';
import { saving, wholeSurvey } from '../fixture/surveys.ts';
import { wholeStoreOf } from './whole-store-of.ts';
import { actor, draft, fromFile, membership, network, tie } from '../records.ts';

const storeStepKinds = ['import', 'import-again', 'undo', 'answer', 'erase'] as const;

/** What a step does: one of everything that changes a store or its accounts. */
export const stepKinds = [...storeStepKinds, ...accountStepKinds] as const;

const isOfAccounts = (kind: (typeof stepKinds)[number]): kind is (typeof accountStepKinds)[number] =>
  accountStepKinds.some((each) => each === kind);

const schoolsOfNetwork = 120;
// The table has a line for each type.
const recordTypes = Object.keys(keyFields) as RecordType[];

/** A store before the first step. */
export async function prepareSteps({ surveys }: NetworkStore): Promise<void> {
  await surveys.putSurvey(wholeSurvey('a'));
}

/** Step `k` of a fixed series: the same store comes of the same steps on either engine. */
export async function takeStep({ store, accounts }: OpenedPlace, k: number): Promise<void> {
  const round = Math.floor(k / stepKinds.length);
  const networkId = `network:${String(round)}`;
  const kind = stepKinds[k % stepKinds.length]!;
  if (isOfAccounts(kind)) return takeAccountStep(accounts, kind, round);
  switch (kind) {
    case 'import':
      await store.commitRevision(draft({ title: `Red ${String(round)}` }), networkOf(round, 1));
      break;
    case 'import-again': {
      const replaces = [{ type: 'tie', where: { networkId } }] as const;
      await store.commitRevision(
        draft({ replaces: [...replaces] }),
        networkOf(round, 2).slice(0, schoolsOfNetwork * 3),
      );
      break;
    }
    case 'undo': {
      const [newest] = (await store.listRevisions({ limit: 1 })).items;
      await store.undoRevision(newest!.number);
      break;
    }
    case 'answer':
      if (!(await store.surveys.saveAnswer(saving('hash-a-0', round, 1 + (round % 4)))))
        throw new Error('The answer was not saved.');
      break;
    case 'erase':
      // Every other round an actor's answers only.
      await store.eraseRecords(
        round % 2 === 0 ? { networkId } : { networkId, actorId: `school:${String(round)}-1` },
      );
  }
}

/** All that a store and its accounts hold. */
export async function wholeStateOf({ store, accounts }: OpenedPlace): Promise<unknown> {
  return { store: await stateOf(store), accounts: await accountsStateOf(accounts) };
}

/** All that a store holds: what is visible, what every revision said, and what was answered. */
export async function stateOf(store: NetworkStore): Promise<unknown> {
  const whole = await wholeStoreOf(store);
  const revisions = [];
  for await (const { statements, ...revision } of whole.revisions)
    revisions.push({ ...revision, statements: await collect(statements) });
  const visible = [];
  for (const type of recordTypes) visible.push(await collect(store.streamRecords({ type, where: {} })));
  const surveys = await collect(whole.surveys);
  return { revisions, visible, surveys, erasures: whole.erasures };
}

async function collect<T>(all: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of all) items.push(item);
  return items;
}

function networkOf(round: number, strength: number) {
  const networkId = `network:${String(round)}`;
  const ids = Array.from({ length: schoolsOfNetwork }, (_, i) => `school:${String(round)}-${String(i)}`);
  return fromFile('red.csv', [
    network({ id: networkId, name: `Red ${String(round)}` }),
    ...ids.map((id) => actor({ id, kind: 'school', name: `Escuela ${id}` })),
    ...ids.map((actorId) => membership({ networkId, actorId })),
    ...ids
      .slice(1)
      .map((to, i) => tie({ networkId, layer: 'trust', from: ids[i]!, to, reporter: ids[i]!, strength })),
  ]);
}
