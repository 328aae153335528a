import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { AnswerSheet, SurveyLink } from '../../contract/surveys.ts';
import type { z } from 'zod';
import { type RunningTelar, startTelar } from '../running-telar.ts';

type SurveyAnswer = NonNullable<z.output<typeof AnswerSheet>['answer']>;

const nothing: SurveyAnswer = { consent: true, ties: {}, ratings: {}, attendance: {} };
const json = (method: string, body?: unknown): RequestInit => ({
  method,
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  headers: { 'content-type': 'application/json' },
});
const pathOf = (token: string) => `${apiRoot}/survey-answers/${token}`;

/** Real schools of one comuna, from the register. */
async function schoolsOf(telar: RunningTelar, count: number): Promise<string[]> {
  const { items } = await telar.query(api.searchActors, {
    query: { kind: 'school', territory: 'comuna:13101', limit: String(count) },
  });
  return items.map(({ id }) => id);
}

describe('a survey that Telar runs', () => {
  let telar: RunningTelar;
  let schools: string[] = [];
  beforeAll(async () => {
    // Few answer here, and what they answered is looked at.
    telar = await startTelar(inject('shippedData'), { TELAR_MIN_RESPONDENTS: '1' });
    schools = await schoolsOf(telar, 7);
  });
  afterAll(() => telar.stop());

  const create = (more: Record<string, unknown> = {}) =>
    telar.query(api.createSurvey, {
      body: {
        ...{ title: 'Cómo trabajamos', networkName: 'Red Centro', waveId: '2026', roster: schools },
        items: ['recibe-conocimiento', 'trabajo-conjunto', 'tension-escuelas', 'valora-confianza'],
        ...more,
      },
    });
  const sheet = async (token: string) =>
    AnswerSheet.parse(await (await fetch(`${telar.address}${pathOf(token)}`)).json());
  const put = async (token: string, answer: SurveyAnswer, send: boolean, version: number) => {
    const response = await fetch(`${telar.address}${pathOf(token)}`, json('PUT', { answer, send, version }));
    expect(response.status).toBe(200);
    return AnswerSheet.parse(await response.json());
  };
  const received = (...from: string[]): SurveyAnswer['ties'] => ({
    'recibe-conocimiento': {
      nobody: from.length === 0,
      marked: from.map((to) => ({ to, strength: 3, depth: null })),
    },
  });

  it('lists its bank, with a short set that is in it', async () => {
    const { items, defaults } = await telar.query(api.listSurveyItems);
    expect(items.length).toBeGreaterThanOrEqual(20);
    const ids = items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(defaults).toHaveLength(12);
    expect(ids).toEqual(expect.arrayContaining(defaults));
  });

  it('lives from its opening to a wave of a network', async () => {
    const { survey, links } = await create({ maxNominations: 3 });
    expect(survey).toMatchObject({ state: 'open', simulated: false, revision: null });
    expect(survey.roster[0]).toMatchObject({ actorId: schools[0], comunaName: 'Santiago' });
    expect(survey.roster.every(({ rbd, name }) => rbd !== null && name !== '')).toBe(true);
    expect(links.map(({ actorId }) => actorId)).toEqual(schools);
    const [a, b, c, d, e, f] = links.map(({ token }) => token) as [string, ...string[]] & string[];

    // Six answer: one marks and corrects, one erases, one does not send, one says "nobody".
    await put(a, { ...nothing, ties: received(schools[1]!, schools[2]!) }, true, 0);
    const corrected: SurveyAnswer = {
      consent: true,
      ties: {
        ...received(schools[1]!),
        'trabajo-conjunto': {
          nobody: false,
          marked: [{ to: schools[2]!, strength: null, depth: 'cooperative' }],
        },
        'tension-escuelas': { nobody: false, marked: [{ to: schools[3]!, strength: 2, depth: null }] },
      },
      ratings: { 'valora-confianza': 4 },
      attendance: {},
    };
    expect(await put(a, corrected, false, 1)).toMatchObject({ version: 2, state: 'sent' });
    expect((await sheet(a)).answer).toEqual(corrected);
    await put(b!, { ...nothing, ties: received() }, true, 0);
    await put(c!, { ...nothing, ties: received(schools[0]!) }, true, 0);
    const erased = await fetch(`${telar.address}${pathOf(c!)}`, { method: 'DELETE' });
    expect(AnswerSheet.parse(await erased.json())).toMatchObject({ state: 'erased', answer: null });
    await put(d!, { ...nothing, ties: received(schools[0]!) }, false, 0);
    await put(e!, { ...nothing, ratings: { 'valora-confianza': 2 } }, true, 0);
    await put(f!, { ...nothing, ties: received(schools[0]!, schools[4]!) }, true, 0);

    const shown = await telar.query(api.showSurvey, { id: survey.id });
    expect(shown.respondents.map(({ state }) => state)).toEqual([
      ...['sent', 'sent', 'erased', 'started', 'sent', 'sent', 'not-started'],
    ]);
    const { items: reminders } = await telar.query(api.listReminders, { id: survey.id });
    expect(reminders.map(({ actorId }) => actorId)).toEqual([schools[3], schools[6]]);
    expect(reminders[0]!.text.es).toContain('Cómo trabajamos');

    const report = await telar.query(api.closeSurvey, { id: survey.id });
    expect(report).toMatchObject({
      stored: true,
      networks: [survey.networkId],
      counts: { respondents: 7, answered: 4, ties: 5, ratings: 2 },
    });
    expect(await telar.query(api.closeSurvey, { id: survey.id })).toEqual(report);

    const network = await telar.query(api.showNetwork, { id: survey.networkId });
    expect(network).toMatchObject({ name: 'Red Centro', rosterKnown: true, simulated: false, members: 7 });
    expect(network.waves).toMatchObject([
      { waveId: '2026', instrument: 'Encuesta de Telar', maxNominations: 3, roster: 7, respondents: 4 },
    ]);
    const data = (await telar.telar.store.loadNetwork(survey.networkId))!;
    expect(data.waves[0]!.layersAsked).toEqual(['knowledge', 'joint-work', 'tension']);
    const tied = data.ties.map(({ layer, from, to, sign, strength, depth, reporter, reporterRole }) => ({
      ...{ layer, from, to, sign, strength, depth, reporter, reporterRole },
    }));
    const own = { reporter: schools[0], reporterRole: 'principal' };
    expect(tied).toContainEqual({
      ...{ layer: 'knowledge', from: schools[1], to: schools[0], sign: 1, strength: 3, depth: null, ...own },
    });
    expect(tied).toContainEqual({
      ...{ layer: 'joint-work', from: schools[0], to: schools[2], sign: 1 },
      ...{ strength: null, depth: 'cooperative', ...own },
    });
    expect(tied).toContainEqual({
      ...{ layer: 'tension', from: schools[0], to: schools[3], sign: -1, strength: 2, depth: null, ...own },
    });
    expect(tied.filter(({ reporter }) => reporter === schools[2] || reporter === schools[3])).toEqual([]);
    const answered = new Map(data.responses.map((response) => [response.actorId, response]));
    expect(answered.get(schools[1]!)).toMatchObject({
      responded: true,
      attributes: { layersAnswered: 'knowledge' },
    });
    expect(answered.get(schools[4]!)).toMatchObject({
      responded: true,
      attributes: {
        layersAnswered: '',
        itemsSkipped: 'recibe-conocimiento|trabajo-conjunto|tension-escuelas',
      },
    });
    expect(answered.get(schools[2]!)).toMatchObject({ responded: false, attributes: {} });
    expect(
      data.ratings.map(({ actorId, characteristic, score }) => [actorId, characteristic, score]),
    ).toEqual(
      [
        [schools[0], 'confianza', 4],
        [schools[4], 'confianza', 2],
      ].toSorted(),
    );

    const { waves } = await telar.query(api.assessNetwork, { id: survey.networkId });
    // One school answered every layer that was asked.
    expect(waves).toMatchObject([{ wave: '2026', n: 7, respondents: 1, facts: { answersKnown: true } }]);
    // Three did not respond, and one left open what is measured: her row is unknown, not empty.
    const query = { metric: 'density,density.all-cells', layers: 'knowledge' };
    const { network: numbers } = await telar.query(api.measureNetwork, { id: survey.networkId, query });
    expect(numbers['density']).toMatchObject({
      passport: { n: 7, m: 3, missing: 4, leftOut: [{ reason: 'did-not-answer', ties: 1 }] },
      value: 2 / 18,
    });
    expect(numbers['density.all-cells']).toMatchObject({ passport: { leftOut: [] }, value: 3 / 42 });

    // The closed sheet can still be read, and no longer be changed.
    expect((await sheet(a)).survey.state).toBe('closed');
    expect((await sheet(a)).answer).toEqual(corrected);
    const closed = { status: 409, code: 'survey-closed' };
    const late = json('PUT', { answer: nothing, send: false, version: 2 });
    expect(await telar.refused(pathOf(a), late)).toMatchObject(closed);
    // It can be erased still, and is then no part of the network.
    const withdrawn = await fetch(`${telar.address}${pathOf(f!)}`, { method: 'DELETE' });
    expect(AnswerSheet.parse(await withdrawn.json())).toMatchObject({ state: 'erased', answer: null });
    const left = (await telar.telar.store.loadNetwork(survey.networkId))!;
    expect(left.ties.filter(({ reporter }) => reporter === schools[5])).toEqual([]);
    expect(left.ties.length).toBeGreaterThan(0);

    // An undo of the wave touches no answer.
    await telar.telar.store.undoRevision(report.revision!);
    expect((await sheet(a)).answer).toEqual(corrected);
    expect(await telar.query(api.showSurvey, { id: survey.id })).toMatchObject({ state: 'closed' });
  });

  it('lets no page overwrite another in silence', async () => {
    const { links } = await create({ waveId: '2027' });
    const { token } = links[0]!;
    const first: SurveyAnswer = { ...nothing, ratings: { 'valora-confianza': 1 } };
    await put(token, first, false, 0);
    const second = { ...nothing, ratings: { 'valora-confianza': 3 } };
    const refused = await telar.refused(
      pathOf(token),
      json('PUT', { answer: second, send: false, version: 0 }),
    );
    expect(refused).toMatchObject({ status: 409, code: 'answer-changed', values: { version: 1 } });
    expect(await sheet(token)).toMatchObject({ answer: first, version: 1 });
    // A page that never got its receipt saves the same again.
    expect(await put(token, first, false, 0)).toMatchObject({ version: 1 });
  });

  it('replaces a personal link by a newer one, and keeps what was answered', async () => {
    const { survey, links } = await create({ waveId: '2028' });
    const { token, respondentId } = links[0]!;
    await put(token, { ...nothing, ratings: { 'valora-confianza': 1 } }, false, 0);
    const path = `${apiRoot}/surveys/${survey.id}/respondents/${respondentId}/link`;
    const renewed = SurveyLink.parse(
      await (
        await fetch(`${telar.address}${path}`, {
          ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
        })
      ).json(),
    );
    expect(renewed).toMatchObject({ respondentId, name: survey.roster[0]!.name });
    expect(await telar.refused(pathOf(token))).toMatchObject({ status: 404, code: 'unknown-link' });
    expect((await sheet(renewed.token)).answer?.ratings).toEqual({ 'valora-confianza': 1 });
  });

  it('shows a respondent nobody else, nor what others answered', async () => {
    const { links } = await create({ waveId: '2029' });
    await put(links[1]!.token, { ...nothing, ratings: { 'valora-confianza': 1 } }, true, 0);
    const text = await (await fetch(`${telar.address}${pathOf(links[0]!.token)}`)).text();
    expect(text).not.toMatch(/"respondents"|"sent"|tokenHash/);
    for (const { respondentId } of links) expect(text).not.toContain(respondentId);
  });

  it('is deleted with the answers that are kept apart', async () => {
    const { survey, links } = await create({ waveId: '2030' });
    const gone = await fetch(`${telar.address}${apiRoot}/surveys/${survey.id}`, { method: 'DELETE' });
    expect([gone.status, await gone.text()]).toEqual([204, '']);
    expect(await telar.refused(pathOf(links[0]!.token))).toMatchObject({ status: 404 });
    const again = await telar.refused(`${apiRoot}/surveys/${survey.id}`, { method: 'DELETE' });
    expect(again).toMatchObject({ status: 404, field: 'id' });
  });
});
