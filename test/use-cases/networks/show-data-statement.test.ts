import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showDataStatement } from '../../../server/use-cases/networks/show-data-statement.ts';
import { protectedStore } from '../../../server/use-cases/protection/protected-store.ts';
import { fewAnswers, networkId, oneStory } from '../../access/few-answers.ts';
import { draft, fromFile } from '../../store/records.ts';
import { type FixtureTelar, fixtureTelar } from '../fixture-telar.ts';

const records = fewAnswers(oneStory);
const later = records.filter((record) => record.type === 'tie' && record.waveId === '2026');
const earlier = records.filter((record) => !later.includes(record));

let telar: FixtureTelar;
beforeEach(async () => {
  telar = await fixtureTelar();
  await telar.store.commitRevision(draft({ title: '2025' }), fromFile('a.csv', earlier));
  await telar.store.commitRevision(draft({ title: '2026' }), fromFile('b.csv', later));
});
afterEach(() => telar.close());

/** How many records of the network come from each import, and how often the store was streamed. */
async function sourcesWith(minimum: number) {
  const streamRecords = vi.fn(telar.store.streamRecords);
  const store = protectedStore({ ...telar.store, streamRecords }, minimum);
  const statement = await showDataStatement({ ...telar, store }, { id: networkId });
  const sources = statement!.sources.map(({ title, records: count }) => [title, count]);
  return { sources, streamed: streamRecords.mock.calls.length };
}

const ofNetwork = (all: typeof records) => all.filter((record) => 'networkId' in record).length;

test('names each import with how many records of the network come from it, without reading them again', async () => {
  expect(await sourcesWith(1)).toEqual({
    sources: [
      ['2025', ofNetwork(earlier)],
      ['2026', ofNetwork(later)],
    ],
    streamed: 0,
  });
});

test('does not count what is held back', async () => {
  const isHeld = (record: (typeof records)[number]) =>
    (record.type === 'tie' && ['trust', 'tension'].includes(record.layer) && record.waveId === '2026') ||
    (record.type === 'rating' && record.waveId === '2026');
  expect((await sourcesWith(3)).sources).toEqual([
    ['2025', ofNetwork(earlier.filter((record) => !isHeld(record)))],
    ['2026', ofNetwork(later.filter((record) => !isHeld(record)))],
  ]);
});
