import { layerById } from '../../../contract/layers.ts';
import { newRecord } from '../../../contract/new-record.ts';
import type { RecordOf, StoredRecord } from '../../../contract/records.ts';
import { openItems } from '../../../contract/survey-answers.ts';
import type { Survey, SurveyAnswer } from '../../../contract/surveys.ts';
import type { StoredAnswer } from '../../store/ports/survey-store.ts';
import { layersOf } from './network-of-survey.ts';
import { type AnswerOfRole, withOwnRoles } from './survey-respondent-roles.ts';

/** An answer that was sent, with the role under which it stands. */
type Sent = { answer: SurveyAnswer; actorId: string; role: string };

/**
 * Who answered, and what, as records of the wave. What was started and not sent is not used: its respondent did not
 * respond. "Nobody" is an answer without ties; an item that was left open is neither, and its layer is missing in
 * `layersAnswered` of the response, which names the layers of which every item was answered.
 */
export function answersOfSurvey(survey: Survey, answers: readonly StoredAnswer[]): StoredRecord[] {
  return withOwnRoles(answers).flatMap((one) => {
    const sent = sentOf(one);
    return sent === null
      ? [responseOf(survey, one, null)]
      : [
          responseOf(survey, one, sent),
          ...tiesOf(survey, sent),
          ...ratingsOf(survey, sent),
          ...attendanceOf(survey, sent),
        ];
  });
}

function sentOf({ answer: { state, answer, actorId }, role }: AnswerOfRole): Sent | null {
  return state === 'sent' && answer !== null ? { answer, actorId, role } : null;
}

function responseOf(survey: Survey, { answer: { actorId }, role }: AnswerOfRole, sent: Sent | null) {
  const { networkId, waveId } = survey;
  const response = { networkId, waveId, actorId, role, responded: sent !== null };
  if (sent === null) return newRecord('response', response);
  const open = openItems(survey, sent.answer);
  const openLayers = new Set(open.map(({ layer }) => layer));
  const attributes = {
    layersAnswered: layersOf(survey)
      .filter((layer) => !openLayers.has(layer))
      .join('|'),
    ...(open.length > 0 ? { itemsSkipped: open.map(({ id }) => id).join('|') } : {}),
  };
  return newRecord('response', { ...response, attributes });
}

function tiesOf({ networkId, waveId, items }: Survey, { answer, actorId, role }: Sent): RecordOf<'tie'>[] {
  return items.flatMap(({ id, layer, direction }) =>
    layer === null
      ? []
      : (answer.ties[id]?.marked ?? []).map(({ to: other, strength, depth }) => {
          const [from, to] = direction === 'to-respondent' ? [other, actorId] : [actorId, other];
          const { sign } = layerById(layer);
          const reported = { reporter: actorId, reporterRole: role };
          return newRecord('tie', { networkId, waveId, layer, from, to, strength, depth, sign, ...reported });
        }),
  );
}

function ratingsOf(
  { networkId, waveId, items }: Survey,
  { answer, actorId, role }: Sent,
): RecordOf<'rating'>[] {
  return items.flatMap(({ id, characteristic }) => {
    const score = answer.ratings[id];
    return characteristic === null || score === undefined
      ? []
      : [newRecord('rating', { networkId, waveId, actorId, role, characteristic, item: id, score })];
  });
}

function attendanceOf({ networkId }: Survey, { answer, actorId, role }: Sent): RecordOf<'attendance'>[] {
  return Object.entries(answer.attendance).map(([activityId, attended]) =>
    newRecord('attendance', { networkId, activityId, actorId, role, attended }),
  );
}
