import { resolve } from 'node:path';
import { z } from 'zod';
import { defaultMinimum } from './access/disclosure.ts';
import { defaultTrust, PublicUrls, TrustedProxies } from './http/doors-settings.ts';
import { misspeltSettings } from './runtime/misspelt-settings.ts';
import { secretNames, withSecretFiles } from './runtime/secret-files.ts';
import { type SignInConfig, signInConfig, signInEnvironment } from './http/sign-in-settings.ts';
import type { Neo4jOptions } from './store/neo4j/options.ts';
import { neo4jEnvironment, neo4jSettings } from './store/neo4j/settings.ts';

/** Settings from the environment, read once. Nothing else reads `process.env`. */
export const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Addresses under which browsers reach the service from elsewhere, comma separated: `https://telar.example.cl`. */
  TELAR_PUBLIC_URL: PublicUrls.default([]),
  /** Proxies before the service whose word on the visitor is taken: how many, or their addresses. */
  TELAR_TRUST_PROXY: TrustedProxies.optional(),
  ...signInEnvironment,
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
  /** Megabytes of results that are worked out ahead and kept; 0: none is. */
  TELAR_PREPARED_MB: z.coerce.number().min(0).max(65_536).default(256),
  /** Days after which a saved view that nobody opens is deleted. */
  TELAR_VIEW_DAYS: z.coerce.number().int().min(1).max(36_500).default(730),
  /** 1: a new owner key is made, or another one kept, although the store holds natural persons under a former one. */
  TELAR_NEW_OWNER_KEY: z.enum(['0', '1']).default('0'),
  /** Schools that must have answered before trust, tension and ratings of a wave are given out; 1 gives out all. */
  TELAR_MIN_RESPONDENTS: z.coerce.number().int().min(1).max(1000).default(defaultMinimum),
  ...neo4jEnvironment,
  /** 1: whoever reaches Telar may read its measurements of itself at /metrics; 0: administrators. */
  TELAR_METRICS: z.enum(['0', '1']).default('0'),
  /** Seconds that answers under way have when Telar is stopped. */
  TELAR_STOP_SECONDS: z.coerce.number().min(0).max(600).default(8),
  /** A running Telar that `telar mcp` reads; the store of this machine unless set. */
  TELAR_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** The key with which `telar mcp` reads. */
  TELAR_KEY: z.string().min(1).optional(),
});

const knownSettings = [...Object.keys(Environment.shape), ...secretNames.map((name) => `${name}_FILE`)];

const megabyte = 1024 * 1024;

export type Config = {
  port: number;
  host: string;
  /** Origins under which browsers reach the service besides the place where it listens. */
  publicOrigins: readonly string[];
  /** Setting `trust proxy` of Express: how many, or which addresses; `false` for none. */
  trustProxy: number | readonly string[] | false;
  signIn: SignInConfig;
  dataFolder: string;
  logLevel: string;
  rateLimit: number;
  uploads: { fileBytes: number; requestBytes: number };
  previews: { bytes: number; ageMs: number };
  /** Bytes of results that are worked out ahead and kept; 0: none is. */
  preparedBytes: number;
  viewDays: number;
  /** Whether natural persons may get other ids than they have. */
  newOwnerKey: boolean;
  minRespondents: number;
  /** Whether /metrics answers whoever reaches it. */
  metricsOpen: boolean;
  /** Milliseconds that answers under way have when Telar is stopped. */
  stopMs: number;
  /** What `telar mcp` reads, and as whom; without an address the store of this machine. */
  mcp: { address: string | undefined; key: string | undefined };
  neo4j: Neo4jOptions | null;
  /** What is likely meant to be a setting and is none, each in a sentence. */
  misspelt: readonly string[];
};

/**
 * @param environment usually `process.env`
 * @throws Error naming the variable, what was found and what was expected
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  // An empty variable means "not set", as shells and compose files write it.
  const given = Object.fromEntries(
    Object.entries(withSecretFiles(environment)).filter(([, value]) => value !== ''),
  );
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0]);
    const found = /PASSWORD|SECRET|KEY$/.test(name)
      ? 'a value that is not shown'
      : JSON.stringify(given[name]);
    throw new Error(`The environment variable ${name} is ${found}: ${issue?.message ?? 'not valid'}.`);
  }
  const value = parsed.data;
  return {
    port: value.PORT,
    host: value.HOST,
    publicOrigins: value.TELAR_PUBLIC_URL,
    trustProxy: value.TELAR_TRUST_PROXY ?? defaultTrust(value.HOST, value.TELAR_PUBLIC_URL),
    signIn: signInConfig(value, { host: value.HOST, publicOrigins: value.TELAR_PUBLIC_URL }),
    dataFolder: resolve(value.TELAR_DATA),
    logLevel: value.LOG_LEVEL,
    rateLimit: value.TELAR_RATE_LIMIT,
    uploads: {
      fileBytes: value.TELAR_UPLOAD_MB * megabyte,
      requestBytes: Math.max(value.TELAR_UPLOAD_MB, value.TELAR_UPLOAD_TOTAL_MB) * megabyte,
    },
    previews: { bytes: value.TELAR_PREVIEWS_MB * megabyte, ageMs: value.TELAR_PREVIEW_MINUTES * 60_000 },
    preparedBytes: value.TELAR_PREPARED_MB * megabyte,
    viewDays: value.TELAR_VIEW_DAYS,
    newOwnerKey: value.TELAR_NEW_OWNER_KEY === '1',
    minRespondents: value.TELAR_MIN_RESPONDENTS,
    metricsOpen: value.TELAR_METRICS === '1',
    stopMs: value.TELAR_STOP_SECONDS * 1000,
    mcp: { address: value.TELAR_URL, key: value.TELAR_KEY },
    neo4j: neo4jSettings(value),
    misspelt: misspeltSettings(given, knownSettings),
  };
}
