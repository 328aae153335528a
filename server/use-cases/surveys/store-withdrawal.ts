import { newRecord } from '../../../contract/new-record.ts';
import type { Survey } from '../../../contract/surveys.ts';
import type { Dependencies } from '../dependencies.ts';
import { datasetHash } from '../measuring/dataset-hash.ts';
import { fileOfSurvey } from './survey-findings.ts';
import type { AnswerOfRole } from './survey-respondent-roles.ts';

/** Stores that a respondent whose answer was erased was asked, and that there is no answer: both are known. */
export async function storeWithdrawal(
  { store, now }: Pick<Dependencies, 'store' | 'now'>,
  survey: Survey,
  { answer: { actorId }, role }: AnswerOfRole,
): Promise<void> {
  const { id, networkId, networkName, waveId, title } = survey;
  const record = newRecord('response', { networkId, waveId, actorId, role, responded: false });
  await store.commitRevision(
    {
      title: `${title}: una respuesta retirada`,
      source: `Encuesta de Telar: ${networkName}`,
      hash: datasetHash(id, [record]),
      importedAt: now().toISOString(),
      importedBy: 'survey',
      ...{ counts: { respondents: 1 }, changes: {}, findings: [] },
    },
    [{ record, file: fileOfSurvey(survey), row: null }],
  );
}
