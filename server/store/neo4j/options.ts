/** Where the database is and how long it is waited for. */
export type Neo4jOptions = {
  /** `neo4j://` and `neo4j+s://` follow a cluster's routing; `bolt://` and `bolt+s://` speak to one server. */
  uri: string;
  user: string;
  password: string;
  /** The user's home database where it is not given. */
  database?: string | undefined;
  /** Milliseconds after which a query is given up; 15,000 where it is not given. */
  timeout?: number | undefined;
  /** Milliseconds after which an import or undo is given up; ten minutes where it is not given. */
  writeTimeout?: number | undefined;
  /** Whether a database of an older Telar is brought to the present schema, or refused; it is where this is not given. */
  mayUpgrade?: boolean | undefined;
};
