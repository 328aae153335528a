/** A request that was sent with a key, by digests of who sent it with which key, and of what was sent. */
export type StoredRepeat = {
  name: string;
  /** When it was first sent, ISO 8601. */
  at: string;
  request: string;
  /** Whether it was carried out, as far as is known. */
  answered: boolean;
  /** What it was answered with; `null`: that is not kept. */
  answer: string | null;
};

/** What is kept at most: none from before `since`, so many, and so many characters of answers; the oldest go first. */
export type RepeatBounds = { since: string; most: number; characters: number };

/**
 * Requests that may be sent again. What a method has acknowledged survives a crash.
 *
 * @throws TelarProblem `store-unavailable`
 */
export interface RepeatLog {
  /**
   * Notes that a request is about to be carried out.
   *
   * @returns the one of this name that was noted before, and then nothing is noted; `null`: there is none
   */
  begin(
    repeat: Pick<StoredRepeat, 'name' | 'at' | 'request'>,
    bounds: RepeatBounds,
  ): Promise<StoredRepeat | null>;
  /** It was carried out. */
  end(name: string, answer: string | null): Promise<void>;
  /** It changed nothing, and may be carried out anew. */
  release(name: string): Promise<void>;
  /** Keeps what was carried out, and no longer what was answered. */
  dropAnswers(): Promise<void>;
  shorten(bounds: RepeatBounds): Promise<void>;
  /** All that was noted belongs to another store. */
  clear(): Promise<void>;
  close(): Promise<void>;
}
