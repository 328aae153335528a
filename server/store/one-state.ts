import { AsyncLocalStorage } from 'node:async_hooks';
import { codedProblem } from '../../contract/problems.ts';
import { untilSteady } from './until-steady.ts';

/** What an engine knows of its state in one look; every commit, undo and erasure makes another `version`. */
export type State = { readonly version: number };
/** Whether the store is still as it was when the answer was begun. */
export type IsSame = () => Promise<boolean>;
/** Runs the work of one answer: all that it reads is of one state of the store. */
export type InOneState = <T>(work: (isSame: IsSame) => Promise<T>) => Promise<T>;

/**
 * An answer under way. `state`: `null` as long as nobody needed it. `isSeen`: whether a look of this moment has found it,
 * rather than one of earlier. `hasRead`: whether anything else was read of the store; what is known of the state already is
 * of that state, whatever happens meanwhile.
 */
type Answer<S> = { state: Promise<S> | null; isSeen: boolean; hasRead: boolean; isOpen: boolean };

/** How an engine finds out its state. */
export type Looks<S> = {
  /** The state as it is now. */
  now: () => Promise<S>;
  /** The same, where it may be a moment old. */
  lately?: () => Promise<S>;
  /**
   * The state that was found last, however long ago; `null`: none. An answer that begins with it is looked at when it ends, and
   * before it reads what is not kept: as versions never come back, one look at the end says as much as one at each end.
   */
  known?: () => S | null;
};

/** An answer of many parts is begun again this often: each part may take seconds, and imports may follow each other. */
const tries = 8;

/**
 * Answers of many statements, each read in one state: the state is known before the first statement and looked at after the
 * last, and the work is run again when it is another one.
 *
 * @returns also the state of the answer that the caller works for, `null` where it works for none; `noteRead` is called
 *   before anything is read for it that is not kept from the same state, and `confirm` before the store itself is asked:
 *   it throws where the answer began with a state of earlier, so that no work is lost on it
 */
export function answersInOneState<S extends State>({
  now,
  lately = now,
  known = () => null,
}: Looks<S>): {
  inOneState: InOneState;
  current: () => Promise<S> | null;
  noteRead: () => void;
  confirm: () => Promise<void>;
} {
  const answers = new AsyncLocalStorage<Answer<S>>();
  const openAnswer = (): Answer<S> | null => {
    const answer = answers.getStore();
    // What an answer has started may outlive it: nobody looks at the state after that any more.
    return answer?.isOpen === true ? answer : null;
  };
  const isSameFor = (answer: Answer<S>): IsSame => {
    return async () => {
      const { state, isSeen, hasRead } = answer;
      if (state === null || (isSeen && !hasRead)) return true;
      return (await (hasRead ? now() : lately())).version === (await state).version;
    };
  };
  const begin = (answer: Answer<S>): Promise<S> => {
    const earlier = known();
    answer.isSeen = earlier === null;
    return earlier === null ? lately() : Promise.resolve(earlier);
  };

  async function once<T>(work: (isSame: IsSame) => Promise<T>): Promise<{ value: T; steady: boolean }> {
    const answer: Answer<S> = { state: null, isSeen: false, hasRead: false, isOpen: true };
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
      return answer && (answer.state ??= begin(answer));
    },
    confirm: async () => {
      const answer = openAnswer();
      if (!answer?.state || answer.isSeen) return;
      if ((await lately()).version !== (await answer.state).version) throw codedProblem('store-changing', {});
      answer.isSeen = true;
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
