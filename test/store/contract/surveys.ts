import { describe, expect, test } from 'vitest';
import type { WholeSurvey } from '../../../server/store/ports/survey-store.ts';
import { answer, at, report, saving, survey, wholeSurvey } from '../fixture/surveys.ts';
import { withStore, type OpenStore } from '../open-store.ts';
import { draft, fromFile, network } from '../records.ts';

/** Everything of a survey, as a copy of the store would carry it. */
async function all(store: { streamSurveys(): AsyncIterable<WholeSurvey> }): Promise<WholeSurvey[]> {
  const found: WholeSurvey[] = [];
  for await (const one of store.streamSurveys()) found.push(one);
  return found;
}

/** Surveys, asked of one engine. */
export function surveyCases(open: OpenStore): void {
  describe('surveys', () => {
    const within = (work: Parameters<typeof withStore>[1]) => withStore(open, work);

    test('come back whole, the newest first, in pages', () =>
      within(async ({ surveys }) => {
        for (const [id, minute] of [
          ['b', 1],
          ['a', 1],
          ['c', 2],
        ] as const)
          await surveys.putSurvey(wholeSurvey(id, { createdAt: at(minute) }));
        const first = await surveys.listSurveys({ limit: 2 });
        expect(first.items.map(({ id }) => id)).toEqual(['c', 'b']);
        expect(first.items[0]).toEqual({
          ...{ id: 'c', title: 'Cómo trabajamos', networkId: 'red:norte', networkName: 'Red Ñuñoa' },
          ...{ state: 'open', createdAt: at(2), closesAt: null, respondents: 3, sent: 0, started: 0 },
        });
        const second = await surveys.listSurveys({ limit: 2, cursor: first.nextCursor! });
        expect(second).toMatchObject({ items: [{ id: 'a' }], nextCursor: null });
        expect(await all(surveys)).toEqual([
          wholeSurvey('c', { createdAt: at(2) }),
          wholeSurvey('b', { createdAt: at(1) }),
          wholeSurvey('a', { createdAt: at(1) }),
        ]);
      }));

    test('show who is asked, without links and answers', () =>
      within(async ({ surveys }) => {
        await surveys.putSurvey(wholeSurvey('a'));
        await surveys.saveAnswer(saving('hash-a-1', 0));
        const shown = (await surveys.findSurvey('a'))!;
        expect(shown).toMatchObject(survey('a'));
        expect(shown.respondents[1]).toEqual({
          ...{
            id: 'a-1',
            actorId: 'school:2',
            role: 'principal',
            state: 'sent',
            savedAt: at(5),
            sentAt: at(5),
          },
        });
        expect(JSON.stringify(shown)).not.toMatch(/hash-|cooperative/);
        expect(await surveys.findSurvey('none')).toBeNull();
      }));

    test('keep an answer under its link, and refuse one that was made on an older version', () =>
      within(async ({ surveys }) => {
        await surveys.putSurvey(wholeSurvey('a'));
        expect(await surveys.saveAnswer(saving('hash-a-0', 0, 3))).toBe(true);
        expect(await surveys.saveAnswer(saving('hash-a-0', 0, 1))).toBe(false);
        expect(await surveys.saveAnswer(saving('hash-none', 0))).toBe(false);
        const found = await surveys.findAnswer('hash-a-0');
        expect(found).toEqual({
          ...{ id: 'a-0', surveyId: 'a', actorId: 'school:1', role: 'principal', state: 'sent', version: 1 },
          ...{ savedAt: at(5), sentAt: at(5), answer: answer(3) },
        });
        expect(await surveys.findAnswer('hash-none')).toBeNull();
        expect((await surveys.listAnswers('a')).map((one) => one.answer)).toEqual([answer(3), null, null]);
      }));

    test('take one of many saves of the same version at one time', () =>
      within(async ({ surveys }) => {
        await surveys.putSurvey(wholeSurvey('a'));
        const saved = await Promise.all(
          [1, 2, 3, 4].map((score) => surveys.saveAnswer(saving('hash-a-0', 0, score))),
        );
        expect(saved.filter(Boolean)).toHaveLength(1);
        const { answer: stored } = (await surveys.findAnswer('hash-a-0'))!;
        expect(stored).toEqual(answer(saved.indexOf(true) + 1));
      }));

    test('erase one answer, or all of an actor in a network', () =>
      within(async ({ surveys }) => {
        await surveys.putSurvey(wholeSurvey('a'));
        await surveys.putSurvey(wholeSurvey('b', { networkId: 'red:sur' }));
        for (const hash of ['hash-a-0', 'hash-a-1', 'hash-a-2', 'hash-b-0'])
          await surveys.saveAnswer(saving(hash, 0));
        const erasing = { tokenHash: 'hash-a-1', savedAt: null, sentAt: null };
        expect(await surveys.eraseAnswer({ ...erasing, version: 0 })).toBe(false);
        expect(await surveys.eraseAnswer({ ...erasing, version: 1 })).toBe(true);
        expect(await surveys.findAnswer('hash-a-1')).toMatchObject({
          state: 'erased',
          answer: null,
          version: 2,
        });
        expect(await surveys.eraseAnswersOf({ networkId: 'red:norte', actorId: 'school:1' })).toBe(2);
        expect((await surveys.listAnswers('a')).map(({ state }) => state)).toEqual([
          'erased',
          'erased',
          'erased',
        ]);
        expect(await surveys.findAnswer('hash-b-0')).toMatchObject({ state: 'sent', answer: answer(4) });
      }));

    test('erase an answer after closing as well', () =>
      within(async ({ surveys }) => {
        await surveys.putSurvey(wholeSurvey('a'));
        await surveys.saveAnswer(saving('hash-a-0', 0));
        await surveys.closeSurvey({ id: 'a', closedAt: at(10), keepUntil: at(20) });
        const erasing = { tokenHash: 'hash-a-0', savedAt: null, sentAt: null };
        expect(await surveys.eraseAnswer({ ...erasing, version: 0 })).toBe(false);
        expect(await surveys.eraseAnswer({ ...erasing, version: 1 })).toBe(true);
        expect(await surveys.findAnswer('hash-a-0')).toMatchObject({
          state: 'erased',
          answer: null,
          version: 2,
        });
      }));

    test('change a link in its place: the older one is no longer valid', () =>
      within(async ({ surveys }) => {
        await surveys.putSurvey(wholeSurvey('a'));
        await surveys.saveAnswer(saving('hash-a-0', 0));
        const renewing = { surveyId: 'a', respondentId: 'a-0', tokenHash: 'hash-new' };
        expect(await surveys.renewToken({ ...renewing, surveyId: 'b' })).toBe(false);
        expect(await surveys.renewToken(renewing)).toBe(true);
        expect(await surveys.findAnswer('hash-a-0')).toBeNull();
        expect(await surveys.findAnswer('hash-new')).toMatchObject({ id: 'a-0', answer: answer(4) });
      }));

    test('take no answer after closing, keep the first closing, and clear answers when their time is over', () =>
      within(async ({ surveys }) => {
        await surveys.putSurvey(wholeSurvey('a'));
        await surveys.saveAnswer(saving('hash-a-0', 0));
        await surveys.closeSurvey({ id: 'a', closedAt: at(10), keepUntil: at(20) });
        await surveys.closeSurvey({ id: 'a', closedAt: at(11), keepUntil: at(50) });
        expect(await surveys.saveAnswer(saving('hash-a-0', 1))).toBe(false);
        expect(await surveys.renewToken({ surveyId: 'a', respondentId: 'a-0', tokenHash: 'x' })).toBe(false);
        // Not before they have become a wave.
        expect(await surveys.clearAnswers(at(30))).toBe(0);
        expect(await surveys.findClosing('a')).toBeNull();
        await surveys.recordClosing({ id: 'a', report: report(7) });
        await surveys.recordClosing({ id: 'a', report: report(8) });
        expect(await surveys.findClosing('a')).toEqual(report(7));
        expect(await surveys.findSurvey('a')).toMatchObject({
          state: 'closed',
          closedAt: at(10),
          revision: 7,
        });
        expect(await surveys.clearAnswers(at(19))).toBe(0);
        expect(await surveys.clearAnswers(at(20))).toBe(1);
        expect(await surveys.findAnswer('hash-a-0')).toMatchObject({ state: 'sent', answer: null });
      }));

    test('are deleted with all that was answered, and come back from a copy', () =>
      within(async ({ surveys }) => {
        await surveys.putSurvey(wholeSurvey('a'));
        await surveys.saveAnswer(saving('hash-a-0', 0));
        await surveys.closeSurvey({ id: 'a', closedAt: at(10), keepUntil: at(20) });
        await surveys.recordClosing({ id: 'a', report: report(7) });
        const copies = await all(surveys);
        expect(await surveys.deleteSurvey('a')).toBe(true);
        expect(await surveys.deleteSurvey('a')).toBe(false);
        expect(await surveys.findAnswer('hash-a-0')).toBeNull();
        expect(await all(surveys)).toEqual([]);
        for (const copy of [...copies, ...copies]) await surveys.putSurvey(copy);
        expect(await all(surveys)).toEqual(copies);
      }));

    test('are touched by no import and no undo, and touch neither', () =>
      within(async (store) => {
        const { surveys } = store;
        await surveys.putSurvey(wholeSurvey('a'));
        const before = await store.storeVersion();
        await surveys.saveAnswer(saving('hash-a-0', 0));
        expect(await store.storeVersion()).toBe(before);
        const { number } = await store.commitRevision(
          draft(),
          fromFile('a.csv', [network({ id: 'red:norte', name: 'Red Norte' })]),
        );
        await store.undoRevision(number);
        expect(await surveys.findAnswer('hash-a-0')).toMatchObject({ answer: answer(4) });
      }));
  });
}
