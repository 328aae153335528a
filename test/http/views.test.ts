import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';

describe('saved views', () => {
  let telar: RunningTelar;
  beforeAll(async () => {
    telar = await startTelar(null);
  });
  afterAll(() => telar.stop());

  const save = (body: unknown) => telar.query(api.saveView, { body });
  const refuse = (body: unknown) =>
    telar.refused(`${apiRoot}/views`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });

  it('come back as they were saved, under an id that nobody guesses', async () => {
    const state = {
      path: '/red/x?wave=w1',
      title: 'Mine',
      positions: { a: { x: 0.5, y: 1 } },
      edits: [{ edit: 1 }],
    };
    const saved = await save(state);
    expect(saved.state).toEqual(state);
    expect(saved.id).toMatch(/^[\w-]{12}$/);
    expect(await telar.query(api.showView, { id: saved.id })).toEqual(saved);
    expect((await save(state)).id).not.toBe(saved.id);
  });

  it('need no more than a path', async () => {
    const { state } = await save({ path: '/' });
    expect(state).toEqual({ path: '/', title: '', positions: {}, edits: [] });
  });

  it.each([
    [{}, 'path'],
    [{ path: 'https://elsewhere.example' }, 'path'],
    [{ path: '/', title: 'x'.repeat(201) }, 'title'],
    [{ path: '/', positions: { a: { x: 'left', y: 0 } } }, 'positions.a.x'],
  ])('refuse %j', async (body, field) => {
    expect(await refuse(body)).toMatchObject({ status: 400, field });
  });

  it('are not found under another id', async () => {
    expect(await telar.refused(`${apiRoot}/views/none`)).toMatchObject({ status: 404, field: 'id' });
  });
});
