import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NewSurvey } from '../../../contract/surveys.ts';
import { Jobs } from '../../../server/runtime/jobs.ts';
import { ResultCache } from '../../../server/runtime/result-cache.ts';
import { openNeo4jStore } from '../../../server/store/neo4j/neo4j-store.ts';
import { openRepeatLog } from '../../../server/store/repeats/repeat-log.ts';
import { closeSurvey } from '../../../server/use-cases/surveys/close-survey.ts';
import { createSurvey } from '../../../server/use-cases/surveys/create-survey.ts';
import { eraseAnswer } from '../../../server/use-cases/surveys/erase-answer.ts';
import { saveAnswer } from '../../../server/use-cases/surveys/save-answer.ts';
import { describeWithNeo4j } from '../../neo4j-server/describe-with-neo4j.ts';
import { emptyDatabase } from '../../neo4j-server/empty-database.ts';
import { answerOf, marking } from '../../use-cases/surveys/survey-of.ts';
import { fixture } from '../fixture.ts';
import { draft } from '../records.ts';

await describeWithNeo4j('surveys over Neo4j', {}, (server) => {
  test('live from their opening to a wave, also with another server on the same database', async () => {
    await emptyDatabase(server);
    const patient = { ...server, timeout: 60_000 };
    const [store, other] = [await openNeo4jStore(patient), await openNeo4jStore(patient)];
    const now = () => new Date('2026-04-01T12:00:00Z');
    const folder = await mkdtemp(join(tmpdir(), 'telar-repeats-'));
    const repeats = openRepeatLog(folder);
    const [telar, second] = [
      { store, now, cache: new ResultCache(), jobs: new Jobs(now), repeats },
      { store: other, now },
    ];
    try {
      await store.commitRevision(draft(), fixture);
      const given = NewSurvey.parse({
        ...{ title: 'Encuesta', networkName: 'Red Nueva', waveId: '2026', items: ['recibe-conocimiento'] },
        roster: ['school:1', 'school:2', 'school:4'],
      });
      const { survey, links } = await createSurvey(telar, given);
      const [a, b, c] = links.map(({ token }) => token) as [string, string, string];
      const answer = answerOf({ ties: { 'recibe-conocimiento': marking('school:2') } });
      await saveAnswer(telar, a, { answer, version: 0, send: true });
      // The other page was opened over the other server, before.
      const older = saveAnswer(second, a, { answer: answerOf(), version: 0, send: false });
      await expect(older).rejects.toMatchObject({ code: 'answer-changed', values: { version: 1 } });
      const nobody = answerOf({ ties: { 'recibe-conocimiento': marking() } });
      await saveAnswer(second, b, { answer: nobody, version: 0, send: true });
      await saveAnswer(second, c, { answer: nobody, version: 0, send: true });
      expect(await eraseAnswer(telar, c)).toMatchObject({ state: 'erased', version: 2 });

      const [one, again] = await Promise.all([closeSurvey(telar, survey.id), closeSurvey(second, survey.id)]);
      expect(one).toEqual(again);
      expect(one).toMatchObject({ counts: { respondents: 3, answered: 2, ties: 1 } });
      const data = (await store.loadNetwork(survey.networkId))!;
      expect(data.ties).toMatchObject([{ from: 'school:2', to: 'school:1', reporter: 'school:1' }]);
      expect(data.responses.map(({ actorId, responded }) => [actorId, responded])).toEqual([
        ['school:1', true],
        ['school:2', true],
        ['school:4', false],
      ]);
      const late = saveAnswer(second, c, { answer: nobody, version: 2, send: true });
      await expect(late).rejects.toMatchObject({ code: 'survey-closed' });

      // What was answered goes from the network as well, and who was asked stays.
      expect(await eraseAnswer(telar, a)).toMatchObject({ state: 'erased', answer: null });
      const left = (await other.loadNetwork(survey.networkId))!;
      expect(left.ties).toEqual([]);
      expect(left.responses.map(({ actorId, responded }) => [actorId, responded])).toEqual([
        ['school:1', false],
        ['school:2', true],
        ['school:4', false],
      ]);
    } finally {
      await repeats.close();
      await rm(folder, { recursive: true });
      await store.close();
      await other.close();
    }
  });
});
