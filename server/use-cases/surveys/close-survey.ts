import type { NetworkData } from '../../../contract/network-data.ts';
import type { RecordScope } from '../../../contract/record-scopes.ts';
import type { StoredRecord } from '../../../contract/records.ts';
import type { ImportReport } from '../../../contract/revisions.ts';
import type { Survey } from '../../../contract/surveys.ts';
import type { IntakeResult } from '../../intake/intake-result.ts';
import { summariseIntake } from '../../intake/summarise-intake.ts';
import type { StoredAnswer } from '../../store/ports/survey-store.ts';
import type { Dependencies } from '../dependencies.ts';
import { commitIntake } from '../importing/commit-intake.ts';
import { reportOf } from '../importing/import-report.ts';
import { datasetHash } from '../measuring/dataset-hash.ts';
import { answersOfSurvey } from './answers-of-survey.ts';
import { layersOf, networkOfSurvey } from './network-of-survey.ts';
import { fileOfSurvey, findingsOfSurvey } from './survey-findings.ts';

const dayMs = 86_400_000;

/**
 * Closes a survey: no answer is taken any more, and those that were sent become one wave of the network, as one
 * revision. Closing again gives the same report; closing that was cut short is taken up where it stopped.
 *
 * @returns null when there is no such survey
 */
export async function closeSurvey(
  telar: Pick<Dependencies, 'store' | 'now'>,
  id: string,
): Promise<ImportReport | null> {
  const { surveys } = telar.store;
  const open = await surveys.findSurvey(id);
  if (open === null) return null;
  const earlier = await surveys.findClosing(id);
  if (earlier !== null) return earlier;
  const now = telar.now();
  const keepUntil = new Date(now.getTime() + open.keepAnswersDays * dayMs).toISOString();
  await surveys.closeSurvey({ id, closedAt: now.toISOString(), keepUntil });
  const report = await storeWave(telar, id);
  await surveys.recordClosing({ id, report });
  await surveys.clearAnswers(now.toISOString());
  // Of two that close at one time the first has written the report.
  return surveys.findClosing(id);
}

async function storeWave(telar: Pick<Dependencies, 'store' | 'now'>, id: string): Promise<ImportReport> {
  const { store } = telar;
  const survey = (await store.surveys.findSurvey(id))!;
  const answers = await store.surveys.listAnswers(id);
  const read = intakeOf(survey, answers, await store.loadNetwork(survey.networkId));
  const wish = { importedBy: 'survey', importId: fileOfSurvey(survey) };
  const revision = await commitIntake(telar, read, wish);
  return reportOf(summariseIntake(read), read.findings, { revision, alreadyStored: false });
}

/** The answers as an import of records; equal answers have equal hashes. */
function intakeOf(
  survey: Survey,
  answers: readonly StoredAnswer[],
  stored: NetworkData | null,
): IntakeResult {
  const records = [...networkOfSurvey(survey, stored), ...answersOfSurvey(survey, answers)];
  const { title, networkName } = survey;
  return {
    title,
    source: `Encuesta de Telar: ${networkName}`,
    hash: datasetHash(survey.id, records),
    replaces: scopesOf(survey),
    records: records.map((record) => ({ record, file: fileOfSurvey(survey), row: null })),
    findings: findingsOfSurvey(survey, answers, stored),
    counts: countsOf(records),
    changes: {},
  };
}

function countsOf(records: readonly StoredRecord[]): Record<string, number> {
  const countOf = (...types: StoredRecord['type'][]) =>
    records.filter(({ type }) => types.includes(type)).length;
  return {
    respondents: countOf('response'),
    answered: records.filter((record) => record.type === 'response' && record.responded).length,
    ties: countOf('tie'),
    ratings: countOf('rating'),
    attendance: countOf('attendance'),
    records: records.length,
  };
}

/** What a survey says of its wave is all that is to be said of it. */
function scopesOf(survey: Survey): RecordScope[] {
  const { networkId, waveId } = survey;
  return [
    { type: 'response', where: { networkId, waveId } },
    { type: 'rating', where: { networkId, waveId } },
    ...layersOf(survey).map((layer): RecordScope => ({ type: 'tie', where: { networkId, waveId, layer } })),
  ];
}
