import { describe, expect, it } from 'vitest';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { actor, everything, owners, recordsOf, storeAfter } from './register-stores.ts';

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map((rest) => [item, ...rest]));
}

describe('directories of several years', () => {
  it('give the same records whether they come together or one by one, in any order', async () => {
    const together = await everything(await storeAfter([2022, 2023, 2024, 2025]));
    for (const order of permutations([2022, 2023, 2024, 2025])) {
      const apart = await storeAfter(...order.map((year) => [year]));
      expect(await everything(apart), order.join()).toEqual(together);
    }
    const groups = [
      [[2022, 2023, 2024], [2025]],
      [
        [2023, 2025],
        [2022, 2024],
      ],
      [[2025], [2022, 2024], [2023]],
    ];
    for (const group of groups)
      expect(await everything(await storeAfter(...group)), JSON.stringify(group)).toEqual(together);
  }, 120_000);

  it('know each field of a school as the newest year that gives it', async () => {
    const store = await storeAfter([2025], [2024], [2022], [2023]);
    expect(await actor(store, 'school:2')).toMatchObject({ enrolment: 55, latitude: -18.4872 });
    expect(await actor(store, 'school:4')).toMatchObject({
      rural: false,
      sostenedorId: 'sostenedor:69010100',
    });
    expect(await actor(store, 'school:6')).toMatchObject({
      name: 'ANTIGUA',
      attributes: { lastRegisterYear: 2023 },
    });
    const deprovs = (await recordsOf(store, 'territory')).filter(({ kind }) => kind === 'deprov');
    expect(deprovs.find(({ code }) => code === '152')?.name).toBe('Arica y Parinacota');
  });

  it('leave one current owner a school, and none to one that is gone', async () => {
    const store = await storeAfter([2024], [2025], [2023], [2022]);
    // 2023 names no owner: what was before and after goes on through it.
    expect(await owners(store, 1)).toEqual([
      ['62000660', '2024', '2024'],
      ['62000661', '2025', null],
      ['69010100', '2022', '2022'],
    ]);
    expect(await owners(store, 2)).toEqual([['69010100', '2022', null]]);
    expect(await owners(store, 4)).toEqual([['69010100', '2025', null]]);
    expect((await owners(store, 6)).map(([, ...valid]) => valid)).toEqual([['2022', '2022']]);
    expect(await owners(store, 8)).toEqual([['69010100', '2024', '2024']]);
  });

  it('take back what no longer follows: a year between two makes their changes changes of its own', async () => {
    const eventsOf5 = async (store: NetworkStore) =>
      (await recordsOf(store, 'school-event'))
        .filter(({ schoolId }) => schoolId === 'school:5')
        .map(({ kind, fromYear, toYear }) => [kind, fromYear, toYear]);
    expect(await eventsOf5(await storeAfter([2022], [2024]))).toEqual([]);
    const store = await storeAfter([2022], [2024], [2023]);
    expect(await eventsOf5(store)).toEqual([
      ['gone', 2022, 2023],
      ['opened', 2023, 2024],
    ]);
    expect(await owners(store, 5)).toEqual([
      ['69010100', '2022', '2022'],
      ['69010100', '2024', null],
    ]);
  });
});
