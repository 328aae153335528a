import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEmbeddedStore } from '../../../server/store/embedded/embedded-store.ts';
import type { NetworkStore } from '../../../server/store/network-store.ts';
import { answer, at, report, saving, wholeSurvey } from '../fixture/surveys.ts';
import { actor, draft, fromFile } from '../records.ts';

const script = fileURLToPath(new URL('surveys-save-forever.ts', import.meta.url));

let folder: string;
let store: NetworkStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telar-surveys-'));
  store = await openEmbeddedStore(folder);
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

test.each([3, 30, 90])(
  'no acknowledged answer is lost when the process is killed after %i ms',
  async (after) => {
    await store.surveys.putSurvey(wholeSurvey('a'));
    const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    let acknowledged = 0;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      acknowledged = Math.max(acknowledged, ...text.split('\n').filter(Boolean).map(Number));
    });
    const closed = once(child, 'close');
    while (acknowledged === 0) await wait(2);
    await wait(after);
    child.kill('SIGKILL');
    expect((await closed)[1]).toBe('SIGKILL');
    const { version, answer: stored } = (await store.surveys.findAnswer('hash-a-0'))!;
    // The last may have been stored without its word getting out.
    expect([acknowledged, acknowledged + 1]).toContain(version);
    expect(stored).toEqual(answer(1 + ((version - 1) % 4)));
  },
);

test('a survey is there after a restart', async () => {
  await store.surveys.putSurvey(wholeSurvey('a'));
  await store.surveys.saveAnswer(saving('hash-a-0', 0));
  await store.close();
  store = await openEmbeddedStore(folder);
  expect(await store.surveys.findAnswer('hash-a-0')).toMatchObject({ version: 1, answer: answer(4) });
});

test('answers do not wait for an import', async () => {
  await store.surveys.putSurvey(wholeSurvey('a'));
  let isImported = false;
  const records = Array.from({ length: 20_000 }, (_, i) =>
    actor({ id: `school:${String(i)}`, kind: 'school', name: 'Escuela' }),
  );
  const importing = store.commitRevision(draft(), fromFile('a.csv', records)).then(() => {
    isImported = true;
  });
  expect(await store.surveys.saveAnswer(saving('hash-a-0', 0))).toBe(true);
  expect(isImported).toBe(false);
  await importing;
});

/** Every file of the folder that holds a text. */
const filesWith = (text: string): string[] =>
  readdirSync(folder).filter((name) => readFileSync(join(folder, name), 'latin1').includes(text));

/** Answers that are long enough to lie on pages of their own, each with a mark that can be searched for. */
async function fillWith(mark: string): Promise<void> {
  await store.surveys.putSurvey(wholeSurvey('a'));
  for (const [hash, own] of [
    ['hash-a-0', mark],
    ['hash-a-1', 'kept-answer'],
  ] as const) {
    for (let version = 0; version < 3; version++) {
      const change = saving(hash, version);
      const marked = Array.from({ length: 200 * (3 - version) }, (_, i) => ({
        ...{ to: `${own}-${String(i)}`, strength: null, depth: null },
      }));
      const ties = { 'trabajo-conjunto': { nobody: false, marked: marked.slice(0, 500) } };
      await store.surveys.saveAnswer({ ...change, answer: { ...change.answer!, ties } });
    }
  }
  expect(filesWith(mark)).not.toEqual([]);
}

const erasures: [string, () => Promise<unknown>][] = [
  [
    'erased by its respondent',
    () => store.surveys.eraseAnswer({ tokenHash: 'hash-a-0', version: 3, savedAt: null, sentAt: null }),
  ],
  [
    'erased with all of its school',
    () => store.surveys.eraseAnswersOf({ networkId: 'red:norte', actorId: 'school:1' }),
  ],
  ['deleted with its survey', () => store.surveys.deleteSurvey('a')],
  [
    'kept no longer',
    async () => {
      await store.surveys.closeSurvey({ id: 'a', closedAt: at(10), keepUntil: at(20) });
      await store.surveys.recordClosing({ id: 'a', report: report(1) });
      await store.surveys.clearAnswers(at(30));
    },
  ],
];

test.each(erasures)('nothing is left in any file of an answer that was %s', async (_how, erase) => {
  await fillWith('marked-answer');
  await erase();
  expect(filesWith('marked-answer')).toEqual([]);
  await store.close();
  expect(filesWith('marked-answer')).toEqual([]);
  store = await openEmbeddedStore(folder);
});

test('what others answered stays when one answer is erased', async () => {
  await fillWith('marked-answer');
  await store.surveys.eraseAnswer({ tokenHash: 'hash-a-0', version: 3, savedAt: null, sentAt: null });
  expect(filesWith('kept-answer')).not.toEqual([]);
  expect((await store.surveys.findAnswer('hash-a-1'))?.answer?.ties).not.toEqual({});
});

test('what was erased just before a crash is gone when the file is opened again', async () => {
  await fillWith('marked-answer');
  const copy = await mkdtemp(join(tmpdir(), 'telar-surveys-'));
  // As a crash leaves it: the row is erased, and the log still holds what it was.
  const other = new DatabaseSync(join(folder, 'surveys.sqlite'));
  other.exec("UPDATE respondent SET answer = NULL, state = 'erased' WHERE id = 'a-0'");
  await cp(folder, copy, { recursive: true });
  other.close();
  expect(readFileSync(join(copy, 'surveys.sqlite-wal'), 'latin1')).toContain('marked-answer');
  await store.close();
  await rm(folder, { recursive: true });
  folder = copy;
  store = await openEmbeddedStore(folder);
  expect(filesWith('marked-answer')).toEqual([]);
  expect(filesWith('kept-answer')).not.toEqual([]);
});
