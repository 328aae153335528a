import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api } from '../../contract/api.ts';
import { defaultSurveyItems } from '../../contract/survey-bank.ts';
import {
  ourSchools,
  ours,
  ownNetwork,
  secretNetwork,
  theirs,
  theirSchools,
} from '../access/two-territories.ts';
import { type Readers, startWithReaders } from './readers.ts';

let readers: Readers;
beforeAll(async () => {
  readers = await startWithReaders({ isPlanted: true });
});
afterAll(() => readers.telar.stop());

describe('a planner', () => {
  it('changes networks of her territories, and lets none come to lie elsewhere', async () => {
    const { planner } = readers.as;
    const change = (id: string, body: object) => planner.refused(api.changeNetwork, { id, body });
    expect(await change(secretNetwork, { name: 'Otra' })).toBe('404 unknown-id');
    expect(await change(ownNetwork, { territoryId: theirs })).toBe('403 not-permitted');
    expect(await planner.refused(api.deleteNetwork, { id: secretNetwork })).toBe('404 unknown-id');
    const before = await readers.telar.telar.store.findNetwork(secretNetwork);
    expect(before!.territoryId).toBe(theirs);
    const renamed = await planner.query(api.changeNetwork, { id: ownNetwork, body: { territoryId: ours } });
    expect(renamed).toEqual({ revision: null });
  });

  it('surveys her territories, and sees no survey of others', async () => {
    const { planner, administrator } = readers.as;
    const survey = (given: object, roster: readonly string[]) => ({
      body: { title: 'Encuesta', waveId: '2026', items: [defaultSurveyItems[0]!], roster, ...given },
    });
    const elsewhere = survey({ networkName: 'Nueva', territoryId: theirs }, theirSchools);
    expect(await planner.refused(api.createSurvey, elsewhere)).toBe('403 territory-not-yours');
    const nowhere = survey({ networkName: 'Nueva' }, ourSchools);
    expect(await planner.refused(api.createSurvey, nowhere)).toBe('403 territory-not-yours');
    const secret = await administrator.query(
      api.createSurvey,
      survey({ networkId: secretNetwork }, theirSchools),
    );
    const own = await planner.query(api.createSurvey, survey({ networkId: ownNetwork }, ourSchools));
    const { items } = await planner.query(api.listSurveys);
    const id = secret.survey.id;
    expect(items.map((item) => item.id)).toContain(own.survey.id);
    expect(items.map((item) => item.id)).not.toContain(id);
    for (const endpoint of [api.showSurvey, api.listReminders, api.closeSurvey, api.deleteSurvey])
      expect(await planner.refused(endpoint, { id }), endpoint.path).toBe('404 unknown-id');
    // Whoever holds a personal link answers, signed in or not.
    const token = { ...api.showAnswerSheet, path: `/survey-answers/${secret.links[0]!.token}` };
    expect((await planner.send(token)).status).toBe(200);
    expect((await planner.query(api.closeSurvey, { id: own.survey.id })).stored).toBe(true);
    await planner.query(api.deleteSurvey, { id: own.survey.id });
    await administrator.query(api.deleteSurvey, { id });
  });

  it('makes a network of her territory by a survey, and takes it out again', async () => {
    const { planner } = readers.as;
    const body = { title: 'Primera', networkName: 'Red Nueva', territoryId: ours, waveId: '1' };
    const { survey } = await planner.query(api.createSurvey, {
      body: { ...body, items: [defaultSurveyItems[0]!], roster: ourSchools },
    });
    await planner.query(api.closeSurvey, { id: survey.id });
    const id = survey.networkId;
    expect(await planner.query(api.showNetwork, { id })).toMatchObject({ name: 'Red Nueva', members: 6 });
    expect(await planner.query(api.deleteNetwork, { id })).toMatchObject({ revision: expect.any(Number) });
    expect(await planner.refused(api.showNetwork, { id })).toBe('404 unknown-id');
  });
});
