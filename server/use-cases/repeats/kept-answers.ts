import { createHmac } from 'node:crypto';
import { codedProblem } from '../../../contract/problems.ts';
import type { RepeatBounds } from '../../store/ports/repeat-log.ts';
import type { Dependencies } from '../dependencies.ts';

type Telar = Pick<Dependencies, 'repeats' | 'ownerKey' | 'now'>;

/** A request that was sent with a key: by whom, with all that they may do, and what it was. */
export type KeyedRequest = { reader: unknown; key: string; sent: unknown };

/** A request that is carried out for the first time. */
export type FirstTime = {
  /** It was carried out; `null`: with an answer that is too long to be kept, or was given to nobody. */
  end(answer: string | null): Promise<void>;
  /** It changed nothing: it may be carried out anew. */
  release(): Promise<void>;
  /** Whether it changed something is not known. */
  leave(): void;
};

/** How requests with keys are told from each other, over all routers of a service. */
export type KeptAnswers = {
  /**
   * @returns the answer that was given before, or that it is the first time
   * @throws TelarProblem `conflict`: the key belongs to another request, to one that is not answered yet, was cut short
   *         by the end of a process, or whose answer is not kept; `store-unavailable`
   */
  begin(request: KeyedRequest): Promise<{ answer: string } | { firstTime: FirstTime }>;
};

/** The header that names the key. */
export const repeatKeyHeader = 'Idempotency-Key';

const dayMs = 24 * 60 * 60 * 1000;
/** Kept for a day; of more requests, or of more characters of answers, the oldest go first. */
const bounds = { most: 1_000, characters: 16 * 2 ** 20 } as const;

const boundsAt = (now: Date): RepeatBounds => ({
  ...bounds,
  since: new Date(now.getTime() - dayMs).toISOString(),
});

/**
 * What is kept is of no use to whoever has the file alone: names and requests are digests under a key of this
 * installation, and answers come sealed.
 */
export function createKeptAnswers({ repeats, ownerKey, now }: Telar): KeptAnswers {
  const digest = (facts: unknown) =>
    createHmac('sha256', ownerKey)
      .update(`repeated request\n${JSON.stringify(facts)}`)
      .digest('hex');
  const underWay = new Set<string>();
  const firstTime = (name: string): FirstTime => ({
    end: async (answer) => {
      await repeats.end(name, answer).finally(() => underWay.delete(name));
    },
    release: async () => {
      await repeats.release(name).finally(() => underWay.delete(name));
    },
    leave: () => void underWay.delete(name),
  });
  return {
    begin: async ({ reader, key, sent }) => {
      const [name, request, at] = [digest([reader, key]), digest(sent), now()];
      const before = await repeats.begin({ name, request, at: at.toISOString() }, boundsAt(at));
      if (before === null) {
        underWay.add(name);
        return { firstTime: firstTime(name) };
      }
      const refused = (code: Parameters<typeof codedProblem>[0]) =>
        codedProblem(code, { key }, repeatKeyHeader);
      if (before.request !== request) throw refused('key-of-other-request');
      if (!before.answered) throw refused(underWay.has(name) ? 'key-under-way' : 'key-cut-short');
      if (before.answer === null) throw refused('key-answer-not-kept');
      return { answer: before.answer };
    },
  };
}

/** Deletes what was kept for a day. */
export const clearKeptAnswers = ({ repeats, now }: Pick<Telar, 'repeats' | 'now'>): Promise<void> =>
  repeats.shorten(boundsAt(now()));
