import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { WhatIfRequest } from '../../../contract/what-if.ts';
import { measureWhatIf } from '../../../server/use-cases/measuring/measure-what-if.ts';
import { fixtureTelar, type FixtureTelar } from '../fixture-telar.ts';

const request = (more: object = {}) => WhatIfRequest.parse({ network: 'network:costa', ...more });

describe('measureWhatIf', () => {
  let telar: FixtureTelar;
  beforeAll(async () => {
    telar = await fixtureTelar();
  });
  afterAll(() => telar.close());
  beforeEach(() => {
    vi.restoreAllMocks();
    telar.cache.clear();
  });

  it('measures before and after, and stores nothing', async () => {
    const version = await telar.store.storeVersion();
    const removed = [{ edit: 'remove-actor', id: 'school:2' }];
    const { before, after } = await measureWhatIf(telar, request({ edits: removed }));
    expect(after.actors).toHaveLength(before.actors.length - 1);
    expect(await telar.store.storeVersion()).toBe(version);
  });

  it('says which layers tie two who were to be tied, and who was no member then', async () => {
    const edits = [
      { edit: 'add-tie', from: 'school:2', to: 'school:1' },
      { edit: 'remove-tie', from: 'school:2', to: 'school:1' },
      { edit: 'remove-tie', from: 'school:2', to: 'school:1' },
    ];
    const { effects } = await measureWhatIf(telar, request({ edits }));
    expect(effects).toEqual([
      { edit: 0, changed: false, reason: 'already-tied', layers: ['knowledge'] },
      { edit: 1, changed: true, reason: null, layers: [] },
      { edit: 2, changed: false, reason: 'not-tied', layers: [] },
    ]);
    const ofSchools = request({ kinds: ['university'], edits: [{ edit: 'remove-actor', id: 'school:2' }] });
    expect((await measureWhatIf(telar, ofSchools)).effects[0]).toMatchObject({ reason: 'not-there' });
  });

  it('refuses a territory that is too large by its counts, before it is loaded', async () => {
    vi.spyOn(telar.store, 'countTies').mockResolvedValue({ actors: 3_001, ties: 10 });
    const load = vi.spyOn(telar.store, 'loadTerritory');
    const country = request({ network: undefined, territory: 'country:cl' });
    await expect(measureWhatIf(telar, country)).rejects.toMatchObject({ kind: 'too-large' });
    expect(load).not.toHaveBeenCalled();
  });

  it.each([
    [{ metrics: ['charm'] }, { kind: 'invalid-request', field: 'metrics' }],
    [{ network: 'none' }, { kind: 'not-found', field: 'network' }],
    [{ edits: [{ edit: 'remove-actor', id: 'nobody' }] }, { kind: 'invalid-request' }],
    [{ bestTieOf: ['nobody'] }, { kind: 'invalid-request', field: 'bestTieOf' }],
  ])('refuses %j', async (more, problem) => {
    await expect(measureWhatIf(telar, request(more))).rejects.toMatchObject(problem);
  });
});
