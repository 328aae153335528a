import { createHmac } from 'node:crypto';
import type { ErasureCertificate } from '../../../contract/protection.ts';
import { codedProblem } from '../../../contract/problems.ts';
import type { Dependencies } from '../dependencies.ts';
import { paginate } from '../networks/paginate.ts';
import { certificateLines } from './certificate-lines.ts';
import { eraseEverywhere, type Erasing } from './erase-everywhere.ts';

type Telar = Erasing & Pick<Dependencies, 'previews' | 'ownerKey' | 'now'>;
type Wanted = { networkId: string; actorId?: string | undefined };

/**
 * Erases a network, or what one school answered in it, from every place in which Telar keeps anything: records, earlier
 * revisions, surveys and their answers, uploads that wait, computed results. No undo brings it back; erasing again is
 * no error while anything is left of it.
 *
 * @throws TelarProblem `not-found` where there was nothing to erase
 */
export async function eraseNetwork(telar: Telar, wanted: Wanted): Promise<ErasureCertificate> {
  const { networkId, actorId } = wanted;
  const isStored = (await telar.store.findNetwork(networkId)) !== null;
  // What could still become records goes first.
  const apart = await eraseSurveys(telar, wanted);
  const previews = await telar.previews.removeAll();
  const { erased, keys, revisions, results } = await eraseEverywhere(telar, wanted);
  if (!isStored && keys.length === 0 && apart.surveys + apart.answers === 0)
    throw codedProblem('nothing-to-erase', { network: networkId }, 'id');
  const facts = {
    ...{ networkId, actorId: actorId ?? null, erasedAt: telar.now().toISOString() },
    ...{ records: erased, revisions: [...revisions], ...apart, previews, results },
    digest: createHmac('sha256', telar.ownerKey).update(keys.join('\n')).digest('hex'),
    remains: leftovers(telar, wanted),
  };
  return { ...facts, lines: certificateLines(facts) };
}

function leftovers({ store }: Telar, { actorId }: Wanted): ErasureCertificate['remains'] {
  return [
    'imports',
    ...(actorId === undefined ? [] : (['others'] as const)),
    'log',
    'audit',
    'copies',
    ...(store.engine === 'neo4j' ? (['server-disk'] as const) : []),
  ];
}

async function eraseSurveys(
  { store: { surveys } }: Telar,
  { networkId, actorId }: Wanted,
): Promise<{ surveys: number; answers: number }> {
  if (actorId !== undefined)
    return { surveys: 0, answers: await surveys.eraseAnswersOf({ networkId, actorId }) };
  const ids: string[] = [];
  for await (const survey of paginate((page) => surveys.listSurveys(page)))
    if (survey.networkId === networkId) ids.push(survey.id);
  let answers = 0;
  for (const id of ids) {
    answers += (await surveys.listAnswers(id)).filter(({ answer }) => answer !== null).length;
    await surveys.deleteSurvey(id);
  }
  return { surveys: ids.length, answers };
}
