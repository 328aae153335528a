import { resolve } from 'node:path';
import { z } from 'zod';
import { defaultMinimum } from './access/disclosure.ts';

/** Settings from the environment, read once. Nothing else reads `process.env`. */
const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  TELAR_DATA: z.string().min(1).default('.telar'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Requests a minute from one address; 0 lifts the limit. */
  TELAR_RATE_LIMIT: z.coerce.number().int().min(0).default(3000),
  /** Megabytes of one uploaded file, and of all files of one upload together. */
  TELAR_UPLOAD_MB: z.coerce.number().positive().max(2048).default(64),
  TELAR_UPLOAD_TOTAL_MB: z.coerce.number().positive().max(16_384).default(256),
  /** Megabytes on disk, and minutes, that uploads may take which nobody has committed. */
  TELAR_PREVIEWS_MB: z.coerce.number().positive().max(1_048_576).default(1024),
  TELAR_PREVIEW_MINUTES: z.coerce.number().positive().max(10_080).default(30),
  /** Schools that must have answered before trust, tension and ratings of a wave are given out; 1 gives out all. */
  TELAR_MIN_RESPONDENTS: z.coerce.number().int().min(1).max(1000).default(defaultMinimum),
  NEO4J_URI: z.string().min(1).optional(),
  NEO4J_USER: z.string().min(1).default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().min(1).optional(),
  /** Milliseconds after which a question to Neo4j is given up. */
  NEO4J_TIMEOUT: z.coerce.number().int().positive().default(15_000),
});

const megabyte = 1024 * 1024;

export type Config = {
  port: number;
  host: string;
  dataFolder: string;
  logLevel: string;
  rateLimit: number;
  uploads: { fileBytes: number; requestBytes: number };
  previews: { bytes: number; ageMs: number };
  minRespondents: number;
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
    uploads: {
      fileBytes: value.TELAR_UPLOAD_MB * megabyte,
      requestBytes: Math.max(value.TELAR_UPLOAD_MB, value.TELAR_UPLOAD_TOTAL_MB) * megabyte,
    },
    previews: { bytes: value.TELAR_PREVIEWS_MB * megabyte, ageMs: value.TELAR_PREVIEW_MINUTES * 60_000 },
    minRespondents: value.TELAR_MIN_RESPONDENTS,
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
