import { AsyncLocalStorage } from 'node:async_hooks';
import { untilSteady } from './until-steady.ts';

/** What an engine knows of its state in one look; every commit, undo and erasure makes another `version`. */
export type State = { readonly version: number };
/** Whether the store is still as it was when the answer was begun. */
export type IsSame = () => Promise<boolean>;
/** Runs the work of one answer: all that it reads is of one state of the store. */
export type InOneState = <T>(work: (isSame: IsSame) => Promise<T>) => Promise<T>;

/**
 * An answer under way. `state`: `null` as long as nobody needed it. `hasRead`: whether anything else was read of the store;
 * what is known of the state already is of that state, whatever happens meanwhile.
 */
type Answer<S> = { state: Promise<S> | null; hasRead: boolean; isOpen: boolean };

/** An answer of many parts is begun again this often: each part may take seconds, and imports may follow each other. */
const tries = 8;

/**
 * Answers of many statements, each read in one state: the state is looked at before the first statement and after the
 * last, and the work is run again when it is another one.
 *
 * @param look reads the state as it is now
 * @param begin the same for the beginning of an answer, where it may be a moment old
 * @returns also the state of the answer that the caller works for, `null` where it works for none; `noteRead` is called
 *   before anything is read for it that is not kept from the same state
 */
export function answersInOneState<S extends State>(
  look: () => Promise<S>,
  begin: () => Promise<S> = look,
): { inOneState: InOneState; current: () => Promise<S> | null; noteRead: () => void } {
  const answers = new AsyncLocalStorage<Answer<S>>();
  const openAnswer = (): Answer<S> | null => {
    const answer = answers.getStore();
    // What an answer has started may outlive it: nobody looks at the state after that any more.
    return answer?.isOpen === true ? answer : null;
  };
  const isSameFor = (answer: Answer<S>): IsSame => {
    return async () =>
      answer.state === null || !answer.hasRead || (await look()).version === (await answer.state).version;
  };

  async function once<T>(work: (isSame: IsSame) => Promise<T>): Promise<{ value: T; steady: boolean }> {
    const answer: Answer<S> = { state: null, hasRead: false, isOpen: true };
    const isSame = isSameFor(answer);
    try {
      const value = await answers.run(answer, () => work(isSame));
      return { value, steady: await isSame() };
    } catch (error) {
      // What was gone on the way may have been there, or be there again.
      if (await isSame().catch(() => true)) throw error;
      return { value: undefined as T, steady: false };
    } finally {
      answer.isOpen = false;
    }
  }

  return {
    current: () => {
      const answer = openAnswer();
      return answer && (answer.state ??= begin());
    },
    noteRead: () => {
      const answer = openAnswer();
      if (answer !== null) answer.hasRead = true;
    },
    async inOneState(work) {
      const outer = openAnswer();
      if (outer === null) return untilSteady(() => once(work), tries);
      const value = await work(isSameFor(outer));
      // The answer that it was a part of may have ended before it.
      return outer.isOpen ? value : untilSteady(() => once(work), tries);
    },
  };
}
