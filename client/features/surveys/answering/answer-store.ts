import type { z } from 'zod';
import { createStore } from 'zustand/vanilla';
import type { AnswerSheet, SaveAnswer, SurveyAnswer } from '../../../../contract/surveys.ts';
import { RequestProblem } from '../../../api/problem.ts';
import { emptyAnswer } from './answer-changes.ts';

/** What the service does with one personal link. */
export type AnswerService = {
  load(): Promise<AnswerSheet>;
  save(given: z.input<typeof SaveAnswer>): Promise<AnswerSheet>;
  erase(): Promise<AnswerSheet>;
};

/**
 * saved    the service has all that is on the screen
 * waiting  something was changed and is sent in a moment, or is on its way
 * offline  the service was not reached; it is tried again until it is
 * refused  the service does not take this answer: `problem` says why
 */
export type SaveState = 'saved' | 'waiting' | 'offline' | 'refused';

export type AnswerState = {
  /** As the service has it. */
  sheet: AnswerSheet;
  /** As it stands on the screen. */
  answer: SurveyAnswer;
  saveState: SaveState;
  problem: unknown;
  /** What was marked here when a newer answer, given elsewhere, took its place. */
  replaced: SurveyAnswer | null;
  change(answer: SurveyAnswer): void;
  /** Saves at once what waits to be saved. */
  flush(): Promise<void>;
  /** Says that the answer is complete; it goes out as soon as the service is reached. */
  send(): Promise<void>;
  /** Puts back what was marked here, over the newer answer. */
  restore(): void;
  /** @throws RequestProblem when it was not erased */
  erase(): Promise<void>;
};

export type AnswerStore = ReturnType<typeof createAnswerStore>;

/** Milliseconds from a change to its saving, and between tries to reach the service (the last one again and again). */
const delayMs = 700;
const retriesMs = [2000, 5000, 10_000, 20_000] as const;

/**
 * An answer that saves itself: changes are gathered for a moment, sent one after the other with the version they were
 * made on, and tried again while the service is out of reach. An answer that was changed elsewhere is shown, and
 * what was marked here is kept aside: neither overwrites the other in silence.
 */
export function createAnswerStore(first: AnswerSheet, service: AnswerService) {
  let saved = first.answer ?? emptyAnswer;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let tries = 0;
  let wantsSend = false;

  return createStore<AnswerState>((set, get) => {
    const isDirty = () => get().answer !== saved || wantsSend;

    /** The answer as the service has it takes the place of what is on the screen. */
    const show = (sheet: AnswerSheet, replaced: SurveyAnswer | null) => {
      saved = sheet.answer ?? emptyAnswer;
      wantsSend = false;
      set({ sheet, answer: saved, saveState: 'saved', problem: null, replaced });
    };

    const schedule = (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => void push(), ms);
    };

    const push = (): Promise<void> => {
      clearTimeout(timer);
      running ??= saveAll().finally(() => {
        running = null;
      });
      return running;
    };

    /** Until nothing has changed while it was saved. */
    async function saveAll(): Promise<void> {
      try {
        while (isDirty()) {
          const { answer, sheet } = get();
          const send = wantsSend;
          const next = await service.save({ answer, version: sheet.version, send });
          saved = answer;
          tries = 0;
          if (send) wantsSend = false;
          set({ sheet: next });
        }
        set({ saveState: 'saved', problem: null });
      } catch (error) {
        await handle(error);
      }
    }

    async function handle(error: unknown): Promise<void> {
      if (mayPass(error)) {
        set({ saveState: 'offline', problem: error });
        schedule(retriesMs[Math.min(tries++, retriesMs.length - 1)]!);
      } else if (isOutdated(error)) {
        const mine = get().answer;
        await service.load().then((sheet) => {
          show(sheet, mine);
        }, handle);
      } else {
        wantsSend = false;
        set({ saveState: 'refused', problem: error });
      }
    }

    return {
      sheet: first,
      answer: saved,
      saveState: 'saved',
      problem: null,
      replaced: null,
      change: (answer) => {
        set({ answer, saveState: get().saveState === 'offline' ? 'offline' : 'waiting' });
        if (get().saveState !== 'offline') schedule(delayMs);
      },
      flush: () => (isDirty() ? push() : Promise.resolve()),
      send: () => {
        wantsSend = true;
        set({ saveState: 'waiting' });
        return push();
      },
      restore: () => {
        const { replaced, change } = get();
        set({ replaced: null });
        if (replaced !== null) change(replaced);
      },
      erase: async () => {
        clearTimeout(timer);
        await running;
        show(await service.erase(), null);
      },
    };
  });
}

/** What may pass by itself: no network, overload, a failing service. */
const mayPass = (error: unknown): boolean =>
  error instanceof RequestProblem && (error.status === 0 || error.status === 429 || error.status >= 500);

/** The answer was changed elsewhere, or the survey was closed: what the service has is shown. */
const isOutdated = (error: unknown): boolean =>
  error instanceof RequestProblem &&
  (error.problem?.code === 'answer-changed' || error.problem?.code === 'survey-closed');
