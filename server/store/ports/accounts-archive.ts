/** One row of the file of accounts: its table and its columns, as they stand. */
export type ArchivedRow = {
  readonly table: string;
  readonly row: Readonly<Record<string, string | number | null>>;
};

/** Reading and replacing accounts as a whole, for backups. */
export interface AccountsArchive {
  /**
   * Accounts, keys and audit, table by table and in the order in which they were written. Not sessions, invitations and
   * one-time codes: a copy must not bring them back to life.
   */
  streamRows(): AsyncIterable<ArchivedRow>;
  /** Ids of the accounts there are. */
  accountIds(): Promise<readonly string[]>;
  /**
   * Replaces all that `streamRows` gives, in one transaction, and ends all sessions, invitations and one-time codes.
   *
   * @throws TelarProblem `refused-import`, code `archive-damaged`, at a table or column that there is not
   */
  replaceRows(rows: AsyncIterable<ArchivedRow>): Promise<void>;
}
