import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NewSurvey } from '../../../contract/surveys.ts';
import type { z } from 'zod';
import { closeSurvey } from '../../../server/use-cases/surveys/close-survey.ts';
import { createSurvey } from '../../../server/use-cases/surveys/create-survey.ts';
import { saveAnswer } from '../../../server/use-cases/surveys/save-answer.ts';
import { showAnswerSheet } from '../../../server/use-cases/surveys/answer-sheet.ts';
import { type FixtureTelar, fixtureTelar } from '../fixture-telar.ts';
import { answerOf, marking } from './survey-of.ts';

let telar: FixtureTelar;
beforeEach(async () => {
  telar = await fixtureTelar();
});
afterEach(() => telar.close());

/** A survey on four schools of the fixture, of which the first has answered. */
async function opened(more: Partial<z.input<typeof NewSurvey>> = {}) {
  const given = NewSurvey.parse({
    ...{ title: 'Encuesta', networkId: 'network:costa', waveId: 'w3', waveDate: '2026-05' },
    ...{ roster: ['school:1', 'school:2', 'school:4', 'school:5'] },
    items: ['trabajo-conjunto', 'asistencia-actividades'],
    activities: [
      { id: 'a1', name: 'Jornada', date: null },
      { id: 'a9', name: 'Pasantía', date: '2026-04' },
    ],
    ...more,
  });
  const { survey, links } = await createSurvey(telar, given);
  const tokens = links.map(({ token }) => token);
  const answer = answerOf({ ties: { 'trabajo-conjunto': marking('school:5') }, attendance: { a1: true } });
  await saveAnswer(telar, tokens[0]!, { answer, version: 0, send: true });
  return { id: survey.id, networkId: survey.networkId, tokens, answer };
}

const revisions = async () => (await telar.store.listRevisions({ limit: 50 })).items.length;

describe('a survey of a stored network', () => {
  test('adds a wave, and keeps all that is known', async () => {
    const before = (await telar.store.loadNetwork('network:costa'))!;
    const { id } = await opened();
    await closeSurvey(telar, id);
    const after = (await telar.store.loadNetwork('network:costa'))!;
    expect(after.network).toEqual(before.network);
    for (const list of [
      'members',
      'waves',
      'responses',
      'ties',
      'ratings',
      'commitments',
      'attendance',
    ] as const)
      for (const known of before[list]) expect(after[list]).toContainEqual(known);
    // The activity that it had keeps its kind, hours and mandate; the new one is there by name.
    for (const known of before.activities) expect(after.activities).toContainEqual(known);
    expect(after.activities.find(({ activityId }) => activityId === 'a9')).toMatchObject({
      ...{ date: '2026-04', attributes: { name: 'Pasantía' } },
    });
    expect(after.waves.map(({ waveId, order }) => [waveId, order])).toEqual([
      ['w1', 1],
      ['w2', 2],
      ['w3', 3],
    ]);
    // Only the school that was no member joins, and from this wave on.
    const joined = after.members.filter(
      (member) => !before.members.some((known) => known.actorId === member.actorId),
    );
    expect(joined).toMatchObject([{ actorId: 'school:5', role: 'member', validFrom: '2026-05' }]);
    expect(after.members).toHaveLength(before.members.length + 1);
  });

  test('an undo takes the wave back, and the network is what it was', async () => {
    const before = await telar.store.loadNetwork('network:costa');
    const { id } = await opened();
    const report = await closeSurvey(telar, id);
    await telar.store.undoRevision(report!.revision!);
    expect(await telar.store.loadNetwork('network:costa')).toEqual(before);
  });

  test('keeps its name and territory: others are refused, not ignored', async () => {
    await expect(opened({ networkName: 'Red Nueva' })).rejects.toMatchObject({ field: 'networkName' });
    await expect(opened({ territoryId: 'slep:costa' })).rejects.toMatchObject({ field: 'territoryId' });
    await expect(opened({ networkName: 'Red Costa' })).resolves.toBeTruthy();
  });

  test('cannot take a wave that is there, or that another open survey makes', async () => {
    const conflict = { kind: 'invalid-request', field: 'waveId' };
    await expect(opened({ waveId: 'w2' })).rejects.toMatchObject(conflict);
    await opened();
    await expect(opened()).rejects.toMatchObject(conflict);
    await expect(opened({ waveId: 'w4' })).resolves.toBeTruthy();
  });
});

describe('a closing that is cut short', () => {
  test('before anything is stored is done when it is asked for again; meanwhile no answer is taken', async () => {
    const { id, tokens, answer } = await opened();
    const count = await revisions();
    const failing = {
      ...telar,
      store: { ...telar.store, commitRevision: () => Promise.reject(new Error('no space')) },
    };
    await expect(closeSurvey(failing, id)).rejects.toThrow('no space');
    const late = saveAnswer(telar, tokens[1]!, { answer, version: 0, send: true });
    await expect(late).rejects.toMatchObject({ code: 'survey-closed' });
    expect(await closeSurvey(telar, id)).toMatchObject({ stored: true, counts: { answered: 1 } });
    expect(await revisions()).toBe(count + 1);
  });

  test('after the wave was stored does not store it twice', async () => {
    const { id } = await opened();
    const count = await revisions();
    const surveys = {
      ...telar.store.surveys,
      recordClosing: () => Promise.reject(new Error('killed')),
    };
    await expect(closeSurvey({ ...telar, store: { ...telar.store, surveys } }, id)).rejects.toThrow('killed');
    const report = await closeSurvey(telar, id);
    expect(await revisions()).toBe(count + 1);
    expect(report?.revision).toBe((await telar.store.listRevisions({ limit: 1 })).items[0]!.number);
  });
});

test('two who close at one time are given the same report, and one wave', async () => {
  const { id } = await opened();
  const count = await revisions();
  const [one, other] = await Promise.all([closeSurvey(telar, id), closeSurvey(telar, id)]);
  expect(one).toEqual(other);
  expect(await closeSurvey(telar, id)).toEqual(one);
  expect(await revisions()).toBe(count + 1);
});

test('an answer that was acknowledged while the survey was being closed is in the wave, and no other', async () => {
  const roles = ['principal', 'utp', 'teacher', 'coordinator', 'other'] as const;
  const respondents = ['school:2', 'school:4', 'school:5'].flatMap((actorId) =>
    roles.map((role) => ({ actorId, role })),
  );
  const { id, tokens, answer } = await opened({
    respondents: [{ actorId: 'school:1', role: 'principal' }, ...respondents],
  });
  const other = answerOf({ ties: { 'trabajo-conjunto': marking() } });
  const send = (token: string) =>
    saveAnswer(telar, token, { answer: other, version: 0, send: true }).catch((error: unknown) => {
      expect(error).toMatchObject({ code: 'survey-closed' });
      return null;
    });
  const before = await Promise.all(tokens.slice(1, 5).map(send));
  const [, ...during] = await Promise.all([closeSurvey(telar, id), ...tokens.slice(5).map(send)]);
  const acknowledged = [...before, ...during]
    .filter((outcome) => outcome !== null)
    .map(({ actorId, role }) => `${actorId} ${role}`);
  const { responses } = (await telar.store.loadNetwork('network:costa'))!;
  const inWave = responses.filter(({ waveId, responded }) => waveId === 'w3' && responded);
  expect(inWave.map(({ actorId, role }) => `${actorId} ${role!}`).toSorted()).toEqual(
    ['school:1 principal', ...acknowledged].toSorted(),
  );
  expect(acknowledged.length).toBeGreaterThanOrEqual(4);
  expect((await showAnswerSheet(telar, tokens[0]!)).answer).toEqual(answer);
});

test('answers that are not to be kept go with the closing; the wave stays', async () => {
  const { id, networkId, tokens } = await opened({ keepAnswersDays: 0 });
  await closeSurvey(telar, id);
  expect(await showAnswerSheet(telar, tokens[0]!)).toMatchObject({ state: 'sent', answer: null });
  const { ties } = (await telar.store.loadNetwork(networkId))!;
  expect(ties.filter(({ waveId }) => waveId === 'w3')).toHaveLength(1);
});

test('answers are kept until their day is over', async () => {
  const { id, tokens, answer } = await opened({ keepAnswersDays: 10 });
  await closeSurvey(telar, id);
  const { surveys } = telar.store;
  const dayAfter = (days: number) => new Date(telar.now().getTime() + days * 86_400_000).toISOString();
  expect(await surveys.clearAnswers(dayAfter(9))).toBe(0);
  expect((await showAnswerSheet(telar, tokens[0]!)).answer).toEqual(answer);
  expect(await surveys.clearAnswers(dayAfter(10))).toBe(1);
  expect((await showAnswerSheet(telar, tokens[0]!)).answer).toBeNull();
});

test('a survey whose last day is over takes no answer, shows as closed, and can still be closed', async () => {
  const { id, tokens, answer } = await opened({ closesAt: '2026-01-05T12:00:00Z' });
  const later = { ...telar, now: () => new Date('2026-01-05T12:00:00Z') };
  const change = { answer, version: 1, send: false };
  await expect(saveAnswer(later, tokens[0]!, change)).rejects.toMatchObject({ code: 'survey-closed' });
  expect((await showAnswerSheet(later, tokens[0]!)).survey.state).toBe('closed');
  expect(await closeSurvey(later, id)).toMatchObject({ counts: { answered: 1 } });
});

test('a new network has its roster for members, of any date, and no wave before', async () => {
  const given = { networkId: undefined, networkName: 'Red Ñandú', waveDate: null };
  const { id, networkId } = await opened(given);
  expect(networkId).toMatch(/^red:red-nandu-/);
  await closeSurvey(telar, id);
  const data = (await telar.store.loadNetwork(networkId))!;
  expect(data.network).toMatchObject({
    name: 'Red Ñandú',
    rosterKnown: true,
    simulated: false,
    directed: null,
  });
  expect(data.members.map(({ actorId, role, validFrom }) => [actorId, role, validFrom])).toEqual(
    ['school:1', 'school:2', 'school:4', 'school:5'].map((actorId) => [actorId, 'member', null]),
  );
  // The fixture's clock stands at 00:04 on 2 January in Chile.
  expect(data.waves).toMatchObject([
    { waveId: 'w3', order: 1, date: '2026-01-02', layersAsked: ['joint-work'] },
  ]);
});

test('nothing is closed under an id that is not there', async () => {
  expect(await closeSurvey(telar, 'survey-none')).toBeNull();
});
