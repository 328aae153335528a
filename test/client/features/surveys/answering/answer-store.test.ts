import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RequestProblem } from '../../../../../client/api/problem.ts';
import {
  emptyAnswer,
  withMark,
  withNobody,
} from '../../../../../client/features/surveys/answering/answer-changes.ts';
import {
  createAnswerStore,
  type AnswerService,
} from '../../../../../client/features/surveys/answering/answer-store.ts';
import type { AnswerSheet, SurveyAnswer } from '../../../../../contract/surveys.ts';
import { sheetOf } from '../sheet-fixture.ts';

const item = 'coordina-red';
const agreed: SurveyAnswer = { ...emptyAnswer, consent: true };
const first = withMark(agreed, item, 'b', true);
const second = withMark(first, item, 'c', true);

const offline = () => new RequestProblem(0, null, 'no network');
const refusal = (status: number, code: string) =>
  new RequestProblem(status, { type: 'about:blank', title: '', status, detail: '', code }, '');

/** A service that keeps one answer as the real one does: with versions, and out of reach when told so. */
function fakeService(start: AnswerSheet) {
  let sheet = start;
  const failures: Error[] = [];
  const saves: { answer: SurveyAnswer; send: boolean }[] = [];
  const failing = () => {
    const failure = failures.shift();
    if (failure) throw failure;
  };
  const service: AnswerService = {
    load: async () => {
      failing();
      return Promise.resolve(sheet);
    },
    save: async ({ answer, version, send }) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      failing();
      if (version !== sheet.version) throw refusal(409, 'answer-changed');
      saves.push({ answer, send });
      const state = send || sheet.state === 'sent' ? 'sent' : 'started';
      sheet = { ...sheet, answer, state, version: version + 1, savedAt: `save ${String(saves.length)}` };
      return sheet;
    },
    erase: async () => {
      failing();
      sheet = { ...sheet, answer: null, state: 'erased', version: sheet.version + 1 };
      return Promise.resolve(sheet);
    },
  };
  return {
    service,
    saves,
    failures,
    /** Somebody changes the answer elsewhere. */
    change: (more: Partial<AnswerSheet>) => {
      sheet = { ...sheet, ...more, version: sheet.version + 1 };
    },
  };
}

function setUp(start = sheetOf([item])) {
  const fake = fakeService(start);
  const store = createAnswerStore(start, fake.service);
  return { ...fake, store, state: () => store.getState() };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('an answer that saves itself', () => {
  it('gathers changes for a moment and saves the last of them', async () => {
    const { store, saves, state } = setUp();
    state().change(first);
    await pass(300);
    state().change(second);
    expect(state().saveState).toBe('waiting');
    expect(saves).toEqual([]);
    await pass(2000);
    expect(saves).toEqual([{ answer: second, send: false }]);
    expect(store.getState()).toMatchObject({ saveState: 'saved', sheet: { version: 1, savedAt: 'save 1' } });
  });

  it('saves what was changed while it was saving, with the version of that save', async () => {
    const { saves, state } = setUp();
    state().change(first);
    await pass(710);
    state().change(second);
    await pass(5000);
    expect(saves.map(({ answer }) => answer)).toEqual([first, second]);
    expect(state()).toMatchObject({ saveState: 'saved', answer: second, sheet: { version: 2 } });
  });

  it('saves nothing where nothing was changed', async () => {
    const { saves, state } = setUp();
    await state().flush();
    await pass(60_000);
    expect(saves).toEqual([]);
  });

  it('saves at once when the page is left', async () => {
    const { saves, state } = setUp();
    state().change(first);
    void state().flush();
    await pass(60);
    expect(saves).toHaveLength(1);
  });
});

describe('without connection', () => {
  it.each([
    ['no network', offline()],
    ['too many requests', refusal(429, 'too-many-requests')],
    ['a service that fails', refusal(503, 'store-unavailable')],
  ])('%s: keeps trying, and says so until it is saved', async (_name, failure) => {
    const { saves, state, failures } = setUp();
    failures.push(failure, failure, failure);
    state().change(first);
    await pass(800);
    expect(state().saveState).toBe('offline');
    state().change(second);
    expect(state().saveState).toBe('offline');
    await pass(60_000);
    expect(saves).toEqual([{ answer: second, send: false }]);
    expect(state()).toMatchObject({ saveState: 'saved', problem: null });
  });

  it('sends later what was to be sent, and once', async () => {
    const { saves, state, failures } = setUp(sheetOf([item], first));
    failures.push(offline());
    void state().send();
    await pass(60);
    expect(state()).toMatchObject({ saveState: 'offline', sheet: { state: 'started' } });
    await pass(60_000);
    expect(saves).toEqual([{ answer: first, send: true }]);
    expect(state().sheet.state).toBe('sent');
  });
});

describe('an answer that was changed elsewhere', () => {
  it('is shown, and what was marked here is kept and can be put back', async () => {
    const { saves, state, change } = setUp(sheetOf([item], first));
    const elsewhere = withNobody(agreed, item, true);
    change({ answer: elsewhere });
    state().change(second);
    await pass(2000);
    expect(state()).toMatchObject({ answer: elsewhere, replaced: second, saveState: 'saved' });
    expect(saves).toEqual([]);
    state().restore();
    await pass(2000);
    expect(saves).toEqual([{ answer: second, send: false }]);
    expect(state()).toMatchObject({ answer: second, replaced: null, saveState: 'saved' });
  });

  it('is not sent in the place of the one that was shown', async () => {
    const { saves, state, change } = setUp(sheetOf([item], first));
    change({ answer: second });
    await Promise.all([state().send(), pass(2000)]);
    expect(saves).toEqual([]);
    expect(state()).toMatchObject({ answer: second, sheet: { state: 'started' } });
  });

  it('survives that the newer one cannot be read at once', async () => {
    const { state, change, failures } = setUp(sheetOf([item], first));
    change({ answer: agreed });
    failures.push(refusal(409, 'answer-changed'), offline());
    state().change(second);
    await pass(800);
    expect(state()).toMatchObject({ saveState: 'offline', answer: second });
    await pass(60_000);
    expect(state()).toMatchObject({ saveState: 'saved', answer: agreed, replaced: second });
  });
});

it('shows that the survey was closed meanwhile, and what could not be saved', async () => {
  const { state, failures, change } = setUp(sheetOf([item], first));
  change({ survey: { ...sheetOf([item]).survey, state: 'closed' } });
  failures.push(refusal(409, 'survey-closed'));
  state().change(second);
  await pass(2000);
  expect(state()).toMatchObject({ sheet: { survey: { state: 'closed' } }, answer: first, replaced: second });
});

it.each(['unknown-link', 'invalid-request'])('does not try again what is refused: %s', async (code) => {
  const { saves, state, failures } = setUp();
  failures.push(refusal(code === 'unknown-link' ? 404 : 400, code));
  state().change(first);
  await pass(60_000);
  expect(saves).toEqual([]);
  expect(state()).toMatchObject({ saveState: 'refused', problem: { problem: { code } }, answer: first });
});

describe('erasing', () => {
  it('leaves nothing, also of what was about to be saved', async () => {
    const { saves, state } = setUp(sheetOf([item], first, { state: 'sent' }));
    state().change(second);
    await state().erase();
    await pass(60_000);
    expect(saves).toEqual([]);
    expect(state()).toMatchObject({ answer: emptyAnswer, sheet: { state: 'erased', answer: null } });
  });

  it('waits for a save on its way, which would come after it', async () => {
    const { saves, state } = setUp(sheetOf([item], first));
    state().change(second);
    await pass(710);
    await Promise.all([state().erase(), pass(1000)]);
    expect(saves).toHaveLength(1);
    expect(state().sheet).toMatchObject({ state: 'erased', answer: null });
  });

  it('says when it failed, and keeps the answer', async () => {
    const { state, failures } = setUp(sheetOf([item], first));
    failures.push(offline());
    await expect(state().erase()).rejects.toThrow('no network');
    expect(state().answer).toEqual(first);
  });
});
