import { afterEach, beforeEach, expect, test } from 'vitest';
import { NewSurvey } from '../../../contract/surveys.ts';
import { showAnswerSheet } from '../../../server/use-cases/surveys/answer-sheet.ts';
import { closeSurvey } from '../../../server/use-cases/surveys/close-survey.ts';
import { createSurvey } from '../../../server/use-cases/surveys/create-survey.ts';
import { eraseAnswer } from '../../../server/use-cases/surveys/erase-answer.ts';
import { saveAnswer } from '../../../server/use-cases/surveys/save-answer.ts';
import { type FixtureTelar, fixtureTelar } from '../fixture-telar.ts';
import { answerOf, marking } from './survey-of.ts';

let telar: FixtureTelar;
beforeEach(async () => {
  telar = await fixtureTelar();
});
afterEach(() => telar.close());

/** Two people of one school and one of another, who all answered. */
async function answered() {
  const given = NewSurvey.parse({
    ...{ title: 'Encuesta', networkName: 'Red Nueva', waveId: '2026', waveDate: '2026-05' },
    ...{
      roster: ['school:1', 'school:2', 'school:4'],
      items: ['trabajo-conjunto', 'asistencia-actividades'],
    },
    activities: [{ id: 'a1', name: 'Jornada', date: null }],
    respondents: [
      { actorId: 'school:1', role: 'principal' },
      { actorId: 'school:1', role: 'utp' },
      { actorId: 'school:2', role: 'utp' },
    ],
  });
  const { survey, links } = await createSurvey(telar, given);
  const tokens = links.map(({ token }) => token) as [string, string, string];
  const others = ['school:2', 'school:4', 'school:1'];
  for (const [at, token] of tokens.entries()) {
    const ties = { 'trabajo-conjunto': marking(others[at]!) };
    await saveAnswer(telar, token, {
      answer: answerOf({ ties, attendance: { a1: true } }),
      version: 0,
      send: true,
    });
  }
  return { survey, tokens };
}

const load = async (id: string) => (await telar.store.loadNetwork(id))!;

test('after closing an answer goes from the network and all revisions, and those of others stay', async () => {
  const { survey, tokens } = await answered();
  const { revision } = (await closeSurvey(telar, survey.id))!;
  expect((await load(survey.networkId)).ties).toHaveLength(3);
  expect(await eraseAnswer(telar, tokens[1])).toMatchObject({ state: 'erased', answer: null });

  const left = await load(survey.networkId);
  expect(
    left.ties.map(({ reporter, reporterRole }) => `${String(reporter)} ${String(reporterRole)}`),
  ).toEqual(['school:1 principal', 'school:2 utp']);
  expect(left.attendance.map(({ actorId, role }) => `${actorId} ${String(role)}`)).toEqual([
    'school:1 principal',
    'school:2 utp',
  ]);
  // The respondent was asked, and there is no answer.
  expect(left.responses.map(({ role, responded }) => [role, responded])).toEqual([
    ['principal', true],
    ['utp', false],
    ['utp', true],
  ]);
  const keys: string[] = [];
  for await (const { key } of telar.store.streamStatements(revision!)) keys.push(key);
  expect(keys.filter((key) => key.includes('"school:1","utp"'))).toEqual([]);
  expect(keys.filter((key) => key.includes('"school:1","principal"'))).not.toEqual([]);
  expect((await showAnswerSheet(telar, tokens[0])).answer).not.toBeNull();
});

test('erasing again changes nothing, and closing again brings nothing back', async () => {
  const { survey, tokens } = await answered();
  const report = await closeSurvey(telar, survey.id);
  await eraseAnswer(telar, tokens[0]);
  const once = await load(survey.networkId);
  await eraseAnswer(telar, tokens[0]);
  expect(await load(survey.networkId)).toEqual(once);
  expect(await closeSurvey(telar, survey.id)).toEqual(report);
  expect(await load(survey.networkId)).toEqual(once);
});

test('an answer is erased from the network also when it is no longer kept by itself', async () => {
  const { survey, tokens } = await answered();
  await closeSurvey(telar, survey.id);
  await telar.store.surveys.clearAnswers('2099-01-01T00:00:00.000Z');
  expect((await showAnswerSheet(telar, tokens[2])).answer).toBeNull();
  await eraseAnswer(telar, tokens[2]);
  const { ties } = await load(survey.networkId);
  expect(ties.map(({ reporter }) => reporter)).toEqual(['school:1', 'school:1']);
});

test('an answer can be erased when the last day is over and nobody has closed the survey', async () => {
  const { survey, tokens } = await answered();
  const later = { ...telar, now: () => new Date('2099-01-01T00:00:00Z') };
  expect(await eraseAnswer(later, tokens[0])).toMatchObject({ state: 'erased' });
  expect(await closeSurvey(later, survey.id)).toMatchObject({ counts: { answered: 2 } });
});

test('while a survey is being closed the answer is erased, and the respondent is told to erase once more', async () => {
  const { survey, tokens } = await answered();
  const closing = {
    id: survey.id,
    closedAt: '2026-05-01T00:00:00.000Z',
    keepUntil: '2027-05-01T00:00:00.000Z',
  };
  await telar.store.surveys.closeSurvey(closing);
  await expect(eraseAnswer(telar, tokens[0])).rejects.toMatchObject({
    ...{ kind: 'conflict', code: 'survey-being-closed' },
  });
  expect((await showAnswerSheet(telar, tokens[0])).answer).toBeNull();
  expect(await closeSurvey(telar, survey.id)).toMatchObject({ counts: { answered: 2 } });
  expect(await eraseAnswer(telar, tokens[0])).toMatchObject({ state: 'erased' });
});
