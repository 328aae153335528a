/** A result by the name of all that it follows from: JSON. */
export type PreparedResult = { readonly name: string; readonly text: string };

/** When work was begun, as far as dropping everything is concerned. */
export type Begun = number;

/**
 * Results that follow from what is stored, kept so that they need not be worked out again after a restart. Losing them
 * costs time and nothing else: what cannot be read or written is not there, and only dropping what must be gone can fail.
 */
export interface PreparedResults {
  /** Whether anything is kept at all. */
  readonly isOn: boolean;
  /** A digest of the settings that decide, besides facts and rules, what is given out. */
  readonly settings: string;
  /** The texts of some results, in the order of their names; `null`: not kept. */
  find(names: readonly string[]): (string | null)[];
  /** To be called before the facts are read that a result is made of. */
  begin(): Begun;
  /**
   * Keeps results, unless all was dropped since they were begun. Of more bytes than the bound, what was kept or confirmed
   * longest ago goes.
   *
   * @param state names the state of the store that they are true in
   */
  keep(results: readonly PreparedResult[], at: { state: string; begun: Begun }): Promise<void>;
  /** Notes that results are true in a state, too. @returns for each name whether it is kept */
  confirm(names: readonly string[], state: string): Promise<boolean[]>;
  /** Drops what was not found to be true in a state. */
  dropOthers(state: string): Promise<void>;
  /**
   * Drops everything, also from the file's free pages and its log.
   *
   * @throws TelarProblem `store-unavailable`
   */
  clear(): Promise<void>;
  /** How many results there are, and bytes that they take. */
  size(): { results: number; bytes: number };
  close(): Promise<void>;
}
