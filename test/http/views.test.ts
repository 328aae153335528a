import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { api, apiRoot } from '../../contract/api.ts';
import { deleteUnusedViews } from '../../server/use-cases/views/delete-views.ts';
import { type RunningTelar, startTelar } from '../running-telar.ts';

describe('saved views', () => {
  let telar: RunningTelar;
  beforeAll(async () => {
    telar = await startTelar(null);
  });
  afterAll(() => telar.stop());
  afterEach(() => {
    vi.restoreAllMocks();
  });

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
      edits: [{ edit: 'remove-actor', id: 'a' }],
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
    [{ path: '/', positions: { 'a b': { x: 0, y: 0 } } }, 'positions.a b'],
    [{ path: '/', edits: [{ edit: 'explode', id: 'a' }] }, 'edits.0.edit'],
    [{ path: '/', edits: [[[[[]]]]] }, 'edits.0'],
  ])('refuse %j', async (body, field) => {
    expect(await refuse(body)).toMatchObject({ status: 400, field });
  });

  const many = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`school:${String(i)}`, { x: 0.123_456, y: 0.654_321 }]),
    );

  it('hold 100 kB at most, which are the positions of more than a thousand schools', async () => {
    await save({ path: '/', positions: many(1_500) });
    const problem = await refuse({ path: '/', positions: many(4_000) });
    expect(problem).toMatchObject({ status: 413, code: 'view-too-large', values: { most: 100 } });
  });

  it('are refused when there are too many, and none that is there is lost', async () => {
    const { id } = await save({ path: '/' });
    vi.spyOn(telar.telar.store, 'countViews').mockResolvedValueOnce({ views: 10_000, bytes: 1 });
    expect(await refuse({ path: '/' })).toMatchObject({ status: 409, code: 'views-full' });
    vi.spyOn(telar.telar.store, 'countViews').mockResolvedValueOnce({ views: 1, bytes: 2 ** 26 });
    expect(await refuse({ path: '/' })).toMatchObject({ status: 409, values: { views: 1, megabytes: 64 } });
    expect((await telar.query(api.showView, { id })).id).toBe(id);
    await save({ path: '/' });
  });

  it('are deleted, once', async () => {
    const { id } = await save({ path: '/' });
    const remove = () => fetch(`${telar.address}${apiRoot}/views/${id}`, { method: 'DELETE' });
    expect((await remove()).status).toBe(204);
    expect((await telar.refused(`${apiRoot}/views/${id}`)).status).toBe(404);
    expect((await remove()).status).toBe(404);
  });

  it('that were saved before edits had a form are shown without them', async () => {
    const state = { path: '/networks/x', title: 'Antes', positions: {}, edits: [{ edit: 1 }] };
    await telar.telar.store.saveView({ id: 'before', createdAt: '2025-01-01T00:00:00Z', state });
    expect((await telar.query(api.showView, { id: 'before' })).state).toEqual({ ...state, edits: [] });
  });

  it('that nobody opens are deleted in the end, and those opened stay', async () => {
    const { store } = telar.telar;
    for (const id of ['left', 'opened'])
      await store.saveView({ id, createdAt: '2020-01-01T00:00:00Z', state: { path: '/' } });
    const touched = vi.spyOn(store, 'touchView');
    await telar.query(api.showView, { id: 'opened' });
    await Promise.all(touched.mock.results.map(({ value }) => value as Promise<void>));
    expect(await deleteUnusedViews(telar.telar, 700)).toBeGreaterThan(0);
    expect((await telar.refused(`${apiRoot}/views/left`)).status).toBe(404);
    expect((await telar.query(api.showView, { id: 'opened' })).id).toBe('opened');
  });

  it('are not found under another id', async () => {
    expect(await telar.refused(`${apiRoot}/views/none`)).toMatchObject({ status: 404, field: 'id' });
  });
});
