/** Where the database is, how long it is waited for, and how much is asked of it at once. */
export type Neo4jOptions = Partial<Settings> & {
  /** `neo4j://` and `neo4j+s://` follow a cluster's routing; `bolt://` and `bolt+s://` speak to one server. */
  uri: string;
  user: string;
  password: string;
  /** The user's home database where it is not given. */
  database?: string | undefined;
  /** Whether a database of an older Telar is brought to the present schema, or refused; it is where this is not given. */
  mayUpgrade?: boolean | undefined;
  /** Is given why the database did not do what it was to do, for a log. */
  onFailure?: ((failure: DatabaseFailure) => void) | undefined;
};

/** Times in milliseconds. */
export type Settings = {
  /** After which a query is given up, and a wait for a connection. */
  timeout: number;
  /** After which one transaction of an import or undo is given up. */
  writeTimeout: number;
  /** After which a statement that makes schema is given up: an index over all that is stored takes its time. */
  schemaTimeout: number;
  /** To open a connection. */
  connectTimeout: number;
  /** For which a query is tried again that the server refuses for the moment. */
  retryTime: number;
  /** Connections to one server. */
  pool: number;
  /** Queries that may wait for a connection; while more do, answers are refused before they are begun. */
  queue: number;
};

/** What the database refused: its own code and words, and the sentence that was answered. */
export type DatabaseFailure = {
  code: string;
  reason: string;
  sentence: string;
  /** How often the same happened since it was last said. */
  times: number;
};

export const defaultSettings: Settings = {
  timeout: 15_000,
  writeTimeout: 600_000,
  schemaTimeout: 600_000,
  connectTimeout: 5_000,
  retryTime: 5_000,
  pool: 50,
  queue: 200,
};

const names = Object.keys(defaultSettings) as (keyof Settings)[];

/** Settings as they hold: those that are given, and the default ones. */
export const settingsOf = (options: Partial<Settings>): Settings =>
  Object.fromEntries(names.map((name) => [name, options[name] ?? defaultSettings[name]])) as Settings;
