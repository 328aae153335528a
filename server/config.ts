import { resolve } from 'node:path';
import { z } from 'zod';

/** Settings from the environment, read once. Nothing else reads `process.env`. */
const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  TELAR_DATA: z.string().min(1).default('.telar'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Requests a minute from one address; 0 lifts the limit. */
  TELAR_RATE_LIMIT: z.coerce.number().int().min(0).default(3000),
  /** Largest upload in megabytes. */
  TELAR_UPLOAD_MB: z.coerce.number().positive().max(2048).default(64),
  NEO4J_URI: z.string().min(1).optional(),
  NEO4J_USER: z.string().min(1).default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().min(1).optional(),
  /** Milliseconds after which a question to Neo4j is given up. */
  NEO4J_TIMEOUT: z.coerce.number().int().positive().default(15_000),
});

export type Config = {
  port: number;
  host: string;
  dataFolder: string;
  logLevel: string;
  rateLimit: number;
  uploadBytes: number;
  neo4j: {
    uri: string;
    user: string;
    password: string;
    database: string | undefined;
    timeout: number;
  } | null;
};

/**
 * @param environment usually `process.env`
 * @throws Error naming the variable, what was found and what was expected
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  // An empty variable means "not set", as shells and compose files write it.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0]);
    const found = name.includes('PASSWORD') ? 'a value that is not shown' : JSON.stringify(given[name]);
    throw new Error(`The environment variable ${name} is ${found}: ${issue?.message ?? 'not valid'}.`);
  }
  const value = parsed.data;
  return {
    port: value.PORT,
    host: value.HOST,
    dataFolder: resolve(value.TELAR_DATA),
    logLevel: value.LOG_LEVEL,
    rateLimit: value.TELAR_RATE_LIMIT,
    uploadBytes: value.TELAR_UPLOAD_MB * 1024 * 1024,
    neo4j:
      value.NEO4J_URI === undefined
        ? null
        : {
            uri: value.NEO4J_URI,
            user: value.NEO4J_USER,
            password: value.NEO4J_PASSWORD,
            database: value.NEO4J_DATABASE,
            timeout: value.NEO4J_TIMEOUT,
          },
  };
}
