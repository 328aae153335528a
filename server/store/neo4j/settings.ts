import { z } from 'zod';
import { defaultSettings, type Neo4jOptions } from './options.ts';

const milliseconds = (otherwise: number) => z.coerce.number().int().positive().default(otherwise);

/** Settings of the database, from the environment. Times in milliseconds. */
export const neo4jEnvironment = {
  NEO4J_URI: z.string().min(1).optional(),
  NEO4J_USER: z.string().min(1).default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().min(1).optional(),
  /** After which a query is given up. */
  NEO4J_TIMEOUT: milliseconds(defaultSettings.timeout),
  /** After which one transaction of an import or undo is given up. */
  NEO4J_WRITE_TIMEOUT: milliseconds(defaultSettings.writeTimeout),
  /** After which a statement that makes an index or a constraint is given up. */
  NEO4J_SCHEMA_TIMEOUT: milliseconds(defaultSettings.schemaTimeout),
  /** To open a connection. */
  NEO4J_CONNECT_TIMEOUT: milliseconds(defaultSettings.connectTimeout),
  /** For which a query is tried again that the server refuses for the moment. */
  NEO4J_RETRY: z.coerce.number().int().min(0).default(defaultSettings.retryTime),
  /** Connections to one server. */
  NEO4J_POOL: z.coerce.number().int().min(2).max(1_000).default(defaultSettings.pool),
  /** Queries that may wait for a connection before answers are refused with status 503. */
  NEO4J_QUEUE: z.coerce.number().int().min(0).max(100_000).default(defaultSettings.queue),
  /** 1: a Neo4j database of an older Telar is brought to the present schema; a copy of it was made. */
  NEO4J_UPGRADE: z.enum(['0', '1']).default('0'),
};

type Values = z.output<z.ZodObject<typeof neo4jEnvironment>>;

/** `null`: the environment names no database. */
export function neo4jSettings(value: Values): Neo4jOptions | null {
  if (value.NEO4J_URI === undefined) return null;
  return {
    ...{ uri: value.NEO4J_URI, user: value.NEO4J_USER, password: value.NEO4J_PASSWORD },
    database: value.NEO4J_DATABASE,
    timeout: value.NEO4J_TIMEOUT,
    writeTimeout: value.NEO4J_WRITE_TIMEOUT,
    schemaTimeout: value.NEO4J_SCHEMA_TIMEOUT,
    connectTimeout: value.NEO4J_CONNECT_TIMEOUT,
    retryTime: value.NEO4J_RETRY,
    pool: value.NEO4J_POOL,
    queue: value.NEO4J_QUEUE,
    mayUpgrade: value.NEO4J_UPGRADE === '1',
  };
}
