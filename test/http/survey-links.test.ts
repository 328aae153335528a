import { readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { AnswerSheet } from '../../contract/surveys.ts';
import { createApp } from '../../server/http/app.ts';
import { formOf, type RunningTelar, startTelar } from '../running-telar.ts';

const json = (method: string, body: unknown): RequestInit => ({
  method,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});
const pathOf = (token: string) => `${apiRoot}/survey-answers/${token}`;
const answer = { consent: true, ties: {}, ratings: { 'valora-liderazgo': 2 }, attendance: {} };

let telar: RunningTelar;
let schools: string[] = [];
beforeAll(async () => {
  telar = await startTelar(inject('shippedData'));
  const query = { kind: 'school', territory: 'comuna:13101', limit: '3' };
  schools = (await telar.query(api.searchActors, { query })).items.map(({ id }) => id);
});
afterAll(() => telar.stop());

const bodyOf = (more: Record<string, unknown> = {}) => ({
  ...{ title: 'Encuesta', networkName: 'Red Sur', waveId: '1', roster: schools, items: ['valora-liderazgo'] },
  ...more,
});
const create = () => telar.query(api.createSurvey, { body: bodyOf() });

describe('a survey that cannot be opened', () => {
  it.each([
    [{ roster: ['school:999999999', 'school:1'] }, 'roster.0'],
    [{ roster: ['school:1', 'school:1'] }, 'roster.1'],
    [{ items: ['recibe-conocimiento', 'no-such-item'] }, 'items.1'],
    [{ items: ['trabajo-conjunto', 'frecuencia-trabajo-conjunto'] }, 'items.1'],
    [{ items: ['asistencia-actividades'] }, 'activities'],
    [{ activities: [{ id: 'a1', name: 'Jornada', date: null }] }, 'items'],
    [{ networkName: undefined }, 'networkName'],
    [{ networkName: undefined, networkId: 'red:none' }, 'networkId'],
    [{ networkName: undefined, networkId: 'network:demo-01' }, 'roster'],
    [{ territoryId: 'slep:none' }, 'territoryId'],
    [{ closesAt: '2020-01-01T00:00:00Z' }, 'closesAt'],
    [{ title: 'Encuesta de 12.345.678-5' }, 'title'],
    [{ introduction: 'Preguntas a 12345678-5' }, 'introduction'],
    [{ networkName: 'Red de ana@escuela.cl' }, 'networkName'],
    [{ respondents: [{ actorId: 'school:0', role: 'utp' }] }, 'respondents.0.actorId'],
    [{ respondents: [{ actorId: 'school:0', role: 'María' }] }, 'respondents.0.role'],
  ])('refuses %j', async (wrong, field) => {
    expect(await telar.refused(`${apiRoot}/surveys`, json('POST', bodyOf(wrong)))).toMatchObject({
      status: 400,
      field,
    });
  });

  it('never mixes simulated schools with real ones', async () => {
    const { actors } = await telar.query(api.showNetworkGraph, { id: 'network:demo-01' });
    const simulated = actors.find(({ kind }) => kind === 'school')!.id;
    const roster = [...schools.slice(0, 2), simulated];
    const refused = await telar.refused(`${apiRoot}/surveys`, json('POST', bodyOf({ roster })));
    expect(refused).toMatchObject({ status: 400, field: 'roster.2' });
  });
});

describe('a personal link', () => {
  it('is in no file of Telar', async () => {
    const { links } = await create();
    for (const { token } of links) expect((await fetch(`${telar.address}${pathOf(token)}`)).status).toBe(200);
    const files = readdirSync(telar.folder, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    const texts = files.map((one) => readFileSync(join(one.parentPath, one.name), 'latin1'));
    expect(texts.some((text) => text.includes(links[0]!.respondentId))).toBe(true);
    for (const { token } of links) expect(texts.filter((text) => text.includes(token))).toEqual([]);
  });

  it('is in no line of the log and in no problem, whatever goes wrong', async () => {
    const { token } = (await create()).links[0]!;
    const lines: string[] = [];
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(chunk.toString());
        done();
      },
    });
    const failing = {
      ...telar.telar.store.surveys,
      eraseAnswer: () => Promise.reject(new Error('no space')),
    };
    const app = createApp({
      telar: { ...telar.telar, store: { ...telar.telar.store, surveys: failing } },
      log: pino({ level: 'trace' }, stream),
      doors: { host: '127.0.0.1', publicOrigins: [], trustProxy: false },
      ...{ version: '0', rateLimit: 0, uploads: { fileBytes: 1e6, requestBytes: 1e6 }, clientFolder: '' },
    });
    const server = app.listen(0);
    const fetchFrom = async (path: string, init?: RequestInit) => {
      const { port } = server.address() as AddressInfo;
      const response = await fetch(`http://127.0.0.1:${String(port)}${path}`, init);
      return { status: response.status, text: await response.text() };
    };
    const answers = [
      await fetchFrom(pathOf(token)),
      await fetchFrom(pathOf(token), json('PUT', { answer, version: 0, send: false })),
      await fetchFrom(pathOf(token), json('PUT', { answer, version: 7, send: true })),
      await fetchFrom(pathOf(token), json('PUT', { answer: 1 })),
      await fetchFrom(pathOf(token), { method: 'DELETE' }),
      await fetchFrom(pathOf(token), json('POST', {})),
      await fetchFrom(`${pathOf(token)}/more`),
      await fetchFrom(pathOf(`${token}x`)),
      await fetchFrom(pathOf(token), { method: 'PUT', body: formOf({ 'a.csv': 'x' }) }),
    ];
    await new Promise((done) => server.close(done));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 409, 400, 500, 405, 404, 404, 415]);
    expect(lines.filter((line) => line.includes('survey-answers')).length).toBeGreaterThan(8);
    for (const text of [...lines, ...answers.map(({ text }) => text)]) expect(text).not.toContain(token);
  });

  it('cannot be guessed: after sixty that do not exist the rest are turned away, and no respondent is', async () => {
    const limited = await startTelar(telar.folder, { TELAR_RATE_LIMIT: '1000' });
    try {
      const { token } = (await limited.query(api.createSurvey, { body: bodyOf() })).links[0]!;
      const statusOf = async (one: string) => (await fetch(`${limited.address}${pathOf(one)}`)).status;
      for (let i = 0; i < 100; i++) expect(await statusOf(token)).toBe(200);
      const guesses: number[] = [];
      for (let i = 0; i < 62; i++) guesses.push(await statusOf(`no-such-link-${String(i)}`));
      expect(guesses.slice(0, 60)).toEqual(Array.from({ length: 60 }, () => 404));
      expect(guesses.slice(60)).toEqual([429, 429]);
      expect(await statusOf(token)).toBe(200);
    } finally {
      await limited.stop();
    }
  });

  it('opens the same sheet after Telar was cut short in the middle', async () => {
    const { token } = (await create()).links[0]!;
    const saved = await fetch(
      `${telar.address}${pathOf(token)}`,
      json('PUT', { answer, version: 0, send: false }),
    );
    expect(saved.status).toBe(200);
    // Over a copy of the files as they are while the first one runs: what a crash leaves.
    const other = await startTelar(telar.folder);
    try {
      const sheet = AnswerSheet.parse(await (await fetch(`${other.address}${pathOf(token)}`)).json());
      expect(sheet).toMatchObject({ state: 'started', version: 1, answer });
    } finally {
      await other.stop();
    }
  });

  it('is kept by no cache', async () => {
    const { token } = (await create()).links[0]!;
    const response = await fetch(`${telar.address}${pathOf(token)}`);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});
